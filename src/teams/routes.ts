// Not the package's index: it loads models and their word lists, which take 30 MB.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { HandleTurn } from '../handle-turn.ts';
import type { TurnEnvelope } from '../turn/turn.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import { activityOf, scopeOf } from './adapter.ts';
import { createAnswerExtension } from './answer-extension.ts';
import { createAnswerSignIn } from './answer-sign-in.ts';
import { createAnswerSubmission, type InBackground } from './answer-submission.ts';
import { isExtension, readExtensionTurn } from './read-extension-turn.ts';
import { isSignIn } from './read-sign-in.ts';
import { isCardAction, isInstallation, isMessage, isRemoval, readEnvelope, readTurn } from './read-turn.ts';
import { createRedeliveries } from './redeliveries.ts';
import { rosterOf } from './roster.ts';
import { onlyLogged, sendReply, whileTyping } from './send-reply.ts';
import type { SharedDeliveries } from './shared-deliveries.ts';
import { createWelcomeMemory } from './welcome-memory.ts';
import { withoutReserve } from './work-scope.ts';

/** Kept back of a turn's time, so that whatever happens to the work there is time to say so. */
const replyReserveMs = 1_500;

/** Every activity that gets an answer, one line each. Teams AI dispatches; nothing of its state, mentions or typing is used. */
export function createRoutes(
  handleTurn: HandleTurn,
  inBackground: InBackground,
  log: TurnLog,
  shared: SharedDeliveries | null = null,
  removed: (from: TurnEnvelope) => Promise<void> = async () => undefined,
): Application {
  const app = new Application({ removeRecipientMention: false, startTypingTimer: false });
  // The option above is not honoured in 1.7.4, and its one timer per application stops other people's.
  app.startTypingTimer = () => undefined;
  const welcomed = createWelcomeMemory();
  const redeliveries = createRedeliveries(shared);
  const answerSubmission = createAnswerSubmission(handleTurn, inBackground, log, shared);
  const answerExtension = createAnswerExtension(handleTurn, inBackground, log, shared);

  const answer = async (context: TurnContext, isElsewhere: Promise<boolean> | null = null): Promise<void> => {
    const turn = readTurn(activityOf(context), scopeOf(context).correlationId);
    if (turn === null || (turn.kind === 'installed' && welcomed.remember(turn))) return;
    if (turn.kind === 'submission') return answerSubmission(context, turn);
    const work = withoutReserve(scopeOf(context), replyReserveMs);
    const reply = await whileTyping(context, turn, () => handleTurn(turn, work, rosterOf(context))).finally(work.end);
    if (isElsewhere !== null) {
      if (await isElsewhere) return noteDuplicate(context, 'delivery-elsewhere');
      // Noted first: to die in between costs a card, which asking again brings; the other way round there would be two.
      await redeliveries.answered(activityOf(context));
    }
    await sendReply(context, reply).catch(onlyLogged);
  };

  const noteDuplicate = (context: TurnContext, kind: string): void =>
    log('debug', { event: 'duplicate', turn_id: scopeOf(context).correlationId, kind });

  const answerOnce = async (context: TurnContext): Promise<void> => {
    const activity = activityOf(context);
    const { known, isElsewhere } = await redeliveries.remember(activity);
    if (known !== null) return noteDuplicate(context, known);
    await answer(context, isElsewhere).catch((thrown: unknown) => {
      redeliveries.forget(activity);
      throw thrown;
    });
  };

  app.addRoute(async (context) => isMessage(activityOf(context)), answerOnce);
  app.addRoute(
    async (context) => isCardAction(activityOf(context)),
    (context) => answer(context),
    true,
  );
  app.addRoute(
    async (context) => isExtension(activityOf(context)),
    (context) => answerExtension(context, readExtensionTurn(activityOf(context), scopeOf(context).correlationId)),
    true,
  );
  app.addRoute(
    async (context) => isInstallation(activityOf(context)),
    (context) => answer(context),
  );
  app.addRoute(
    async (context) => isRemoval(activityOf(context)),
    // A store that is away has logged it; what is stored there then goes later.
    (context) => removed(readEnvelope(activityOf(context), scopeOf(context).correlationId)).catch(() => undefined),
  );
  app.addRoute(async (context) => isSignIn(activityOf(context)), createAnswerSignIn(handleTurn, inBackground), true);
  // Teams repeats an invoke that got no 200; an unknown one is none of ours.
  app.addRoute(async ({ activity }) => activity.type === ActivityTypes.Invoke, answerNothing, true);
  return app;
}

async function answerNothing(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
}
