/**
 * Text that others wrote (a subject, a name, a number, what somebody typed) on its way into a card.
 * It belongs into a TextRun, which knows no markdown; the other places need one more step, below.
 */

/** What a subject may take on a card, in characters as people count them. */
const defaultLength = 200;
/** A character may be built of any number of code units (accents, emoji families): this bounds the bytes. */
const unitsPerCharacter = 3;

/** Foreign text made safe to show: one line, nothing invisible, nothing a client would run. May become empty. */
export function userText(text: string, maxLength: number = defaultLength): string {
  const visible = text.toWellFormed().replace(blanks, ' ').replace(invisible, '').replace(/ {2,}/g, ' ').trim();
  // Accents and joiners alone would draw an empty line.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(visible)) return '';
  return shortened(visible.replace(runnable, '$& '), maxLength);
}

const blanks = /[\p{Cc}\p{Z}]+/gu;
/** Soft hyphen, zero-width, text-direction, fillers, tag characters. Joiners stay: emoji and Persian need them. */
const invisible =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
/**
 * `{{DATE(…)}}` and `{{TIME(…)}}` run in a TextRun as well as in a TextBlock; `${…}` would run if anybody expanded
 * the card again; `<at>` is a mention. A blank in between and it is only text.
 */
const runnable = /\{(?=\{)|\$(?=\{)|<(?=\/?at\b)/gi;

function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const kept: string[] = [];
  let units = 0;
  for (const { segment } of graphemes.segment(text)) {
    units += segment.length;
    if (kept.length === maxLength || units > maxLength * unitsPerCharacter) {
      return `${kept.slice(0, -1).join('').trimEnd()}…`;
    }
    kept.push(segment);
  }
  return text;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Keeps right-to-left text and the words around it in order; other text is returned unchanged. */
export function isolated(text: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
}

/** Lets a client break runs without blanks that a phone has no room for beside a label; a RichTextBlock cuts them off. */
export function breakable(text: string): string {
  return text.replace(/\S{18,}/g, (run) =>
    // Segmenting takes its time, and plain letters are a character each.
    /^[\x21-\x7e]+$/.test(run)
      ? run.replace(/.{6}/g, '$&\u200b')
      : [...graphemes.segment(run)].map(({ segment }, i) => (i % 6 === 5 ? `${segment}\u200b` : segment)).join(''),
  );
}

/** For places where clients read markdown: `fallbackText`, a TextBlock, a Fact. Also stops bare addresses from linking. */
export function escapedForMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()<>#|~&@]/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/\.(?=\S)/g, '\\.');
}

/** For `speak`, which clients read as XML (SSML). */
export function escapedForSpeech(text: string): string {
  return text.replace(/[&<>"']/g, (character) => xmlEntities[character] ?? '');
}

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
