import { plural } from '../plural.ts';
import type { ScheduleTexts } from './schedule-texts.ts';

/** French. */
export const fr: ScheduleTexts = {
  lang: 'fr',
  heading: 'Planifier la réunion',
  subject: 'Objet',
  subjectHint: 'De quoi s’agit-il ?',
  date: 'Jour',
  time: 'Début',
  duration: 'Durée',
  minutes: plural('fr', { one: 'minute', other: 'minutes' }),
  people: 'Personnes',
  peopleHint: 'Rechercher par nom',
  zone: (zone) => `Date et heure de ${zone}`,
  zoneUnknown: 'Date et heure en UTC : Teams n’a pas indiqué votre fuseau horaire.',
  submit: 'Afficher la réunion',
  dateMissing: 'Choisissez une date.',
  timeMissing: 'Choisissez une heure.',
  durationMissing: 'Choisissez une durée.',
  notYet: 'Pas tout à fait : vérifiez les champs signalés.',
  faults: {
    subject: { 'too-long': () => 'L’objet dépasse 200 caractères. Raccourcissez-le.' },
    date: {
      unreadable: (typed) =>
        typed === '' ? 'Choisissez une date.' : `« ${typed} » n’est pas une date lisible. Choisissez-en une.`,
      past: () => 'Ce jour est passé. Choisissez aujourd’hui ou un jour suivant.',
    },
    time: {
      unreadable: (typed) =>
        typed === '' ? 'Choisissez une heure.' : `« ${typed} » n’est pas une heure lisible. Choisissez-en une.`,
      past: () => 'Cette heure est passée. Choisissez-en une plus tardive.',
      skipped: (typed) => `${typed} n’existe pas ce jour-là : on avance les horloges. Choisissez une autre heure.`,
      ambiguous: (typed) =>
        `${typed} existe deux fois ce jour-là : on recule les horloges. Choisissez une autre heure.`,
    },
    duration: { unknown: () => 'Choisissez l’une des durées proposées.' },
    people: {
      unreadable: () => 'Une personne n’a pas été reconnue. Choisissez dans la liste.',
      'too-many': () => 'Une réunion accepte ici 50 personnes au plus. Retirez-en quelques-unes.',
    },
  },
  working: {
    heading: 'Un instant',
    text: 'Teams met un peu plus de temps que d’habitude. La réunion apparaîtra ici dès qu’elle sera prête.',
  },
};
