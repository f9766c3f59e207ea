import { momentLine } from '../meeting/when.ts';
import { refreshTextsFor } from '../texts/refresh/refresh-texts-for.ts';

export interface RefreshInput {
  /** False where a card stands without the bot, and its button would do nothing. */
  readonly canRefresh?: boolean;
  /** When the card was read anew; the first time needs no word, since the chat says when it was posted. */
  readonly refreshedAt?: Date;
  readonly locale: string | null;
}

/**
 * The button that reads Graph again, since phone numbers go stale while the link lives, and the line that says when.
 * A person presses it: Teams' automatic refresh would ask Graph once for everybody who scrolls past the card.
 */
export function refreshView({ canRefresh = true, refreshedAt, locale }: RefreshInput) {
  const texts = refreshTextsFor(locale);
  return {
    canRefresh,
    refresh: texts.refresh,
    isRefreshed: refreshedAt !== undefined,
    updated: refreshedAt === undefined ? '' : texts.updated(momentLine(refreshedAt)),
  };
}
