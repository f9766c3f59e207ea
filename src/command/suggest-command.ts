import { type CommandName, catalog } from './catalog.ts';

/** The command that a mistyped word probably meant: `mete`, `met`, `meeet` → `meet`. Null when nothing is near. */
export function suggestCommand(word: string): CommandName | null {
  const typed = word.toLowerCase();
  if (typed.length < 2 || typed.length > longestName + 4) return null;
  const near = catalog
    .map(({ name }) => ({ name, distance: typed.startsWith(name) ? 1 : editDistance(typed, name) }))
    .filter(({ name, distance }) => distance <= (name.length <= 3 ? 1 : name.length <= 4 ? 1.5 : 2))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}

const longestName = Math.max(...catalog.map(({ name }) => name.length));

/** Optimal string alignment: a swap of neighbours (`mete`) counts as one slip, as a finger would say. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, substitution, swapped));
    }
  }
  return at(a.length, b.length);
}
