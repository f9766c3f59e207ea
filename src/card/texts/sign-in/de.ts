import { productName } from '../../../command/catalog.ts';
import type { SignInTexts } from './sign-in-texts.ts';

/** German. */
export const de: SignInTexts = {
  lang: 'de',
  byCode: {
    'sign-in-needed': {
      title: 'Bitte einmal anmelden',
      happened: 'Die Besprechung entsteht in deinem Namen. Dem muss dein eigenes Konto zustimmen.',
      remedy: 'Melde dich über die Schaltfläche an. Danach geht es mit deiner Anfrage von selbst weiter.',
    },
    'silent-sign-in-failed': {
      title: 'Teams konnte dich nicht von selbst anmelden',
      happened:
        'Die Anmeldung ohne Nachfrage hat hier nicht geklappt. Das liegt an der Einrichtung, nicht an deinem Konto.',
      remedy:
        'Melde dich über die Schaltfläche an. Kommt das wieder vor, sag es eurer Administration: Der Anwendungs-ID-URI muss in Entra und im App-Paket derselbe sein.',
    },
    'consent-missing': {
      title: 'Deine Zustimmung fehlt',
      happened: `${productName} darf noch keine Besprechungen in deinem Namen erstellen.`,
      remedy:
        'Melde dich an und stimme zu, wenn du gefragt wirst. Darfst du das nicht selbst, kann es ein Administrator für alle tun.',
    },
    'interaction-required': {
      title: 'Deine Organisation möchte sichergehen, dass du es bist',
      happened: 'Eine Anmelderegel verlangt einen weiteren Schritt, zum Beispiel einen Code vom Handy.',
      remedy: 'Melde dich über die Schaltfläche an und folge den Schritten. Danach geht es von selbst weiter.',
    },
    'signed-in-user-differs': {
      title: 'Das war ein anderes Konto',
      happened:
        'Du hast dich mit einem anderen Konto angemeldet als dem, das du hier in Teams benutzt. Es wurde nichts erstellt.',
      remedy: 'Melde dich noch einmal an und wähle das Konto, das du in dieser Unterhaltung benutzt.',
    },
    'sign-in-invalid': {
      title: 'Diese Anmeldung gilt nicht mehr',
      happened: 'Sie hat zu lange gedauert oder wurde schon einmal benutzt.',
      remedy: 'Melde dich über die Schaltfläche noch einmal an.',
    },
  },
  card: {
    signIn: 'Anmelden',
    chooseAccount: 'Anderes Konto wählen',
    signedIn: {
      heading: 'Du bist angemeldet',
      text: 'Besprechungen, nach denen du zuerst fragst, entstehen jetzt in deinem Namen.',
    },
    signedOut: { heading: 'Du bist abgemeldet', text: 'Deine Anmeldung ist vergessen. Die Besprechungen bleiben.' },
    notNeeded: {
      heading: 'Eine Anmeldung ist nicht nötig',
      text: 'In dieser Organisation legt die App die Besprechungen selbst an. Niemand muss sich an- oder abmelden.',
    },
  },
  commands: {
    'sign-in': {
      does: 'Mit dem eigenen Konto anmelden, damit Besprechungen in deinem Namen entstehen.',
      button: 'Anmelden',
    },
    'sign-out': { does: 'Abmelden: Deine Anmeldung wird vergessen.', button: 'Abmelden' },
  },
  page: {
    title: `Bei ${productName} anmelden`,
    working: { heading: 'Du wirst angemeldet…', text: 'Das dauert einen Moment. Bitte lass dieses Fenster offen.' },
    done: { heading: 'Du bist angemeldet', text: 'Du kannst dieses Fenster schließen und zu Teams zurückkehren.' },
    failed: 'Die Anmeldung hat nicht geklappt',
    reasons: {
      declined:
        'Du hast nicht zugestimmt. Ohne deine Zustimmung kann keine Besprechung in deinem Namen erstellt werden. In Teams kannst du es jederzeit noch einmal versuchen.',
      'admin-needed': `Nur ein Administrator deiner Organisation kann ${productName} zulassen. Bitte frag dort nach.`,
      blocked:
        'Eine Anmelderegel deiner Organisation steht im Weg. Welche das ist, sieht dein Administrator im Anmeldeprotokoll.',
      'not-assigned': `Deine Organisation hat ${productName} nur bestimmten Personen gegeben. Bitte deinen Administrator, dich aufzunehmen.`,
      expired:
        'Dieses Fenster war zu lange offen oder wurde zweimal geöffnet. Schließe es, geh zurück zu Teams und melde dich noch einmal an.',
      'outside-teams':
        'Diese Seite funktioniert nur, wenn Teams sie öffnet. Geh zurück zu Teams und melde dich dort an.',
      other: 'Bei Microsoft Entra ist etwas schiefgegangen. Geh zurück zu Teams und versuch es gleich noch einmal.',
    },
    errorCode: 'Fehlercode',
    close: 'Fenster schließen',
    noScript: 'Diese Seite braucht JavaScript. Bitte erlaube es und melde dich dann in Teams noch einmal an.',
  },
};
