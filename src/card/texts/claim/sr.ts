import { productName } from '../../../command/catalog.ts';
import type { ClaimTexts } from './claim-texts.ts';

/** Serbian, in Latin script. */
export const sr: ClaimTexts = {
  lang: 'sr',
  byCode: {
    'sender-unknown': {
      title: 'Nisam mogao da vidim ko ste',
      happened:
        'Sastanak ovog razgovora organizuje ko prvi zatraži, ali Teams nije naveo koji poslovni nalog koristite.',
      remedy:
        'Zamolite nekoga ko ovde koristi Teams sa poslovnim ili školskim nalogom ove organizacije da jednom pošalje „meet“. Posle toga radi za sve.',
    },
    'sender-cannot-organize': {
      title: 'Vaš nalog ne može da organizuje sastanak',
      happened:
        'Sastanak ovog razgovora organizuje ko prvi zatraži. Teams nije prihvatio vaš nalog za to: možda je gostujući ili nema Teams licencu.',
      remedy:
        'Zamolite kolegu iz ove organizacije koji ima Teams licencu da jednom pošalje „meet“. Posle toga radi za sve. Ako niko ne uspe, administrator treba da proveri dozvole aplikacije.',
    },
    'organizer-gone': {
      title: 'Nalog organizatora više nije upotrebljiv',
      happened:
        'Sastanak ovog razgovora pripada osobi koja je napustila organizaciju ili više nema Teams licencu. Drugi sastanak nije napravljen umesto njega.',
      remedy: 'Vratiti nalog ili Teams licencu organizatora. ID objekta ispod pokazuje čiji je.',
    },
    'organizer-signed-out': {
      title: 'Organizator treba da zatraži još jednom',
      happened:
        'Sastanak ovog razgovora pripada onome ko ga je prvi tražio, a ta prijava je istekla. Drugi sastanak nije napravljen.',
      remedy: 'Zamolite organizatora da ovde još jednom pošalje „meet“. Posle toga opet radi za sve.',
    },
    'claim-pending': {
      title: 'Sastanak se upravo priprema',
      happened: 'Neko ga je zatražio trenutak ranije, a Teams još nije odgovorio.',
      remedy: 'Pokušajte ponovo za nekoliko sekundi: dobićete isti sastanak.',
    },
    'store-unavailable': {
      title: 'Bot ne može da pristupi svojoj bazi podataka',
      happened: `${productName} tamo čuva ko organizuje sastanak ovog razgovora. Bez nje se sastanak ne pravi, jer bi mogla da nastanu dva.`,
      remedy:
        'Proveriti da li baza podataka iz DATABASE_URL radi i da li je dostupna. Bot ne mora ponovo da se pokreće.',
    },
  },
};
