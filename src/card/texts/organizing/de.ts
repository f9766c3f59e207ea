import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { OrganizingTexts } from './organizing-texts.ts';

const deleted = plural('de', { one: 'Eintrag gelöscht', other: 'Einträge gelöscht' });

/** German. */
export const de: OrganizingTexts = {
  lang: 'de',
  commands: {
    organizer: {
      usage: 'organizer',
      does: 'Sagt, wer die Besprechung dieser Unterhaltung organisiert und warum.',
      button: 'Wer organisiert?',
    },
    new: {
      usage: 'new',
      does: 'Ersetzt die Besprechung dieser Unterhaltung durch eine neue, nach einer Rückfrage.',
      button: 'Neue Besprechung…',
    },
    forget: {
      usage: 'forget me',
      does: 'Löscht, was über dich gespeichert ist, nach einer Rückfrage.',
      button: 'Mich vergessen…',
    },
  },
  cancel: 'Abbrechen',
  organizer: {
    heading: 'Wer hier organisiert',
    why: {
      configured: 'Die Administration hat dieses Konto für alle Besprechungen ausgewählt.',
      pool: 'Die Administration hat mehrere Konten für Besprechungen ausgewählt. Diese Unterhaltung bekommt immer dasselbe davon.',
      first: 'Diese Person hat hier zuerst nach der Besprechung gefragt oder sie später übernommen.',
      sender: 'Das bist du: Du hast hier zuerst nach der Besprechung gefragt oder sie später übernommen.',
      nobody: 'Noch niemand. Wer zuerst nach der Besprechung fragt, organisiert sie.',
    },
    whoCanChange: `Im Chat kann das niemand übernehmen. Wer ${productName} für euch betreibt, kann mit MEETING_ORGANIZER ein anderes Konto wählen.`,
    takeOver: 'Übernehmen',
    takeOverMeans:
      'Wenn du übernimmst, organisierst ab dann du, und diese Unterhaltung bekommt einen neuen Link. Der alte Link führt weiter zur alten Besprechung.',
  },
  changed: {
    notice:
      'Der Link hat sich geändert: Das ist ab jetzt die Besprechung dieser Unterhaltung. Ältere Links führen weiter zu älteren Besprechungen.',
    otherwise: 'Es wurde nichts geändert, denn die Karte war nicht mehr aktuell. Diese Besprechung gilt.',
    heading: 'Der Link hat sich geändert',
    takenOver: 'Du organisierst ab jetzt die Besprechung dieser Unterhaltung. Die neue Karte steht hier für alle.',
    renewed: 'Diese Unterhaltung hat eine neue Besprechung. Die neue Karte steht hier für alle.',
    oldLink:
      'Der alte Link funktioniert noch, führt aber zur alten Besprechung. Wer ihn hat, sollte den neuen bekommen.',
  },
  renew: {
    heading: 'Neue Besprechung anlegen?',
    means:
      'Dann bekommen hier alle einen neuen Link. Wer organisiert, bleibt gleich. Der alte Link führt weiter zur alten Besprechung; ihr Betreff, ihre Zeit und ihre Personen werden nicht übernommen.',
    button: 'Neue Besprechung',
    notHereHeading: 'Hier gibt es keine neue Besprechung',
    notHere:
      'Hier organisiert ein Konto, das die Administration ausgewählt hat, und es ist nichts gespeichert, was eine zweite Besprechung zählen könnte. Für einen Neuanfang ändere Betreff und Zeit mit „meet“ oder nimm einen anderen Chat. Neue Besprechungen gibt es dort, wo Personen selbst organisieren (MEETING_ORGANIZER=sender), oder wenn der Bot dafür eine Datenbank bekommt (DATABASE_URL).',
  },
  kept: { heading: 'Es wurde nichts geändert', says: 'Die Besprechung dieser Unterhaltung bleibt, wie sie ist.' },
  forget: {
    heading: 'Soll ich dich vergessen?',
    means:
      'Ich lösche die Einträge, die sagen, in welchen Unterhaltungen du die Besprechung organisierst, mit allem, was darin steht. Wer dort als Nächstes fragt, organisiert, und der Link ändert sich. Das lässt sich nicht rückgängig machen.',
    button: 'Mich vergessen',
    personalOnly: 'Bitte frag das in deinem persönlichen Chat mit mir: Es geht nur dich an.',
    done: 'Was über dich gespeichert war, ist gelöscht',
    receipt: (count) => `${deleted(count)}.`,
    notInScope:
      'Nicht gelöscht, weil es nicht hier gespeichert ist: die Besprechungen selbst in Teams, die Karten in Chats und das Protokoll, in dem keine Personen stehen.',
  },
  snapshot: {
    away: 'Teams antwortet gerade nicht.',
    signedOut: 'Der Organisator hat sich abgemeldet, darum kann ich Teams nicht fragen.',
    asOf: (moment) => `Das ist die Besprechung, wie sie am ${moment} war.`,
    spoken: 'Das ist die Besprechung, wie sie zuletzt war.',
    numbersOld: 'Die Telefonnummern sind mehr als einen Tag alt und können sich geändert haben.',
  },
};
