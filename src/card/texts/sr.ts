import { productName } from '../../command/catalog.ts';
import { plural } from './plural.ts';
import type { Texts } from './texts.ts';

const seconds = plural('sr', { one: 'sekundu', few: 'sekunde', other: 'sekundi' });

/** Serbian, in Latin script. */
export const sr: Texts = {
  lang: 'sr',
  commands: {
    meet: {
      usage: 'meet [tema] [kada] [na 45 min]',
      does: 'Prikazuje sastanak ovog razgovora. Ako ga još nema, pravi ga.',
      button: 'Prikaži sastanak',
    },
    schedule: {
      usage: 'schedule',
      does: 'Prikazuje obrazac: tema, datum, vreme, trajanje i ljudi.',
      button: 'Zakaži…',
    },
    'dial-in': {
      usage: 'dial-in',
      does: 'Prikazuje brojeve telefona i ID konferencije za sastanak ovog razgovora.',
      button: 'Prikaži brojeve',
    },
    help: { usage: 'help', does: 'Prikazuje ovaj spisak.', button: 'Prikaži pomoć' },
  },
  meeting: {
    heading: 'Teams sastanak',
    untitled: { personal: 'Vaš sastanak', groupChat: 'Sastanak ovog ćaskanja', channel: 'Sastanak ovog kanala' },
    created: {
      personal: 'Upravo napravljen. Zatražite ga ponovo kad god želite i dobićete ovaj isti sastanak.',
      groupChat: 'Upravo napravljen. Ko god ga zatraži u ovom ćaskanju dobija ovaj isti sastanak.',
      channel: 'Upravo napravljen. Ko god ga zatraži ovde dobija ovaj isti sastanak.',
    },
    exists: {
      personal: 'Ovaj sastanak već postoji. Svaki put dobijate isti.',
      groupChat: 'Ovaj sastanak već postoji. Ko god ga zatraži u ovom ćaskanju dobija isti.',
      channel: 'Ovaj sastanak već postoji. Ko god ga zatraži ovde dobija isti.',
    },
    subjectShortened: 'Tema je bila preduga, pa je skraćena.',
    when: 'Kada',
    until: (moment) => `do ${moment}`,
    over: 'Planirano vreme je prošlo. Veza i dalje radi.',
    organizer: 'Organizator',
    join: 'Pridruži se sastanku',
    phone: 'Pridruživanje telefonom',
    toll: 'Sa naplatom',
    tollFree: 'Besplatno',
    conferenceId: 'ID konferencije',
    otherNumbers: 'Brojevi za druga mesta',
    phoneIncomplete: 'Neki podaci za poziv još nedostaju. Zatražite ponovo za nekoliko minuta.',
    phoneAbsent:
      'Nema pristupa telefonom: organizator nema licencu za audio konferencije ili ona još nije aktivna. Može da je dodeli administrator.',
    meetingId: 'ID sastanka',
    passcode: 'Pristupni kôd',
    nobodyInvited: 'Sastanak nije ni u čijem kalendaru i niko nije pozvan imejlom.',
  },
  help: {
    heading: 'Šta možete da zatražite',
    howToAsk: {
      personal: 'Napišite komandu ovde ili upotrebite dugme.',
      groupChat: 'Pomenite me u ovom ćaskanju zajedno sa komandom ili upotrebite dugme.',
      channel: 'Pomenite me u ovom kanalu zajedno sa komandom ili upotrebite dugme.',
    },
    notUnderstood: 'Žao mi je, to nije jasno.',
    didYouMean: (command) => `Da li ste mislili „${command}“?`,
  },
  welcome: {
    heading: `Zdravo, ovde ${productName}`,
    value: {
      personal:
        'Zatražite sastanak i dobićete svoju Teams vezu, svaki put istu. Dodajte me u grupno ćaskanje ili kanal, pa će i on imati svoj sastanak.',
      groupChat:
        'Jedno ćaskanje, jedan sastanak: ko god da zatraži, svi ovde dobijaju isti Teams sastanak, sa vezom i brojevima za poziv.',
      channel:
        'Jedan kanal, jedan sastanak: ko god da zatraži, svi ovde dobijaju isti Teams sastanak, sa vezom i brojevima za poziv.',
    },
    limits: 'Dobro je znati: sastanak nije ni u čijem kalendaru i niko ne dobija poziv imejlom.',
  },
  problem: {
    whoCanFix: 'Ko može da pomogne',
    actors: {
      sender: 'Vi',
      admin: 'Administrator za Microsoft 365 u vašoj organizaciji',
      operator: `Onaj ko za vas održava ${productName}`,
      nobody: 'Niko ne mora ništa da radi: dovoljno je sačekati',
      developer: `Tim koji razvija ${productName}`,
    },
    whatToDo: 'Šta treba uraditi',
    tryAgainIn: (count) => `Pokušajte ponovo za ${seconds(count)}.`,
    tryAgain: 'Pokušaj ponovo',
    grantConsent: 'Daj saglasnost',
    appId: 'ID aplikacije',
    tenantId: 'ID zakupca (tenant)',
    organizerId: 'ID objekta organizatora',
    reference: (correlationId) => `Oznaka: ${correlationId}`,
    graphRequest: (requestId) => `ID Graph zahteva: ${requestId}`,
    byCode: {
      'tenant-not-served': {
        title: 'Vaša organizacija ovde nije podržana',
        happened: `Ovaj ${productName} je podešen za određene organizacije, a vaša nije među njima.`,
        remedy: 'Dodati ID zakupca u ALLOWED_TENANTS i ponovo pokrenuti bota.',
      },
      'organizer-not-found': {
        title: 'Organizator nije pronađen',
        happened: 'Microsoft Graph ne poznaje nalog koji treba da organizuje sastanak.',
        remedy:
          'Proveriti MEETING_ORGANIZER. Tu mora da bude ID objekta korisnika iz vaše organizacije, a ne imejl adresa. Nalazi se na stranici korisnika u Entra centru administracije.',
      },
      'organizer-refused': {
        title: 'Teams odbija ovog organizatora',
        happened: 'Microsoft Graph je odgovorio sa 403 (zabranjeno) i nije naveo razlog.',
        remedy: 'Proveriti poznate uzroke, počev od najčešćeg:',
        list: [
          'Organizator nema Teams licencu.',
          'Organizator je gost u vašoj organizaciji.',
          'U MEETING_ORGANIZER je ime za prijavljivanje umesto ID-a objekta.',
          'Nedostaje dozvola aplikacije OnlineMeetings.ReadWrite.All. Neke starije verzije usluge to ne kažu.',
        ],
      },
      'account-unsupported': {
        title: 'Ovaj nalog ne može da organizuje sastanke',
        happened: 'Usluga za Teams sastanke ne podržava lične Microsoft naloge.',
        remedy: 'Prijavite se u Teams poslovnim ili školskim nalogom i zatražite ponovo.',
      },
      'access-policy-missing': {
        title: 'Nedostaje smernica za pristup aplikacije',
        happened: `Teams još ne dozvoljava da ${productName} pravi sastanke za ovog organizatora.`,
        remedy:
          'Izvršiti ove komande u PowerShell-u kao Teams administrator. Ako smernica već postoji, preskočiti drugu. Može da prođe do 30 minuta dok promena ne stigne do usluge Teams.',
      },
      'permission-missing': {
        title: 'Nedostaje dozvola',
        happened: `${productName} nema dozvolu aplikacije OnlineMeetings.ReadWrite.All za Microsoft Graph.`,
        remedy:
          'Dodati OnlineMeetings.ReadWrite.All (tip: aplikacija) u registraciju aplikacije u Entra centru administracije, pa dati saglasnost administratora.',
      },
      'permission-denied': {
        title: 'Teams to nije dozvolio',
        happened: 'Microsoft Graph je odbio zahtev iz razloga za koji nema poznatog rešenja.',
        remedy:
          'Proveriti dozvole aplikacije i smernice za sastanke organizatora u Teams centru administracije. Microsoft podrška može da potraži ID zahteva naveden ispod.',
      },
      'conditional-access': {
        title: 'Smeta smernica za uslovni pristup',
        happened: `Pravila prijavljivanja u vašoj organizaciji ne puštaju ${productName} do Microsoft Graph-a.`,
        remedy:
          'Pronaći blokiranu prijavu u Entra evidenciji prijava (principali usluga). Tamo piše koja je smernica: prilagoditi je ili izuzeti aplikaciju.',
      },
      'token-kind-wrong': {
        title: 'Podešena je pogrešna vrsta dozvole',
        happened: 'Token bota ne odgovara zahtevu: jedan važi za aplikaciju, a drugi za prijavljenog korisnika.',
        remedy:
          'Uskladiti GRAPH_PERMISSION sa registracijom aplikacije: „application“ uz OnlineMeetings.ReadWrite.All, „delegated“ uz OnlineMeetings.ReadWrite.',
      },
      'credential-rejected': {
        title: 'Bot nije uspeo da se prijavi',
        happened:
          'Microsoft Entra ne prihvata tajnu, sertifikat ili upravljani identitet bota. Možda je istekao rok važenja.',
        remedy:
          'Proveriti BOT_ID, BOT_TENANT_ID i BOT_FEDERATED_CLIENT_ID, BOT_CERTIFICATE_PATH ili BOT_PASSWORD, pa ponovo pokrenuti bota.',
      },
      'token-unavailable': {
        title: 'Usluga za prijavljivanje nije odgovorila',
        happened: 'Microsoft Entra nije bila dostupna na vreme. Nijedan sastanak nije promenjen.',
        remedy: 'Pokušajte ponovo malo kasnije.',
      },
      'graph-throttled': {
        title: 'Trenutno ima previše zahteva',
        happened: 'Microsoft Graph traži da se uspori.',
        remedy: 'Pokušajte ponovo za minut.',
      },
      'graph-unavailable': {
        title: 'Teams nije odgovorio na vreme',
        happened: 'Microsoft Graph nije bio dostupan ili je imao sopstveni kvar.',
        remedy: 'Pokušajte ponovo. To je bezbedno: drugi zahtev nikada ne pravi drugi sastanak.',
      },
      'graph-rejected': {
        title: 'Teams nije prihvatio zahtev',
        happened: `${productName} je poslao nešto što Microsoft Graph ne prihvata. Greška je u aplikaciji, nije vaša.`,
        remedy: 'Prijavite je, molimo, uz oznaku navedenu ispod.',
      },
      'graph-unreadable': {
        title: 'Odgovor usluge Teams nije upotrebljiv',
        happened: 'Microsoft Graph je odgovorio bez pouzdane veze za pridruživanje.',
        remedy: 'Prijavite to, molimo, uz oznaku navedenu ispod.',
      },
      unexpected: {
        title: 'Nešto nije u redu',
        happened: `${productName} je naišao na grešku koju niko nije predvideo.`,
        remedy: 'Pokušajte ponovo. Ako se ponovi, prijavite to uz oznaku navedenu ispod.',
      },
    },
  },
};
