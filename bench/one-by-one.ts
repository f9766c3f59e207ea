import { request } from 'undici';
import { message, newConversationId } from './activities.ts';
import type { Addresses } from './outside-world.ts';
import type { Stack } from './stacks.ts';
import { median } from './table.ts';

type Asked = Pick<Stack, 'url' | 'authorization' | 'nextActivity'>;

/** Milliseconds of a turn at the median, when nobody else asks. */
export async function aloneMs(stack: Asked, turns: number): Promise<number> {
  const each: number[] = [];
  for (let i = 0; i < turns; i++) {
    const began = performance.now();
    await send(stack, stack.nextActivity());
    each.push(performance.now() - began);
  }
  return median(each);
}

/** How often tokens and keys are asked for during turns, when both are there already. */
export async function fetchesDuring(work: () => Promise<unknown>, world: Addresses): Promise<number> {
  await request(`${world.graphUrl}/_sandbox/requests`, { method: 'DELETE' }).then(({ body }) => body.dump());
  const before = await keyFetches(world);
  await work();
  const tokens = (await requests(world)).filter(({ target }) => target === 'token').length;
  return tokens + (await keyFetches(world)) - before;
}

/** The most createOrGet that are under way at once when a whole conversation says `meet` at the same time. */
export async function inFlight(stack: Asked, people: number, world: Addresses): Promise<number> {
  const faults = `${world.graphUrl}/_sandbox/faults`;
  const slow = JSON.stringify([{ match: { target: 'graph' }, latencyMs: 300 }]);
  await request(faults, { method: 'PUT', body: slow }).then(({ body }) => body.dump());
  await request(`${world.graphUrl}/_sandbox/requests`, { method: 'DELETE' }).then(({ body }) => body.dump());
  const conversation = newConversationId();
  const all = Array.from({ length: people }, () => send(stack, message(world.serviceUrl, conversation, 'meet')));
  await Promise.all(all);
  const calls = (await requests(world)).filter(({ path }) => path.endsWith('/createOrGet'));
  await request(faults, { method: 'DELETE' }).then(({ body }) => body.dump());
  const times = calls.map(({ time, durationMs }) => [Date.parse(time), Date.parse(time) + (durationMs ?? 0)] as const);
  return Math.max(...times.map(([at]) => times.filter(([from, to]) => from <= at && at < to).length));
}

async function send({ url, authorization }: Asked, activity: object): Promise<void> {
  const headers = { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) };
  const answer = await request(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`a turn was answered with ${answer.statusCode}`);
}

interface Logged {
  readonly target: string;
  readonly path: string;
  readonly time: string;
  readonly durationMs: number | null;
}

async function requests({ graphUrl }: Addresses): Promise<readonly Logged[]> {
  const { body } = await request(`${graphUrl}/_sandbox/requests`);
  return ((await body.json()) as { requests: Logged[] }).requests;
}

async function keyFetches({ countsUrl }: Addresses): Promise<number> {
  const { body } = await request(countsUrl);
  return ((await body.json()) as { keyFetches: number }).keyFetches;
}
