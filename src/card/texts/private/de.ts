import type { PrivateTexts } from './private-texts.ts';

/** German. */
export const de: PrivateTexts = {
  lang: 'de',
  postToEveryone: 'Für alle posten',
  posted: 'Diese Karte wurde hier für alle gepostet.',
  postUncertain:
    'Es ist nicht sicher, ob die Karte gepostet wurde. Wenn sie nach einer Minute niemand sieht, drück noch einmal auf die Schaltfläche.',
  answeredElsewhere:
    'Du hast in einer anderen Unterhaltung privat gefragt. Teams ließ mich dort nicht antworten, deshalb steht die Antwort hier.',
  undelivered: {
    heading: 'Eine private Antwort kam nicht an',
    text: 'Teams ließ mich nicht privat antworten. Erwähne mich in der Unterhaltung und schreib deinen Befehl dazu: Dann sehen alle dort die Antwort.',
  },
};
