import { productName } from '../../../command/catalog.ts';
import type { SignInTexts } from './sign-in-texts.ts';

/** Serbian, in Latin script. */
export const sr: SignInTexts = {
  lang: 'sr',
  byCode: {
    'sign-in-needed': {
      title: 'Prijavite se jednom',
      happened: 'Sastanak se pravi u vaše ime, pa vaš nalog mora da se saglasi.',
      remedy: 'Prijavite se dugmetom. Ono što ste tražili zatim se nastavlja samo.',
    },
    'silent-sign-in-failed': {
      title: 'Teams nije mogao sam da vas prijavi',
      happened: 'Prijava bez pitanja ovde nije uspela. Do podešavanja je, a ne do vašeg naloga.',
      remedy:
        'Prijavite se dugmetom. Ako se ponovi, javite administratoru: URI ID-a aplikacije mora biti isti u Entri i u paketu aplikacije.',
    },
    'consent-missing': {
      title: 'Nedostaje vaša saglasnost',
      happened: `${productName} još ne sme da pravi sastanke u vaše ime.`,
      remedy:
        'Prijavite se i dajte saglasnost kada se pojavi pitanje. Ako sami ne možete, administrator to može da učini za sve.',
    },
    'interaction-required': {
      title: 'Vaša organizacija želi da proveri da ste to vi',
      happened: 'Pravilo za prijavljivanje traži još jedan korak, na primer kôd sa telefona.',
      remedy: 'Prijavite se pomoću dugmeta i pratite korake. Zatim se sve nastavlja samo.',
    },
    'signed-in-user-differs': {
      title: 'To je bio drugi nalog',
      happened: 'Prijavili ste se drugim nalogom, a ne onim koji ovde koristite u Teams-u. Ništa nije napravljeno.',
      remedy: 'Prijavite se još jednom i izaberite nalog koji koristite u ovom razgovoru.',
    },
    'sign-in-invalid': {
      title: 'Ova prijava više ne važi',
      happened: 'Trajala je predugo ili je već bila iskorišćena.',
      remedy: 'Prijavite se još jednom pomoću dugmeta.',
    },
  },
  card: {
    signIn: 'Prijavi me',
    chooseAccount: 'Izaberi drugi nalog',
    signedIn: { heading: 'Prijavljeni ste', text: 'Sastanci koje prvi zatražite sada se prave u vaše ime.' },
    signedOut: { heading: 'Odjavljeni ste', text: 'Vaša prijava je zaboravljena. Sastanci ostaju.' },
    notNeeded: {
      heading: 'Prijava nije potrebna',
      text: 'U ovoj organizaciji aplikacija sama pravi sastanke, pa niko ne mora da se prijavljuje ni odjavljuje.',
    },
  },
  commands: {
    'sign-in': { does: 'Prijavite se svojim nalogom, da bi se sastanci pravili u vaše ime.', button: 'Prijavi me' },
    'sign-out': { does: 'Odjavite se: vaša prijava se zaboravlja.', button: 'Odjavi me' },
  },
  page: {
    title: `Prijava na ${productName}`,
    working: { heading: 'Prijavljivanje je u toku…', text: 'Samo trenutak. Ostavite ovaj prozor otvoren.' },
    done: { heading: 'Prijavljeni ste', text: 'Možete da zatvorite ovaj prozor i vratite se u Teams.' },
    failed: 'Prijava nije uspela',
    reasons: {
      declined:
        'Niste dali saglasnost. Bez nje se sastanak ne može napraviti u vaše ime. U Teams-u možete da pokušate ponovo kad god želite.',
      'admin-needed': `Samo administrator vaše organizacije može da dozvoli ${productName}. Obratite se njemu.`,
      blocked:
        'Smeta pravilo za prijavljivanje vaše organizacije. Administrator u evidenciji prijava vidi koje je to pravilo.',
      'not-assigned': `Vaša organizacija je dodelila ${productName} samo nekim ljudima. Zamolite administratora da doda i vas.`,
      expired:
        'Ovaj prozor je bio predugo otvoren ili je otvoren dvaput. Zatvorite ga, vratite se u Teams i prijavite se još jednom.',
      'outside-teams': 'Ova stranica radi samo kada je otvori Teams. Vratite se u Teams i prijavite se odatle.',
      other: 'Nešto nije u redu kod usluge Microsoft Entra. Vratite se u Teams i pokušajte ponovo malo kasnije.',
    },
    errorCode: 'Kôd greške',
    close: 'Zatvori prozor',
    noScript: 'Ovoj stranici je potreban JavaScript. Dozvolite ga, pa se ponovo prijavite iz Teams-a.',
  },
};
