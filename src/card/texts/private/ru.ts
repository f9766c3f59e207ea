import type { PrivateTexts } from './private-texts.ts';

/** Russian. */
export const ru: PrivateTexts = {
  lang: 'ru',
  postToEveryone: 'Опубликовать для всех',
  posted: 'Эта карточка опубликована здесь для всех.',
  postUncertain: 'Неизвестно, опубликована ли карточка. Если её никто не видит, нажмите кнопку ещё раз.',
  answeredElsewhere:
    'Вы задали личный вопрос в другой беседе. Teams не позволил мне ответить там, поэтому ответ здесь.',
  undelivered: {
    heading: 'Личный ответ не доставлен',
    text: 'Teams не позволил мне ответить лично. Упомяните меня в беседе и добавьте команду: тогда ответ увидят все участники.',
  },
};
