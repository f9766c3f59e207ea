import type { TimeTexts } from './time-texts.ts';

/** Russian. */
export const ru: TimeTexts = {
  lang: 'ru',
  readAs: (time) => `Понято как ${time}`,
  question: {
    ambiguous: { title: 'Какое время имеется в виду?', explanation: 'Это время можно понять по-разному.' },
    skipped: {
      title: 'Такого времени нет',
      explanation: 'В этот день часы переводят вперёд и это время пропускается. Какое время имеется в виду?',
    },
    'hour-missing': { title: 'Во сколько?', explanation: 'Указан день, но не указано время.' },
    'end-without-start': {
      title: 'Когда начало?',
      explanation: 'Указано, когда собрание закончится, но не когда начнётся.',
    },
    'end-not-after-start': {
      title: 'Конец раньше начала',
      explanation: 'Собрание должно заканчиваться позже, чем начинается.',
    },
    past: { title: 'Это время уже прошло', explanation: 'Запланировать собрание в прошлом нельзя.' },
    'too-long': { title: 'Слишком долго', explanation: 'Собрание длится не больше 24 часов.' },
    unreadable: {
      title: 'Это время?',
      explanation: 'Похоже на время, но понять его не удалось. Напишите так: meet Бюджет завтра 14:30 на 45 мин',
    },
  },
  zone: (zone) => `Часовой пояс: ${zone}.`,
  zoneUnknown: 'Teams не сообщил ваш часовой пояс, поэтому время указано в UTC.',
  asSubject: 'Это часть темы, начать сейчас',
  withoutTime: 'Начать сейчас, без времени',
  nothingYet: 'Пока ничего не создано.',
};
