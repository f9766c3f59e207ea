import { ActivityTypes, type TurnContext } from 'botbuilder';
import { renderWorkingCard } from '../card/schedule/working-card.ts';
import { refreshTextsFor } from '../card/texts/refresh/refresh-texts-for.ts';
import { refreshVerb } from '../command/refresh.ts';
import type { HandleTurn } from '../handle-turn.ts';
import type { CardReply, Reply } from '../turn/reply.ts';
import type { SubmissionTurn } from '../turn/turn.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import { activityOf, lastingContext, scopeOf } from './adapter.ts';
import { createRecentSubmissions, doubleClickMs, keptForMs, submissionKey } from './recent-submissions.ts';
import { published, replaceOrPost, whileTyping } from './send-reply.ts';
import type { SharedDeliveries } from './shared-deliveries.ts';
import { exchangeFailed, isExchangeRefused, loginRequest } from './sign-in-bodies.ts';
import { withoutReserve } from './work-scope.ts';

/** Takes care of work that may go on after its request was answered: the process does not end before, a failure is logged. */
export type InBackground = (work: Promise<void>) => void;

/** A client shows an error when an invoke is not answered within five seconds. */
const invokeBudgetMs = 3_500;
/** Kept of the turn's time to bring the answer to the card. */
const deliveryMs = 2_000;

/**
 * Answers a sent form. By Action.Execute: in the invoke's own answer, for the person who clicked, and on the posted card,
 * for everybody. By Action.Submit: on the posted card. The same form sent twice is handled once. A failure that must not
 * take the posted card away is told to the person who clicked, if there is an invoke to answer.
 */
export function createAnswerSubmission(
  handleTurn: HandleTurn,
  inBackground: InBackground,
  log: TurnLog,
  shared: SharedDeliveries | null = null,
) {
  const recent = createRecentSubmissions(shared);

  return async (turnContext: TurnContext, turn: SubmissionTurn): Promise<void> => {
    const context = lastingContext(turnContext);
    const activity = activityOf(context);
    const scope = scopeOf(context);
    const isInvoke = activity.type === ActivityTypes.Invoke;
    const key = submissionKey(turn, activity);
    const given = recent.find(key);
    if (given) log('debug', { event: 'duplicate', turn_id: turn.correlationId, kind: 'form' });
    if (given && !isInvoke) return;

    const known: { reply?: Reply; late?: boolean } = {};
    const handle = async () => {
      // Reading anew changes what is posted already, so twice is no harm, and no reason to ask a store.
      const isOnce = turn.verb !== refreshVerb;
      if (isOnce && (await recent.isAnsweredElsewhere(key, turn))) return toldElsewhere(turn);
      try {
        const reply = await published(context, await handleTurn(turn, withoutReserve(scope, deliveryMs)));
        // Noted first, as for a message: to die in between costs a card, the other way round there would be two.
        if (isOnce) await recent.answeredHere(key, turn, !reply.failed);
        return reply;
      } catch (thrown) {
        if (isOnce) await recent.answeredHere(key, turn, false);
        throw thrown;
      }
    };
    const answer = given ?? (isInvoke ? handle() : whileTyping(context, turn, handle));
    if (!given) recent.keep(key, answer, turn.verb === refreshVerb ? doubleClickMs : keptForMs);
    const work = answer.then(async (reply) => {
      known.reply = reply;
      const isTold = isInvoke && !known.late && isToldByInvoke(turn, reply);
      if (!given && !isTold) await replaceOrPost(context, reply);
    });
    if (!isInvoke) return work;

    inBackground(work);
    await Promise.race([work.catch(() => undefined), pause(Math.min(invokeBudgetMs, scope.remainingMs()))]);
    known.late = known.reply === undefined;
    const body = known.reply ? replyBody(turn, known.reply) : workingBody(turn);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
  };
}

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
function cardBody({ card }: CardReply) {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** Else it goes to the conversation. What came of a sign-in is said in both places: there the button is. */
function isToldByInvoke({ proof }: SubmissionTurn, reply: Reply): boolean {
  if (reply.signIn) return !reply.signIn.refused || isExchangeRefused(proof, reply);
  return reply.aside !== undefined;
}

/** A card in the answer would replace the one acted on, so what replaces nothing is announced in words. */
function replyBody({ proof }: SubmissionTurn, reply: Reply) {
  if (isExchangeRefused(proof, reply)) return exchangeFailed;
  if (reply.signIn && !reply.signIn.refused) return loginRequest(reply.signIn);
  if (reply.replaces !== null) return cardBody(reply);
  return wordsBody(reply.aside ?? reply.summary);
}

/** Another replica brings the answer to the card, for everybody. */
function toldElsewhere({ locale }: SubmissionTurn): Reply {
  return { ...renderWorkingCard(locale), audience: 'nobody', publication: null, replaces: null, failed: false };
}

/** A form has done its work, and another card takes its place; a card that is read anew stays until there is a fresh one. */
function workingBody({ verb, locale }: SubmissionTurn) {
  return verb === refreshVerb ? wordsBody(refreshTextsFor(locale).slow) : cardBody(renderWorkingCard(locale));
}

function wordsBody(value: string) {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
