import { organizingVerbs } from '../../command/read-organizing.ts';
import type { View } from '../render.ts';
import type { OrganizingTexts } from '../texts/organizing/organizing-texts.ts';
import { organizingTextsFor } from '../texts/organizing/organizing-texts-for.ts';

/** Says who the sender is to the service itself, where the client can; a message that does the same, where it cannot. */
function answerButton(title: string, verb: string, data: View = {}): View {
  const sent = { verb, ...data };
  return { type: 'Action.Execute', title, verb, data: sent, fallback: { type: 'Action.Submit', title, data: sent } };
}

/** @param fence Of the claim that the card shows. */
export function takeOverButton(fence: number, locale: string | null): View {
  return answerButton(organizingTextsFor(locale).organizer.takeOver, organizingVerbs.takeOver, { fence });
}

/** @param fence Of the claim as it was when the question was asked. */
export function renewButtons(fence: number, { renew, cancel }: OrganizingTexts): readonly View[] {
  return [answerButton(renew.button, organizingVerbs.renew, { fence }), answerButton(cancel, organizingVerbs.keep)];
}

/** Deletes what is stored about whoever presses it. */
export function forgetButtons({ forget, cancel }: OrganizingTexts): readonly View[] {
  return [answerButton(forget.button, organizingVerbs.forgetMe), answerButton(cancel, organizingVerbs.keep)];
}
