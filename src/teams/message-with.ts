import { type Activity, CardFactory, MessageFactory } from 'botbuilder';
import type { CardReply } from '../turn/reply.ts';

/** A message that carries the card. */
export function messageWith({ card, summary }: CardReply): Partial<Activity> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(card));
  message.summary = summary;
  return message;
}
