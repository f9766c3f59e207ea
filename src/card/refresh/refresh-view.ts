import { momentLine } from '../meeting/when.ts';
import { refreshTextsFor } from '../texts/refresh/refresh-texts-for.ts';

export interface RefreshInput {
  /**
   * False where nobody would answer: in a message that a person sends, no button may need the bot. Every button that
   * does has to ask this.
   */
  readonly canAct?: boolean;
  /** When the card was read anew; the first time needs no word, since the chat says when it was posted. */
  readonly refreshedAt?: Date;
  readonly locale: string | null;
}

/**
 * The button that reads Graph again, since phone numbers go stale while the link lives, and the line that says when.
 * A person presses it: Teams' automatic refresh would ask Graph once for everybody who scrolls past the card.
 */
export function refreshView({ canAct = true, refreshedAt, locale }: RefreshInput) {
  const texts = refreshTextsFor(locale);
  return {
    canRefresh: canAct,
    refresh: texts.refresh,
    isRefreshed: refreshedAt !== undefined,
    updated: refreshedAt === undefined ? '' : texts.updated(momentLine(refreshedAt)),
  };
}
