import { type Activity, ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { CardReply, Reply } from '../turn/reply.ts';
import { activityOf } from './adapter.ts';
import { ReplyFailed } from './connector.ts';

/** Long enough that a quick answer is not announced, short enough that nobody wonders. */
const typingAfterMs = 900;

/** Posts the reply where the turn came from. Throws ReplyFailed. */
export async function sendReply(context: TurnContext, reply: Reply): Promise<void> {
  await context.sendActivity(messageOf(reply));
}

/** The reply in the place of the card that was acted on; below it when it replaces nothing, or when that card is gone. */
export async function replaceOrPost(context: TurnContext, reply: Reply): Promise<void> {
  const { replyToId } = activityOf(context);
  try {
    if (reply.replaces === null || !replyToId) return await sendReply(context, reply);
    await context.updateActivity({ ...messageOf(reply), id: replyToId }).catch((thrown: unknown) => {
      if (!isGone(thrown)) throw thrown;
      return sendReply(context, reply);
    });
  } catch (thrown) {
    onlyLogged(thrown);
  }
}

/** The connector has logged it. An error answer would make Teams deliver again what may have been answered already. */
export function onlyLogged(thrown: unknown): void {
  if (!(thrown instanceof ReplyFailed)) throw thrown;
}

/** Deleted, or posted by another bot or on behalf of somebody: it cannot be changed. */
function isGone(thrown: unknown): boolean {
  return thrown instanceof ReplyFailed && (thrown.status === 404 || thrown.status === 403);
}

/** A card as a message. */
export function messageOf(reply: CardReply): Partial<Activity> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(reply.card));
  message.summary = reply.summary;
  return message;
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
