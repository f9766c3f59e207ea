import type { CardReply } from '../../turn/reply.ts';
import { organizingTextsFor } from '../texts/organizing/organizing-texts-for.ts';
import { forgetButtons, renewButtons } from './organizing-buttons.ts';
import { drawOrganizingCard } from './organizing-card.ts';

/** Before the link changes for everybody. `fence` is null where accounts are configured: then it cannot be done here. */
export function renderRenewCard(fence: number | null, locale: string | null): CardReply {
  const texts = organizingTextsFor(locale);
  const { lang, renew } = texts;
  return fence === null
    ? drawOrganizingCard({ lang, heading: renew.notHereHeading, says: [renew.notHere] })
    : drawOrganizingCard({ lang, heading: renew.heading, says: [renew.means], buttons: renewButtons(fence, texts) });
}

/** Before something is deleted that cannot be brought back; in the personal chat only, where nobody else reads it. */
export function renderForgetCard(isPersonal: boolean, locale: string | null): CardReply {
  const texts = organizingTextsFor(locale);
  const { lang, forget } = texts;
  return isPersonal
    ? drawOrganizingCard({ lang, heading: forget.heading, says: [forget.means], buttons: forgetButtons(texts) })
    : drawOrganizingCard({ lang, heading: forget.heading, says: [forget.personalOnly] });
}

/** What was deleted, and what was not there to delete. */
export function renderForgottenCard(records: number, locale: string | null): CardReply {
  const { lang, forget } = organizingTextsFor(locale);
  return drawOrganizingCard({ lang, heading: forget.done, says: [forget.receipt(records), forget.notInScope] });
}

/** The question was answered with no. */
export function renderKeptCard(locale: string | null): CardReply {
  const { lang, kept } = organizingTextsFor(locale);
  return drawOrganizingCard({ lang, heading: kept.heading, says: [kept.says] });
}
