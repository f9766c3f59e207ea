import type { PrivateTexts } from './private-texts.ts';

/** Serbian, in Latin script. */
export const sr: PrivateTexts = {
  lang: 'sr',
  postToEveryone: 'Objavi za sve',
  posted: 'Ova kartica je ovde objavljena za sve.',
  postUncertain:
    'Nije sigurno da je kartica objavljena. Ako je ni posle jednog minuta niko ne vidi, pritisnite dugme ponovo.',
  answeredElsewhere:
    'Pitali ste privatno u drugom razgovoru. Teams mi nije dozvolio da odgovorim tamo, pa je odgovor ovde.',
  undelivered: {
    heading: 'Privatan odgovor nije stigao',
    text: 'Teams mi nije dozvolio da odgovorim privatno. Pomenite me u razgovoru i dodajte komandu: tada će svi tamo videti odgovor.',
  },
};
