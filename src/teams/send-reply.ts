import { ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { Reply } from '../turn/reply.ts';

/** Long enough that a quick answer is not announced, short enough that nobody wonders. */
const typingAfterMs = 900;

/** Posts the reply where the turn came from. Throws ReplyFailed. */
export async function sendReply(context: TurnContext, reply: Reply): Promise<void> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(reply.card));
  message.summary = reply.summary;
  await context.sendActivity(message);
}

/**
 * Shows that the bot is at work when `work` takes a while; never after its result: the typing signal has gone out, or is
 * not sent at all, before this returns.
 */
export async function whileTyping<T>(context: TurnContext, work: () => Promise<T>): Promise<T> {
  let typing: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    // A lost signal harms nobody, and the connector has logged it.
    typing = context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
  }, typingAfterMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await typing;
  }
}
