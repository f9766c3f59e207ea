import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { renderElsewhereCard, renderUndeliveredCard } from '../card/private/elsewhere-card.ts';
import type { Reply } from '../turn/reply.ts';
import { activityOf, adapterOf, forSenderOnly } from './adapter.ts';
import { ReplyFailed } from './connector.ts';
import { messageWith } from './message-with.ts';

/**
 * Posts the reply for the sender's eyes. What Teams refuses goes to the sender's own chat with the bot; if there is none,
 * the conversation learns that an answer got lost, and no more: docs/decisions/0005. Throws ReplyFailed.
 */
export async function sendPrivately(context: TurnContext, reply: Reply): Promise<void> {
  const message = { ...messageWith(reply), [forSenderOnly]: true };
  const prompt = promptOf(context);
  const locale = String(reply.card.lang);
  const ways = [
    ...(prompt === null ? [] : [() => context.sendActivity({ ...message, entities: [prompt] })]),
    () => context.sendActivity(message),
    () => adapterOf(context).postInPersonalChat(context, messageWith(renderElsewhereCard(reply, locale))),
  ];
  for (const way of ways) {
    const refused = await way().then(() => null, refusalOf);
    if (refused === null) return;
  }
  // Who pressed a button has seen the answer: it came with the invoke.
  if (activityOf(context).type === ActivityTypes.Invoke) return;
  await context.sendActivity(messageWith(renderUndeliveredCard(locale)));
}

/** Shows the sender, above the answer, what was asked: Teams keeps targeted messages apart from replies. */
function promptOf(context: TurnContext): NonNullable<Activity['entities']>[number] | null {
  const { type, recipient, text, id } = activityOf(context);
  const wasTyped = type === ActivityTypes.Message && recipient.isTargeted === true && Boolean(text?.trim());
  return wasTyped && id ? { type: 'targetedMessageInfo', messageId: id } : null;
}

/** The service said no, so nothing was posted. Anything else is thrown on: it may have been. */
function refusalOf(thrown: unknown): ReplyFailed {
  const isRefusal = thrown instanceof ReplyFailed && [400, 403, 404].includes(thrown.status ?? 0);
  if (isRefusal) return thrown;
  throw thrown;
}
