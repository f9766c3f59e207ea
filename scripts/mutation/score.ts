import { z } from 'zod/v4';

const reportSchema = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});

export interface FileScore {
  readonly file: string;
  /** Changes that made a test fail, or run for ever. */
  readonly noticed: number;
  readonly all: number;
}

/** How many changes of each file the tests noticed, from Stryker's report. What does not even load says nothing. */
export function scoreOf(report: string): readonly FileScore[] {
  return Object.entries(reportSchema.parse(JSON.parse(report)).files).map(([file, { mutants }]) => {
    const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
    return { file, noticed, all: noticed + missed };
  });
}
