import { plural } from '../plural.ts';
import type { PeopleTexts } from './people-texts.ts';

const people = plural('ru', { one: 'человек', few: 'человека', many: 'человек', other: 'человека' });

/** Russian. */
export const ru: PeopleTexts = {
  lang: 'ru',
  attendees: 'Участники',
  people,
  more: (count) => `и ещё ${count}`,
  unknown: (names) => `Не удалось добавить: в вашей организации нет учётной записи (${names}).`,
  tooMany: (count) => `Здесь у собрания может быть не больше 50 участников. Не добавлено: ${people(count)}.`,
  nameAgain:
    'Для этих кнопок названо слишком много людей. Чтобы добавить их, отправьте команду ещё раз с понятным временем.',
  subject: 'Тема',
  when: 'Когда',
  none: 'не указано',
  differs: 'Вы просили другое. Ничего не изменено:',
  differsApply: 'Вы просили другое. Пока ничего не изменено. Кнопка «Применить» изменит собрание для всех:',
  apply: 'Применить',
  changed: 'Только что изменено, для всех. Ссылка осталась прежней.',
  unchanged: 'Менять нечего: собрание уже такое.',
  whatChanged: 'Что изменилось:',
  timeIsOver: 'Указанное время уже прошло и не применено. Назовите новое.',
};
