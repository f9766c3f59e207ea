import { Agent, request } from 'undici';
import { message } from '../activities.ts';
import type { World } from './world.ts';

/** One message, and what became of it. */
export interface Asked {
  readonly id: string;
  readonly conversation: string;
  readonly startedAt: number;
  endedAt: number;
  /** 503, or no connection: it was sent again, as Teams does. */
  repeated: number;
  accepted: boolean;
}

export interface Traffic {
  /** Sends one message until a bot takes it. `again` delivers it twice. */
  ask(conversation: string, options?: { readonly again?: boolean }): Promise<Asked>;
  close(): Promise<void>;
}

/** So many people that none of them asks more often than a person does. */
export const people = Array.from({ length: 600 }, (_, n) => `3d9a4c10-6f2b-4b1e-9c57-${String(n).padStart(12, '0')}`);
const mostRepetitions = 30;

/** Messages of many people in many conversations, to the bots in turns. */
export function createTraffic(world: World, bots: readonly string[]): Traffic {
  const agent = new Agent({ connections: 512, pipelining: 1, keepAliveTimeout: 30_000, bodyTimeout: 30_000 });
  let turn = 0;

  async function post(body: string, to: number): Promise<number> {
    const answer = await request(`${bots[to % bots.length]}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${world.token}` },
      body,
      dispatcher: agent,
    });
    await answer.body.dump();
    return answer.statusCode;
  }

  return {
    async ask(conversation, { again = false } = {}) {
      const n = turn++;
      const sender = { id: `29:1person${n % people.length}`, aadObjectId: people[n % people.length] };
      const activity = { ...message(world.serviceUrl, conversation, 'meet'), from: sender };
      const body = JSON.stringify(activity);
      const { id } = activity as unknown as { readonly id: string };
      const asked: Asked = {
        id,
        conversation,
        startedAt: performance.now(),
        endedAt: Number.NaN,
        repeated: 0,
        accepted: false,
      };
      // Teams delivers a message again, to whichever replica.
      if (again) setTimeout(() => post(body, n + 1).catch(() => undefined), 300);
      for (let tries = 0; tries < mostRepetitions && !asked.accepted; tries++) {
        const status = await post(body, n + tries).catch(() => 0);
        if (status === 200) asked.accepted = true;
        else {
          asked.repeated++;
          await new Promise((resolve) => setTimeout(resolve, 1_000));
        }
      }
      asked.endedAt = performance.now();
      return asked;
    },
    close: () => agent.destroy(),
  };
}
