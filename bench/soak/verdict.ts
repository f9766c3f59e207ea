import type { Asked } from './traffic.ts';
import type { Delivered } from './world.ts';

/** A stretch of the soak, in milliseconds of `performance.now()`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Times {
  readonly turns: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** What became of every message, judged when all have been answered. */
export class Ledger {
  readonly #asked: Asked[] = [];
  readonly #cards = new Map<string, number>();
  readonly #links = new Map<string, Set<string>>();

  note(asked: Asked): void {
    this.#asked.push(asked);
  }

  deliver({ answers, conversation, link }: Delivered): void {
    this.#cards.set(answers, (this.#cards.get(answers) ?? 0) + 1);
    const links = this.#links.get(conversation) ?? new Set<string>();
    if (link !== null) links.add(link);
    this.#links.set(conversation, links);
  }

  get asked(): number {
    return this.#asked.length;
  }

  /** Messages that no card answers. */
  get lost(): number {
    return this.#asked.filter(({ id }) => !this.#cards.has(id)).length;
  }

  /** Messages that no bot took, however often they were sent. */
  get refused(): number {
    return this.#asked.filter(({ accepted }) => !accepted).length;
  }

  get doubled(): number {
    return [...this.#cards.values()].filter((count) => count > 1).length;
  }

  get repeated(): number {
    return this.#asked.filter(({ repeated }) => repeated > 0).length;
  }

  get conversationsWithTwoLinks(): number {
    return [...this.#links.values()].filter((links) => links.size > 1).length;
  }

  /** Of these, who has never seen a link. */
  withoutLink(conversations: readonly string[]): readonly string[] {
    return conversations.filter((conversation) => (this.#links.get(conversation)?.size ?? 0) === 0);
  }

  /** Of the turns that began and ended within one of these stretches, or of all others. */
  times(stretches: readonly Stretch[], within: boolean): Times {
    const chosen = this.#asked.filter(
      ({ startedAt, endedAt }) => stretches.some(({ from, to }) => from <= startedAt && endedAt <= to) === within,
    );
    const sorted = chosen.map(({ startedAt, endedAt }) => endedAt - startedAt).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
    return { turns: sorted.length, p50: at(0.5), p99: at(0.99), longest: at(1) };
  }
}
