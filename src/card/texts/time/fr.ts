import type { TimeTexts } from './time-texts.ts';

/** French. */
export const fr: TimeTexts = {
  lang: 'fr',
  readAs: (time) => `Compris comme ${time}`,
  question: {
    ambiguous: {
      title: 'Quelle heure voulez-vous dire ?',
      explanation: 'Cet horaire peut se lire de plusieurs façons.',
    },
    skipped: {
      title: 'Cette heure n’existe pas',
      explanation: 'Ce jour-là, les horloges avancent et la sautent. Quelle heure voulez-vous dire ?',
    },
    'hour-missing': { title: 'À quelle heure ?', explanation: 'Vous avez indiqué le jour, mais pas l’heure.' },
    'end-without-start': {
      title: 'Quand commence-t-elle ?',
      explanation: 'Vous avez indiqué la fin, mais pas le début.',
    },
    'end-not-after-start': {
      title: 'La fin précéderait le début',
      explanation: 'La fin doit venir après le début.',
    },
    past: { title: 'Cet horaire est passé', explanation: 'Une réunion ne peut pas être prévue dans le passé.' },
    'too-long': { title: 'C’est trop long', explanation: 'Une réunion dure 24 heures au maximum.' },
    unreadable: {
      title: 'Est-ce une heure ?',
      explanation:
        'Cela ressemble à un horaire, mais ce n’est pas clair. Écrivez-le ainsi : meet Budget demain 14:30 pendant 45 min',
    },
  },
  zone: (zone) => `Les heures sont données pour ${zone}.`,
  zoneUnknown: 'Teams n’a pas indiqué votre fuseau horaire : les heures sont en UTC.',
  asSubject: 'Cela fait partie de l’objet, commencer maintenant',
  withoutTime: 'Commencer maintenant, sans horaire',
  nothingYet: 'Rien n’a encore été créé.',
};
