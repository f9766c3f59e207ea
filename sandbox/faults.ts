import { z } from 'zod/v4';

/** Which of the two services a request is for. */
export type Target = 'graph' | 'token';

const beforeOrAfter = z.enum(['before', 'after']);

const FaultRule = z
  .object({
    match: z
      .object({
        target: z.enum(['graph', 'token']),
        method: z.string().transform((method) => method.toUpperCase()),
        path: z.string(),
      })
      .partial()
      .strict()
      .default({}),
    /** How many requests this rule applies to. Absent: all. */
    times: z.number().int().positive().optional(),
    /** How long to wait first. May stand alone or with any other effect. */
    latencyMs: z.number().int().min(0).max(600_000).optional(),
    status: z.number().int().min(400).max(599).optional(),
    /** Sent as it stands: "2", "2.128", an HTTP date, or something no client expects. */
    retryAfter: z
      .union([z.string().regex(/^[ -~]*$/), z.number()])
      .transform(String)
      .optional(),
    headers: z.record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[ -~]*$/)).optional(),
    /** Replaces the usual error body. A string is sent as it stands. */
    body: z.unknown().optional(),
    /** With `status`: do the work first, then answer with the error, as a gateway that timed out does. */
    commit: z.boolean().optional(),
    reset: beforeOrAfter.optional(),
    hang: beforeOrAfter.optional(),
    garbage: z.literal(true).optional(),
    /** Sends the answer in small pieces spread over this time. */
    dripMs: z.number().int().positive().max(600_000).optional(),
    /** A JSON merge patch (RFC 7396) on the body of a successful answer. */
    override: z.record(z.string(), z.unknown()).optional(),
  })
  .strict()
  .refine((rule) => Object.keys(rule).some((key) => key !== 'match' && key !== 'times'), 'a rule needs an effect');

/** One rule of the fault program. */
export type FaultRule = z.infer<typeof FaultRule>;

/** The whole program, as the control API takes it. */
export const FaultRules = z.array(FaultRule).max(1000);

/** The list of rules in force. For each request the first rule that matches and is not used up applies. */
export class FaultProgram {
  #rules: { rule: FaultRule; left: number }[] = [];

  replace(rules: readonly FaultRule[]): void {
    this.#rules = rules.map((rule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }));
  }

  /** The rules with what is left of each; `null` is for ever. */
  list(): (FaultRule & { left: number | null })[] {
    return this.#rules.map(({ rule, left }) => ({ ...rule, left: Number.isFinite(left) ? left : null }));
  }

  take(target: Target, method: string, path: string): FaultRule | undefined {
    const found = this.#rules.find(({ rule: { match }, left }) => {
      if (left <= 0) return false;
      if (match.target !== undefined && match.target !== target) return false;
      if (match.method !== undefined && match.method !== method) return false;
      return match.path === undefined || path.includes(match.path);
    });
    if (found) found.left -= 1;
    return found?.rule;
  }
}
