import { productName } from '../../../command/catalog.ts';
import type { ExtensionTexts } from './extension-texts.ts';

/** Serbian, in Latin script. */
export const sr: ExtensionTexts = {
  lang: 'sr',
  nowHint: 'Za sastanak odmah ostavite datum i vreme prazne.',
  post: `Objavi kao ${productName}`,
  addFirst: {
    heading: `Prvo dodajte ${productName}`,
    notShared: `Dok ${productName} nije dodat u ovo ćaskanje, Teams mu ne kaže koje je to ćaskanje. Svako od vas bi dobio drugi sastanak.`,
    toPost: `${productName} može da objavljuje samo tamo gde je dodat. Ono što ste uneli ostaje sačuvano.`,
    button: `Dodaj ${productName}`,
  },
  waiting: {
    heading: 'Samo trenutak',
    text: 'Teams-u treba malo više vremena nego obično. Pritisnite dugme za nekoliko sekundi. Ponovljen zahtev nikada ne pravi drugi sastanak.',
    button: 'Prikaži sastanak',
    chooseAgain: 'Teams-u treba malo više vremena nego obično. Izaberite ga ponovo za nekoliko sekundi.',
    posting:
      'Teams-u treba malo više vremena nego obično. Ovaj prozor možete da zatvorite: kartica je u razgovoru i popuniće se sama.',
  },
  notPosted: {
    heading: 'Kartica nije objavljena',
    text: 'Teams nije prihvatio karticu. Sa samim sastankom je sve u redu. Pokušajte ponovo.',
  },
  posted: 'Objavljeno. Kartica je u razgovoru.',
  unknownCommand: `${productName} ne poznaje ovu komandu. Izaberite neku drugu.`,
  search: {
    choose: 'Izaberite da biste ga dobili. Ako ga još nema, biće napravljen.',
    press: `Pritisnite dugme da biste dobili sastanak. To radi tamo gde je ${productName} dodat.`,
    subject: (subject) => `Tema: ${subject}`,
    chooseToRetry: 'Izaberite ovaj red da biste pokušali ponovo.',
  },
};
