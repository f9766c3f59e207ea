import { type Activity, CardFactory, MessageFactory } from 'botbuilder';
import type { CardReply, Reply } from '../turn/reply.ts';
import { oauthCard } from './sign-in-bodies.ts';

/** A message that carries the card, or the one by which Teams tries to sign in without a question. */
export function messageWith({ card, summary, signIn }: CardReply & Pick<Reply, 'signIn'>): Partial<Activity> {
  const isSilent = signIn !== undefined && signIn.silentId !== null;
  const message = MessageFactory.attachment(
    isSilent
      ? { contentType: CardFactory.contentTypes.oauthCard, content: oauthCard(signIn) }
      : CardFactory.adaptiveCard(card),
  );
  message.summary = summary;
  return message;
}
