import { productName } from '../../../command/catalog.ts';
import type { ClaimTexts } from './claim-texts.ts';

/** German. */
export const de: ClaimTexts = {
  lang: 'de',
  byCode: {
    'sender-unknown': {
      title: 'Ich konnte nicht sehen, wer du bist',
      happened:
        'Wer zuerst fragt, organisiert die Besprechung dieser Unterhaltung. Teams hat aber nicht gesagt, mit welchem Geschäftskonto du arbeitest.',
      remedy:
        'Bitte jemanden, der hier mit einem Geschäfts-, Schul- oder Unikonto dieser Organisation arbeitet, einmal „meet“ zu senden. Danach geht es für alle.',
    },
    'sender-cannot-organize': {
      title: 'Dein Konto kann die Besprechung nicht organisieren',
      happened:
        'Wer zuerst fragt, organisiert die Besprechung dieser Unterhaltung. Teams nimmt dein Konto dafür nicht an: Vielleicht ist es ein Gastkonto oder hat keine Teams-Lizenz.',
      remedy:
        'Bitte jemanden aus dieser Organisation mit Teams-Lizenz, einmal „meet“ zu senden. Danach geht es für alle. Gelingt es niemandem, sollte die Administration die Berechtigungen der App prüfen.',
    },
    'organizer-gone': {
      title: 'Das Konto des Organisators ist nicht mehr nutzbar',
      happened:
        'Die Besprechung dieser Unterhaltung gehört jemandem, der die Organisation verlassen oder keine Teams-Lizenz mehr hat. Eine andere wurde nicht an ihrer Stelle erstellt.',
      remedy:
        'Das Konto oder die Teams-Lizenz des Organisators wiederherstellen. Die Objekt-ID unten zeigt, wer es ist.',
    },
    'organizer-signed-out': {
      title: 'Der Organisator muss noch einmal fragen',
      happened:
        'Die Besprechung dieser Unterhaltung gehört der Person, die zuerst gefragt hat, und deren Anmeldung ist abgelaufen. Eine zweite Besprechung wurde nicht angelegt.',
      remedy: 'Bitte den Organisator, hier noch einmal „meet“ zu senden. Danach klappt es wieder für alle.',
    },
    'claim-pending': {
      title: 'Die Besprechung wird gerade eingerichtet',
      happened: 'Jemand hat kurz vorher gefragt, und Teams hat noch nicht geantwortet.',
      remedy: 'Versuch es in ein paar Sekunden noch einmal: Du bekommst dieselbe Besprechung.',
    },
    'store-unavailable': {
      title: 'Der Bot erreicht seine Datenbank nicht',
      happened: `Dort merkt sich ${productName}, wer die Besprechung dieser Unterhaltung organisiert. Ohne sie wird keine erstellt, denn es könnten zwei werden.`,
      remedy:
        'Prüfen, ob die Datenbank aus DATABASE_URL läuft und erreichbar ist. Der Bot muss nicht neu gestartet werden.',
    },
  },
};
