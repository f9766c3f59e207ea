/** What is promised; without a bound it is there to compare with. */
export interface Goal {
  readonly name: string;
  readonly measured: number;
  readonly unit?: string;
  readonly digits?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** For a table: what, how much, how much was wanted, and whether that is so. */
export function goalRow({ name, measured, unit = '', digits = 2, atLeast, atMost }: Goal): string[] {
  const met = (atLeast === undefined || measured >= atLeast) && (atMost === undefined || measured <= atMost);
  const wanted = atLeast !== undefined ? `≥ ${atLeast}${unit}` : atMost !== undefined ? `≤ ${atMost}${unit}` : '';
  return [
    name,
    `${measured.toFixed(digits)}${unit}`,
    wanted,
    Number.isNaN(measured) ? 'not measured' : wanted === '' ? '' : met ? 'met' : 'missed',
  ];
}
