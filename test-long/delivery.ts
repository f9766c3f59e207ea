import { helpActivity } from '../test/support/activities.ts';
import type { BotProcess } from '../test/support/bot-process.ts';
import type { ConnectorPost, FakeConnector } from '../test/support/fake-connector.ts';

/** What Teams sees of one message: what it was answered, and after how long. */
export interface Delivery {
  readonly id: string;
  readonly status: number;
  readonly ms: number;
}

export interface Teams {
  /** One message, sent to whoever takes it: who refuses, or does not listen, is passed over. */
  deliver(replicas: readonly BotProcess[], chat: string): Promise<Delivery>;
  /** What came as the answer to a message. */
  cardsFor(id: string): readonly ConnectorPost[];
}

export const people = Array.from({ length: 60 }, (_, n) => `3d9a4c10-6f2b-4b1e-9c57-${String(n).padStart(12, '0')}`);
const mostTries = 60;

/** Many people's `meet`, as Teams brings it. */
export function createTeams(connector: FakeConnector): Teams {
  let asked = 0;
  return {
    async deliver(replicas, chat) {
      const n = asked++;
      const base = helpActivity(connector.serviceUrl, 'meet');
      const id = `f:${n}`;
      const from = { id: `29:${n % people.length}`, aadObjectId: people[n % people.length] };
      const conversation = { ...base.conversation, id: chat, conversationType: 'groupChat' };
      for (let tries = 0; ; tries++) {
        const started = performance.now();
        const to = replicas[(n + tries) % replicas.length];
        const status = (await to?.send({ ...base, id, from, conversation }).catch(() => 0)) ?? 0;
        if (status === 200 || tries === mostTries) return { id, status, ms: performance.now() - started };
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    },
    cardsFor: (id) =>
      connector.posts.filter(({ activity, path }) => activity.type === 'message' && path.endsWith(`/${id}`)),
  };
}
