import { editDistance } from '../suggest-command.ts';

const names =
  'tomorrow today tonight monday tuesday wednesday thursday friday saturday sunday morgen übermorgen montag dienstag mittwoch donnerstag freitag samstag sonntag demain lundi mardi mercredi jeudi vendredi samedi dimanche mañana lunes martes miércoles jueves viernes sábado domingo amanhã завтра послезавтра понедельник вторник среда четверг пятница суббота воскресенье ponedeljak utorak četvrtak subota'.split(
    ' ',
  );

/** Whether a text ends in what was probably meant as a day: `Review tomorow`, before a time. */
export function endsInMisspeltDay(text: string): boolean {
  const word = /\p{L}{5,15}$/u.exec(text)?.[0].toLowerCase() ?? '';
  if (word === '' || names.includes(word)) return false;
  return names.some((name) => {
    if (name.length < 6 || word.startsWith(name) || word[0] !== name[0]) return false;
    return Math.abs(word.length - name.length) <= 1 && editDistance(word, name) <= (name.length > 7 ? 2 : 1);
  });
}
