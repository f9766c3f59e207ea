const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
];

/** A subject in quotes at the beginning, and what stands behind it. Null when the text does not begin so. */
export function splitQuoted(text: string): { readonly subject: string; readonly behind: string } | null {
  const splits = quotes.flatMap(([open, close]) => {
    if (!text.startsWith(open)) return [];
    // The last quote that something else follows: a subject may have quotes of its own.
    for (let end = text.lastIndexOf(close); end >= 1; end = text.lastIndexOf(close, end - 1)) {
      if (end + 1 === text.length || /[\s,]/.test(text[end + 1] ?? '')) return [end];
    }
    return [];
  });
  const end = Math.max(...splits);
  return splits.length === 0
    ? null
    : { subject: text.slice(1, end).trim(), behind: text.slice(end + 1).replace(/^[\s,]+/, '') };
}

/** Whether a place in a text lies between quotes. */
export function isInQuotes(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 1 || count(/[“„«「]/g) > count(/[”»」]/g);
}
