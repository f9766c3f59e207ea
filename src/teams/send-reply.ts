import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Reply } from '../turn/reply.ts';
import type { Turn } from '../turn/turn.ts';
import { activityOf, forSenderOnly } from './adapter.ts';
import { ReplyFailed } from './connector.ts';
import { messageWith } from './message-with.ts';
import { sendPrivately } from './send-privately.ts';

/** Long enough that a quick answer is not announced, short enough that nobody wonders. */
const typingAfterMs = 900;

/** Posts the reply where the turn came from. Throws ReplyFailed. */
export async function sendReply(context: TurnContext, reply: Reply): Promise<void> {
  if (reply.audience === 'sender') await sendPrivately(context, reply);
  if (reply.audience === 'everybody') await context.sendActivity(messageWith(reply));
}

/** Posts for everybody what the sender wished to have posted. What comes back says whether that worked. */
export async function published(context: TurnContext, reply: Reply): Promise<Reply> {
  if (reply.publication === null) return reply;
  const { post, unlessPosted } = reply.publication;
  try {
    await context.sendActivity(messageWith(post));
    return { ...reply, publication: null };
  } catch (thrown) {
    onlyLogged(thrown);
    // What may have been posted is not posted again when Teams repeats the invoke.
    const failed = thrown instanceof ReplyFailed && !thrown.ambiguous;
    return { ...reply, ...unlessPosted, publication: null, failed };
  }
}

/** The reply in the place of the card that was acted on; below it when it replaces nothing, or when that card is gone. */
export async function replaceOrPost(context: TurnContext, reply: Reply): Promise<void> {
  const { replyToId } = activityOf(context);
  try {
    if (reply.replaces === null || !replyToId) return await sendReply(context, reply);
    const isPrivate = reply.audience === 'sender';
    const message = { ...messageWith(reply), id: replyToId, ...(isPrivate && { [forSenderOnly]: true }) };
    await context.updateActivity(message).catch((thrown: unknown) => {
      if (!isGone(thrown, isPrivate)) throw thrown;
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

/**
 * Deleted, or posted by another bot or on behalf of somebody: it cannot be changed. A private one is gone after a day, and
 * one that everybody sees is refused with 400.
 */
function isGone(thrown: unknown, isPrivate: boolean): boolean {
  const gone = isPrivate ? [400, 403, 404] : [403, 404];
  return thrown instanceof ReplyFailed && thrown.status !== null && gone.includes(thrown.status);
}

/**
 * Shows that the bot is at work when `work` takes a while; never after its result: the typing signal has gone out, or is
 * not sent at all, before this returns. Everybody would see it, so a private turn has none.
 */
export async function whileTyping<T>(context: TurnContext, { isPrivate }: Turn, work: () => Promise<T>): Promise<T> {
  if (isPrivate) return work();
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
