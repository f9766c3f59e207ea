import { type Activity, ActivityTypes, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import type { TurnScope } from '../turn/turn-scope.ts';
import type { Connector, Destination } from './connector.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { inPassing } from './work-scope.ts';

/** What an invoke is answered with, in the HTTP response itself. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

const activityKey = Symbol('incoming activity');
const scopeKey = Symbol('turn scope');
const contextKey = Symbol('turn context');
const invokeAnswerKey = Symbol('invoke answer');

/** Botbuilder's seam between a turn and the network; ours is the network side: docs/decisions/0004. */
export class TeamsAdapter extends BotAdapter {
  readonly #connector: Connector;

  constructor(connector: Connector) {
    super();
    this.#connector = connector;
  }

  /** Runs one turn. The answer is null unless the activity is an invoke that the turn answered. */
  async run(
    activity: IncomingActivity,
    scope: TurnScope,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeAnswer | null> {
    const sdkActivity: object = activity;
    const context = new TurnContext(this, sdkActivity as Partial<Activity>);
    context.turnState.set(activityKey, activity);
    context.turnState.set(scopeKey, scope);
    context.turnState.set(contextKey, context);
    await this.runMiddleware(context, logic);
    return context.turnState.get<InvokeAnswer>(invokeAnswerKey) ?? null;
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type === ActivityTypes.InvokeResponse) {
        context.turnState.set(invokeAnswerKey, activity.value);
        sent.push({ id: '' });
        continue;
      }
      const destination = destinationOf(activity, activity.replyToId);
      sent.push({ id: (await this.#connector.post(destination, activity, scopeFor(activity, context))) ?? '' });
    }
    return sent;
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    await this.#connector.put(destinationOf(activity, activity.id), activity, scopeOf(context));
    return { id: activity.id ?? '' };
  }

  /** Somebody on a conversation's roster, as the Connector returns them. Throws ReplyFailed. */
  member(destination: Destination, mri: string, scope: TurnScope): Promise<unknown> {
    return this.#connector.member(destination, mri, scope);
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new Error('this bot deletes no activity'));
  }

  override continueConversation(): Promise<never> {
    return Promise.reject(new Error('this bot speaks only when spoken to'));
  }
}

/** The answer waits for a typing signal that is on its way, so that must not take long. */
function scopeFor({ type }: Partial<Activity>, context: TurnContext): TurnScope {
  return type === ActivityTypes.Typing ? inPassing(scopeOf(context), 1_000) : scopeOf(context);
}

function destinationOf({ serviceUrl, conversation }: Partial<Activity>, activityId: string | undefined): Destination {
  return { serviceUrl: serviceUrl ?? '', conversationId: conversation?.id ?? '', activityId: activityId ?? null };
}

/** Botbuilder revokes the context it hands out when the turn's handler returns; this one works on after that. */
export function lastingContext(context: TurnContext): TurnContext {
  return fromTurnState<TurnContext>(context, contextKey);
}

/** The turn's own scope, set by `run`. */
export function scopeOf(context: TurnContext): TurnScope {
  return fromTurnState<TurnScope>(context, scopeKey);
}

/** The activity as it was checked, set by `run`. */
export function activityOf(context: TurnContext): IncomingActivity {
  return fromTurnState<IncomingActivity>(context, activityKey);
}

function fromTurnState<T>(context: TurnContext, key: symbol): T {
  const value = context.turnState.get<T>(key);
  if (!value) throw new Error('this turn was not started by TeamsAdapter.run');
  return value;
}
