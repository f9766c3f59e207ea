import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { HandleTurn } from '../handle-turn.ts';
import type { Reply } from '../turn/reply.ts';
import { activityOf, lastingContext, postAlone, scopeOf } from './adapter.ts';
import type { InBackground } from './answer-submission.ts';
import { messageWith } from './message-with.ts';
import { readSignInTurn } from './read-sign-in.ts';
import { rosterOf } from './roster.ts';
import { sendPrivately } from './send-privately.ts';
import { onlyLogged, published } from './send-reply.ts';
import { isExchangeRefused } from './sign-in-bodies.ts';
import { withoutReserve } from './work-scope.ts';

/** A client shows an error when an invoke is not answered within five seconds. */
const answerWithinMs = 3_300;
/** Kept of the turn's time to post the card. */
const deliveryMs = 2_000;

/**
 * Answers how a sign-in went: what waited for it goes on by itself. A failed exchange is answered with 412, after which
 * Teams shows the button; everything else is said on a card.
 */
export function createAnswerSignIn(handleTurn: HandleTurn, inBackground: InBackground) {
  return async (turnContext: TurnContext): Promise<void> => {
    const context = lastingContext(turnContext);
    const scope = scopeOf(context);
    const turn = readSignInTurn(activityOf(context), scope.correlationId);
    const answer = (status: number) =>
      context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body: {} } });
    if (turn === null) return void (await answer(200));

    let late = false;
    const handled = handleTurn(turn, withoutReserve(scope, deliveryMs), rosterOf(context));
    inBackground(
      handled.then(async (reply) => {
        if (late || !isExchangeRefused(turn.proof, reply)) await post(context, reply);
      }),
    );
    const reply = await Promise.race([handled.catch(() => null), pause(answerWithinMs)]);
    late = reply === null;
    await answer(reply && isExchangeRefused(turn.proof, reply) ? 412 : 200);
  };
}

/** Below everything else: what Teams sent is no message that could be replied to. */
async function post(context: TurnContext, given: Reply): Promise<void> {
  const reply = await published(context, given);
  try {
    if (reply.audience === 'sender') await sendPrivately(context, reply);
    if (reply.audience === 'everybody') await postAlone(context, messageWith(reply));
  } catch (thrown) {
    onlyLogged(thrown);
  }
}

function pause(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms).unref());
}
