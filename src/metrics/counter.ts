import { Counter, type CounterConfiguration } from 'prom-client';
import type { ClosedLabel } from './labels.ts';

/** Counts one more, with a value for each of its labels. */
type Count = (...values: readonly (string | undefined)[]) => void;

/**
 * A counter that has every series from the start, since a rate sees nothing in what was not there before. Turns only
 * add to a number; the library, which takes several times as long, gets the sums when somebody asks.
 */
export function createCounter(
  about: Pick<CounterConfiguration<string>, 'name' | 'help' | 'registers'>,
  labels: readonly ClosedLabel[],
): Count {
  let rows: readonly (readonly string[])[] = [[]];
  for (const { values } of labels) rows = rows.flatMap((row) => values.map((value) => [...row, value]));
  const counts = new Map(rows.map((row) => [row.join(), { row, count: 0 }]));
  new Counter({
    ...about,
    labelNames: labels.map(({ name }) => name),
    collect() {
      this.reset();
      for (const { row, count } of counts.values()) {
        this.inc(Object.fromEntries(labels.map(({ name }, i) => [name, row[i] ?? ''])), count);
      }
    },
  });
  return (...values) => {
    const known = counts.get(labels.map((label, i) => label.of(values[i])).join());
    if (known) known.count++;
  };
}
