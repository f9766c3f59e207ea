import { visibleText } from './visible-text.ts';

/** A subject made of text that was written for something else: one line, and no longer than a title. */
export function shortSubject(text: string, maxLength: number): string {
  // Segmenting the whole of a long message would take its time.
  const characters = [...graphemes.segment(visibleText(text.slice(0, maxLength * 20)))];
  if (characters.length <= maxLength) return characters.map(({ segment }) => segment).join('');
  const kept = characters.slice(0, maxLength - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
