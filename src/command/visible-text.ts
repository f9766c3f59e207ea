/** Text as it looked to the person who typed it: one line, nothing invisible, nothing that changes its direction. */
export function visibleText(text: string): string {
  return (
    text
      // Zero-width and text-direction characters: invisible when typed, harmful when shown.
      .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .toWellFormed()
  );
}
