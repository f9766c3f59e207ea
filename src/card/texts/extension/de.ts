import { productName } from '../../../command/catalog.ts';
import type { ExtensionTexts } from './extension-texts.ts';

/** German. */
export const de: ExtensionTexts = {
  lang: 'de',
  nowHint: 'Für eine Besprechung ab sofort lass Datum und Uhrzeit leer.',
  post: `Als ${productName} posten`,
  addFirst: {
    heading: `Füge zuerst ${productName} hinzu`,
    notShared: `Solange ${productName} diesem Chat nicht hinzugefügt ist, verrät Teams nicht, welcher Chat das ist. Ihr bekämt dann verschiedene Besprechungen.`,
    toPost: `${productName} kann nur dort posten, wo es hinzugefügt ist. Deine Angaben bleiben erhalten.`,
    button: `${productName} hinzufügen`,
  },
  waiting: {
    heading: 'Einen Moment',
    text: 'Teams braucht etwas länger als sonst. Drück in ein paar Sekunden auf die Schaltfläche. Auch wer zweimal fragt, bekommt nur eine Besprechung.',
    button: 'Besprechung anzeigen',
    chooseAgain: 'Teams braucht etwas länger als sonst. Wähle sie bitte in ein paar Sekunden noch einmal aus.',
    posting:
      'Teams braucht etwas länger als sonst. Du kannst dieses Fenster schließen: Die Karte steht in der Unterhaltung und füllt sich von selbst.',
  },
  notPosted: {
    heading: 'Die Karte wurde nicht gepostet',
    text: 'Teams hat die Karte nicht angenommen. Mit der Besprechung ist alles in Ordnung. Bitte versuch es noch einmal.',
  },
  posted: 'Gepostet. Die Karte steht in der Unterhaltung.',
  unknownCommand: `${productName} kennt diesen Befehl nicht. Bitte wähle einen anderen.`,
  search: {
    choose: 'Auswählen, um sie zu bekommen. Gibt es noch keine, wird sie angelegt.',
    press: `Drück auf die Schaltfläche, um die Besprechung zu bekommen. Das geht überall, wo ${productName} hinzugefügt ist.`,
    subject: (subject) => `Betreff: ${subject}`,
    chooseToRetry: 'Auswählen, um es noch einmal zu versuchen.',
  },
};
