import type { View } from '../render.ts';

/** A label with one or more lines beside it. */
export interface Row extends View {
  readonly label: string;
  readonly lines: readonly Line[];
}

interface Line extends View {
  readonly text: string;
}

/** One row, or none when there is nothing to put beside the label. */
export function row(label: string, lines: readonly string[]): readonly Row[] {
  const shown = lines.filter((text) => text !== '').map((text) => ({ text }));
  return shown.length === 0 ? [] : [{ label, lines: shown }];
}
