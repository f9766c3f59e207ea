import type { Person } from '../../turn/turn.ts';
import { isInQuotes } from '../split-quoted.ts';
import { type MarkedText, markPattern, mentionedIn } from './marked-text.ts';

const person = `${markPattern}(?:\\s?(?:さん|様|氏))?`;
const withWord = '(?:with|w/|mit|avec|con|com|со?|са?|sa?)';
const and = `(?:\\s*[,;&+、・と]\\s*|\\s*)(?:(?:and|und|sowie|et|y|e|и|i)\\s+)?(?:${withWord}\\s+)?`;
const group = `${person}(?:${and}${person})*`;
/** With a comma on a side, one has to stay: it may part the subject from what follows. */
const before = '(\\s*[,;、]\\s*|\\s*)';
const behind = '(\\s*[,;、]\\s*|\\s*)';
/** `with @Anna and @Ben`, and as Japanese says it: `@Anna と @Ben と`. Others are part of the subject. */
const phrase = new RegExp(
  `${before}(?:(?<![\\p{L}\\p{N}])${withWord}\\s*:?\\s*${group}|${group}\\s*と(?:\\s*一緒に)?(?!\\s*\\ufdd0))${behind}`,
  'giu',
);

/**
 * Takes the people out who are to be attendees. Words in quotes are a subject and left alone. Nobody is there twice;
 * bots and the sender are taken out, too, but added to nothing.
 */
export function takePeople(marked: MarkedText): { readonly rest: MarkedText; readonly people: readonly Person[] } {
  const { text, mentions } = marked;
  const people = new Map<string, Person>();
  const rest = text.replace(phrase, (found: string, left: string, right: string, index: number) => {
    if (isInQuotes(text, index + left.length)) return found;
    for (const { who, mri, name } of mentionedIn(found, mentions)) {
      if (who === 'person' && !people.has(mri)) people.set(mri, { mri, name });
    }
    const atEdge = index === 0 || index + found.length === text.length;
    return atEdge ? '' : /\S/.test(left + right) ? ', ' : ' ';
  });
  return { rest: { text: rest.trim(), mentions }, people: [...people.values()] };
}
