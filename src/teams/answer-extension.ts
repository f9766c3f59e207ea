import { ActivityTypes, type TurnContext } from 'botbuilder';
import { renderNotPostedCard } from '../card/extension/waiting-card.ts';
import { renderWorkingCard } from '../card/schedule/working-card.ts';
import { extensionTextsFor } from '../card/texts/extension/extension-texts-for.ts';
import { type DialogForm, readDialogForm } from '../command/read-extension.ts';
import { late } from '../handle-extension.ts';
import type { HandleTurn } from '../handle-turn.ts';
import type { Reply } from '../turn/reply.ts';
import type { ExtensionTurn } from '../turn/turn.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import { activityOf, lastingContext, membershipOf, postAlone, scopeOf } from './adapter.ts';
import type { InBackground } from './answer-submission.ts';
import { ReplyFailed } from './connector.ts';
import { extensionBody, wordsBody } from './extension-body.ts';
import { messageWith } from './message-with.ts';
import { createRecentSubmissions, formKey, keptForMs } from './recent-submissions.ts';
import type { SharedDeliveries } from './shared-deliveries.ts';
import { isExchangeRefused } from './sign-in-bodies.ts';
import { withoutReserve } from './work-scope.ts';

/** The page on dialogs gives five seconds; later answers are ignored by the client. */
const answerWithinMs = 3_300;
/** Kept of the turn's time to post a card. */
const deliveryMs = 2_000;

/** Where the work on a form stands. */
interface Progress {
  /** The bot may post here. */
  mayPost: boolean;
  /** The card that holds the place of a late one; its id when it is posted. */
  placeholder: Promise<string> | null;
  delivering: boolean;
}

/**
 * Answers the messaging extension's invokes in time whatever Graph does. The same form sent twice, by a press of "Show
 * the meeting" or by Teams itself, is one request; its answer is kept.
 */
export function createAnswerExtension(
  handleTurn: HandleTurn,
  inBackground: InBackground,
  log: TurnLog,
  shared: SharedDeliveries | null = null,
) {
  const recent = createRecentSubmissions(shared);

  return async (turnContext: TurnContext, turn: ExtensionTurn): Promise<void> => {
    const began = performance.now();
    const context = lastingContext(turnContext);
    const dialog = turn.step === 'submit' ? readDialogForm(turn, new Date()) : null;
    const key = dialog === null || dialog.form === '' ? null : formKey(turn, dialog, activityOf(context));
    const given = key === null ? null : recent.find(key);
    if (given) log('debug', { event: 'duplicate', turn_id: turn.correlationId, kind: 'dialog' });
    const progress: Progress = { mayPost: false, placeholder: null, delivering: false };
    const handling = () => handle(context, turn, dialog, progress);
    const isPosted = key !== null && dialog?.verb === 'post';
    const work = given ?? (isPosted ? postedOnce(key, turn, handling) : handling());
    if (key !== null && !given) recent.keep(key, work, keptForMs);
    inBackground(work.then(() => undefined));

    const reply = await Promise.race([work.catch(() => null), pause(answerWithinMs - (performance.now() - began))]);
    // After it Teams opens the sign-in page.
    const status = reply && isExchangeRefused(turn.proof, reply) ? 412 : 200;
    const body = reply ? extensionBody(turn, reply) : lateBody(context, turn, dialog, progress);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
  };

  /** What only fills a compose box is made anew; what is posted is posted by one replica. */
  async function postedOnce(key: string, turn: ExtensionTurn, handling: () => Promise<Reply>): Promise<Reply> {
    if (await recent.isAnsweredElsewhere(key, turn)) return postedElsewhere(turn);
    let something = false;
    try {
      const reply = await handling();
      something = !reply.failed;
      return reply;
    } finally {
      await recent.answeredHere(key, turn, something);
    }
  }

  async function handle(
    context: TurnContext,
    turn: ExtensionTurn,
    dialog: DialogForm | null,
    progress: Progress,
  ): Promise<Reply> {
    const posts = dialog?.verb === 'post';
    const botIsMember = posts || turn.conversation.kind === 'personal' ? await membershipOf(context) : null;
    progress.mayPost = posts && botIsMember === true;
    const reply = await handleTurn({ ...turn, botIsMember }, withoutReserve(scopeOf(context), posts ? deliveryMs : 0));
    if (dialog !== null && (progress.placeholder !== null || reply.extension?.kind === 'conversation')) {
      progress.delivering = true;
      const delivered = await deliver(context, reply, progress.placeholder);
      if (delivered !== 'posted') {
        // What may have been posted is not posted again at once: the card says to wait as long as its answer is kept.
        const failed = delivered === 'refused';
        return { ...reply, ...renderNotPostedCard(dialog, failed, turn.locale), extension: { kind: 'dialog' }, failed };
      }
    }
    // Only a meeting is worth keeping: after a fault or an installation the same form is a new request.
    const isDone = reply.extension?.kind === 'message' || reply.extension?.kind === 'conversation';
    return { ...reply, failed: reply.failed || !isDone };
  }
}

/** Another replica posts the card, or has. */
function postedElsewhere({ locale }: ExtensionTurn): Reply {
  const { posting } = extensionTextsFor(locale).waiting;
  const nothing = { audience: 'nobody', publication: null, replaces: null, failed: false } as const;
  return { ...renderWorkingCard(locale), ...nothing, extension: { kind: 'conversation', done: posting } };
}

/** Posts the card, or puts it in the place that is held for it. */
async function deliver(
  context: TurnContext,
  reply: Reply,
  placeholder: Promise<string> | null,
): Promise<'posted' | 'refused' | 'unknown'> {
  try {
    const id = (await placeholder) ?? '';
    if (id === '') await postAlone(context, messageWith(reply));
    else await context.updateActivity({ ...messageWith(reply), id });
    return 'posted';
  } catch (thrown) {
    if (!(thrown instanceof ReplyFailed)) throw thrown;
    return thrown.ambiguous ? 'unknown' : 'refused';
  }
}

/** A card that the bot is to post is announced by one that holds its place; everything else is asked for again. */
function lateBody(context: TurnContext, turn: ExtensionTurn, dialog: DialogForm | null, progress: Progress): object {
  if (!progress.mayPost) return extensionBody(turn, late(turn, new Date()));
  if (!progress.delivering && dialog !== null) {
    const working = messageWith(renderWorkingCard(turn.locale));
    progress.placeholder = postAlone(context, working).catch(() => '');
  }
  return wordsBody(extensionTextsFor(turn.locale).waiting.posting);
}

function pause(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms).unref());
}
