import { type Activity, ActivityTypes, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import type { TurnScope } from '../turn/turn-scope.ts';
import { type Connector, ReplyFailed } from './connector.ts';
import type { Destination } from './destination.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { inPassing } from './work-scope.ts';

/** What an invoke is answered with, in the HTTP response itself. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Marks an activity that only the sender may see. A symbol, so that it gets through the SDK and not onto the wire. */
export const forSenderOnly = Symbol('for the sender only');

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
      // A targeted message takes no replies, and is none: it goes to the conversation.
      const { replyToId, ...unthreaded } = activity;
      const [body, under] = forSenderOnly in activity ? [unthreaded, undefined] : [activity, replyToId];
      const scope = scopeFor(activity, context);
      sent.push({ id: (await this.#connector.post(destinationOf(activity, under), body, scope)) ?? '' });
    }
    return sent;
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    // Who sees a targeted message cannot be changed: a recipient is refused.
    const { recipient: _, replyToId: __, ...unaddressed } = activity;
    const body = forSenderOnly in activity ? unaddressed : activity;
    await this.#connector.put(destinationOf(activity, activity.id), body, scopeOf(context));
    return { id: activity.id ?? '' };
  }

  /** Posts in the sender's own chat with the bot. Throws ReplyFailed, also when they have no such chat. */
  async postInPersonalChat(context: TurnContext, activity: Partial<Activity>): Promise<void> {
    const { serviceUrl, from: member, recipient, conversation, channelData } = activityOf(context);
    const bot = { id: recipient.id, name: recipient.name ?? '' };
    const tenantId = channelData?.tenant?.id ?? conversation.tenantId ?? '';
    const scope = scopeOf(context);
    const chatId = await this.#connector.openPersonalChat({ serviceUrl, tenantId, bot, member }, scope);
    if (chatId === null) throw new ReplyFailed(null, false);
    const addressed = { ...activity, from: bot, recipient: member, conversation: { id: chatId } };
    await this.#connector.post({ serviceUrl, conversationId: chatId, activityId: null }, addressed, scope);
  }

  /** Whether the bot is a member of the conversation of this turn; null when Teams did not say in time. */
  isMember(context: TurnContext): Promise<boolean | null> {
    const { serviceUrl, conversation } = activityOf(context);
    const destination = { serviceUrl, conversationId: conversation.id, activityId: null };
    return this.#connector.isMember(destination, inPassing(scopeOf(context), 1_500));
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

function destinationOf(activity: Partial<Activity>, activityId: string | undefined): Destination {
  const { serviceUrl = '', conversation } = activity;
  const isTargeted = forSenderOnly in activity;
  return { serviceUrl, conversationId: conversation?.id ?? '', activityId: activityId ?? null, isTargeted };
}

/** The adapter that runs this turn. */
export function adapterOf({ adapter }: TurnContext): TeamsAdapter {
  if (adapter instanceof TeamsAdapter) return adapter;
  throw new Error('this turn was not started by TeamsAdapter.run');
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

/** Whether the bot is a member of this turn's conversation; null when Teams did not say in time. */
export async function membershipOf(context: TurnContext): Promise<boolean | null> {
  return context.adapter instanceof TeamsAdapter ? context.adapter.isMember(context) : null;
}

/** Posts a message that answers none: an extension's invoke is no message. Its id, empty without one; throws ReplyFailed. */
export async function postAlone(context: TurnContext, message: Partial<Activity>): Promise<string> {
  const { serviceUrl, conversation, recipient } = activityOf(context);
  const from = { id: recipient.id, name: recipient.name ?? '' };
  const alone: Partial<Activity> = { ...message, serviceUrl, from };
  const to = { id: conversation.id } as Activity['conversation'];
  const [posted] = await context.adapter.sendActivities(context, [{ ...alone, conversation: to }]);
  return posted?.id ?? '';
}

function fromTurnState<T>(context: TurnContext, key: symbol): T {
  const value = context.turnState.get<T>(key);
  if (!value) throw new Error('this turn was not started by TeamsAdapter.run');
  return value;
}
