import type { Mention } from '../../turn/turn.ts';
import { plainText } from '../plain-text.ts';

/**
 * A text in which every mention is one mark instead of a name: names may hold blanks, commas and time words. Unicode
 * keeps these characters for a program's own use, so a typed one means nothing.
 */
export interface MarkedText {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** One mark, for use in a pattern; its group tells which mention. */
export const markPattern = '\\ufdd0(?:.)\\ufdd1';
const typedMarks = /[\ufdd0\ufdd1]/g;
const marks = /\ufdd0(.)\ufdd1/gu;
/** More is read of no message, mention markup included. */
const maxUnits = 20_000;
const firstMark = 0xf0000;

/** Two people may have one name: the first mention is the first of them. */
export function markMentions(text: string, mentions: readonly Mention[]): MarkedText {
  let marked = text.slice(0, maxUnits).replace(typedMarks, '');
  // The longest first: `@@1` is the beginning of `@@12`.
  const texts = [...new Set(mentions.map((mention) => mention.text))]
    .filter(isWhole)
    .sort((a, b) => b.length - a.length);
  for (const each of texts) {
    const own = mentions.flatMap((mention, i) => (mention.text === each ? [i] : []));
    const [head = '', ...tails] = marked.split(each);
    marked = head + tails.map((tail, i) => `${mark(own[Math.min(i, own.length - 1)] ?? 0)}${tail}`).join('');
  }
  return { text: marked, mentions };
}

/** The text as it was typed, with the names in their places. */
export function withNames({ text, mentions }: MarkedText): string {
  return text.replace(marks, (_, sign: string) => nameOf(mentions, sign)).replace(typedMarks, '');
}

/** Whom a part of the text mentions, in order. */
export function mentionedIn(part: string, mentions: readonly Mention[]): readonly Mention[] {
  return [...part.matchAll(marks)].flatMap(([, sign = '']) => mentions[indexOf(sign)] ?? []);
}

/** A part of a mark, or of a character, would be found inside marks. */
function isWhole(text: string): boolean {
  return text !== '' && text.isWellFormed() && !/[\ufdd0\ufdd1]/.test(text);
}

function nameOf(mentions: readonly Mention[], sign: string): string {
  // Not the person's name: who mentions may have shortened it.
  return plainText(mentions[indexOf(sign)]?.text ?? '');
}

function mark(index: number): string {
  return `\ufdd0${String.fromCodePoint(firstMark + index)}\ufdd1`;
}

function indexOf(sign: string): number {
  return (sign.codePointAt(0) ?? 0) - firstMark;
}
