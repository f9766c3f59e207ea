import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { startSandbox } from '../sandbox/server.ts';
import { engines } from './store/engines.ts';
import { helpActivity } from './support/activities.ts';
import { type RunningBot, startBot, tenantId } from './support/bot.ts';
import { cardOf, joinLinkOf, textsOf } from './support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from './support/fake-connector.ts';
import { memoryLog } from './support/memory-log.ts';

const [anna, ben, emi, gita] = ['11', '12', '15', '23'].map((last) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`) as [
  string,
  string,
  string,
  string,
];
const chat = '19:organizing@thread.v2';
const oldLinksLead = /^The link has changed: this is the conversation’s meeting from now on/;

for (const { name, newUrl } of engines) {
  describe(`Who organizes, with the sandbox and ${name}`, function () {
    this.timeout(60_000);
    let sandbox: Awaited<ReturnType<typeof startSandbox>>;
    let connector: FakeConnector;
    let bot: RunningBot;
    let env: Record<string, string>;
    let kept: ReturnType<typeof memoryLog>;

    before(() => newUrl());
    beforeEach(async () => {
      sandbox = await startSandbox({ port: 0, localLinks: true });
      connector = await startFakeConnector();
      await control('policies/global', 'PUT', { appIds: '*' });
      const { baseUrl } = sandbox;
      const keys = { RECORD_KEYS: `k1:${randomBytes(32).toString('base64')}`, DATABASE_URL: await newUrl() };
      env = { GRAPH_BASE_URL: baseUrl, ENTRA_BASE_URL: baseUrl, MEETING_ORGANIZER: 'sender', ...keys };
      kept = memoryLog();
      bot = await startBot(env, kept);
    });
    afterEach(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

    async function control(path: string, method = 'GET', body?: unknown): Promise<Record<string, unknown>> {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const answer = await fetch(`${sandbox.baseUrl}/_sandbox/${path}`, init);
      assert.ok(answer.ok, `${path}: ${answer.status}`);
      return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
    }
    const created = async () => Number((await control('meetings')).created);
    const activity = (sender: string, text: string, id = chat) => ({
      ...helpActivity(connector.serviceUrl, text),
      id: randomUUID(),
      from: { id: `29:${sender}`, aadObjectId: sender },
      conversation: { id, conversationType: id === chat ? 'groupChat' : 'personal', isGroup: id === chat, tenantId },
    });
    const messages = () => connector.posts.filter(({ activity: { type } }) => type === 'message');
    const say = async (sender: string, text: string, id = chat) => {
      await bot.send(activity(sender, text, id));
      return cardOf(messages().at(-1)?.activity);
    };
    /** Presses a button; what was posted or changed comes back, the posted first. */
    const press = async (sender: string, data: object, id = chat) => {
      const before = messages().length;
      const { text: _, ...rest } = activity(sender, '', id);
      await bot.send({ ...rest, replyToId: 'card-1', value: data });
      return messages()
        .slice(before)
        .map(({ method, activity: posted }) => ({ method, card: cardOf(posted), texts: textsOf(cardOf(posted)) }));
    };

    it('is nobody until somebody asks, and asking who it is makes no meeting', async () => {
      assert.ok(textsOf(await say(anna, 'organizer')).some((text) => text.startsWith('Nobody yet')));
      assert.ok(textsOf(await say(anna, 'new')).some((text) => text.startsWith('Nobody yet')));
      assert.equal(await created(), 0);
      await say(anna, 'meet');
      assert.ok(textsOf(await say(anna, 'organizer')).some((text) => text.startsWith('That is you')));
      const card = await say(ben, 'organizer');
      const shown = textsOf(card).map((text) => text.replaceAll('\u200b', ''));
      assert.ok(shown.includes('anna.weber@contoso.example') || shown.includes('Anna Weber'), shown.join());
      assert.match(JSON.stringify(card), /"verb":"take-over","data":\{"verb":"take-over","fence":1\}/);
      assert.equal(await created(), 1);
    });

    it('changes by taking over: a new card for everybody, the card acted on says so, the subject stays', async () => {
      const old = joinLinkOf(await say(anna, 'meet Design review'));
      const [posted, changed] = await press(ben, { verb: 'take-over', fence: 1 });
      assert.deepEqual([posted?.method, changed?.method], ['POST', 'PUT']);
      assert.ok(posted?.texts.some((text) => oldLinksLead.test(text)));
      assert.ok(posted?.texts.includes('Design review'));
      assert.ok(changed?.texts.includes('The link has changed'));
      const link = joinLinkOf(posted?.card);
      assert.ok(link !== undefined && link !== old);
      for (const person of [anna, emi]) assert.equal(joinLinkOf(await say(person, 'meet')), link);
      assert.equal(await created(), 2);
      // Beside the audit there is, for who counts, what came of each claim.
      const claims = kept.entries.filter(({ event }) => event === 'claim');
      const audit = claims.filter(({ kind }) => kind !== 'claim');
      assert.deepEqual(
        audit.map(({ kind, outcome }) => [kind, outcome]),
        [['take-over', 'changed']],
      );
      assert.doesNotMatch(JSON.stringify(claims), new RegExp(`${ben}|${anna}|organizing@`));
    });

    it('is one of five who take over at once, and the others see the winner’s meeting', async () => {
      await say(anna, 'meet');
      const rivals = [ben, emi, ...['13', '14'].map((last) => anna.replace(/11$/, last))];
      await Promise.all(rivals.map((rival) => press(rival, { verb: 'take-over', fence: 1 })));
      const fresh = messages().slice(1);
      const links = new Set(fresh.map((post) => joinLinkOf(cardOf(post.activity))).filter(Boolean));
      assert.equal(links.size, 1);
      assert.equal(joinLinkOf(await say(anna, 'meet')), [...links][0]);
      const told = fresh.filter((post) => textsOf(cardOf(post.activity)).some((text) => oldLinksLead.test(text)));
      assert.equal(told.length, 1);
    });

    it('is not changed by an old card, by a forged one, or by somebody whom Teams refuses', async () => {
      const link = joinLinkOf(await say(anna, 'meet'));
      const [old] = await press(ben, { verb: 'take-over', fence: 9 });
      assert.ok(old?.texts.some((text) => text.startsWith('Nothing was changed')));
      assert.equal(joinLinkOf(old?.card), link);
      for (const fence of ['1', 1.5, -1, null]) await press(ben, { verb: 'take-over', fence, organizerId: ben });
      const [refused] = await press(gita, { verb: 'take-over', fence: 1 });
      assert.ok(refused?.texts.includes('Your account cannot organize the meeting'));
      assert.equal(joinLinkOf(await say(emi, 'meet')), link);
      assert.equal(await created(), 1);
    });

    it('who has left can be replaced from the card that says so', async () => {
      await say(anna, 'meet');
      await control(`users/${anna}`, 'PATCH', { teams: false });
      const gone = await say(ben, 'meet');
      assert.ok(textsOf(gone).includes('The organizer’s account is no longer usable'), textsOf(gone).join());
      assert.match(JSON.stringify(gone), /"verb":"take-over","fence":1/);
      const [posted] = await press(ben, { verb: 'take-over', fence: 1 });
      assert.ok(joinLinkOf(posted?.card));
      assert.equal(joinLinkOf(await say(emi, 'meet')), joinLinkOf(posted?.card));
    });

    it('keeps a renewed meeting, made once however many confirm, and kept by cancelling', async () => {
      const old = joinLinkOf(await say(anna, 'meet'));
      assert.match(JSON.stringify(await say(ben, 'new')), /"verb":"renew","fence":1/);
      const [cancelled] = await press(ben, { verb: 'keep' });
      assert.ok(cancelled?.texts.includes('Nothing was changed'));
      assert.equal(joinLinkOf(await say(ben, 'meet')), old);
      await Promise.all([ben, emi, anna].map((person) => press(person, { verb: 'renew', fence: 1 })));
      const link = joinLinkOf(await say(emi, 'meet'));
      assert.ok(link !== undefined && link !== old);
      assert.equal(await created(), 2);
      const { meetings } = (await control('meetings')) as { meetings: { externalId: string }[] };
      assert.deepEqual(meetings.map(({ externalId }) => externalId).sort(), [chat, `${chat}#2`]);
    });

    it('is remembered while Graph is away: the meeting as it was, and since when', async () => {
      const link = joinLinkOf(await say(anna, 'meet Design review'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await control('faults', 'PUT', [{ match: { target: 'graph' }, status: 503 }]);
      const card = await say(ben, 'meet');
      assert.equal(joinLinkOf(card), link);
      assert.ok(textsOf(card).some((text) => /^Teams does not answer at the moment\. .*\{\{DATE\(/.test(text)));
      assert.ok(textsOf(await say(ben, 'dial-in')).some((text) => text.startsWith('Teams does not answer')));
      await control('faults', 'DELETE');
      // Graph is left alone for five seconds after it failed so often.
      const ends = Date.now() + 20_000;
      while (JSON.stringify(await say(ben, 'dial-in')).includes('does not answer')) {
        assert.ok(Date.now() < ends);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
      assert.ok(!JSON.stringify(await say(ben, 'meet')).includes('does not answer'));
      const { RECORD_KEYS: _, ...without } = env;
      await bot.close();
      bot = await startBot(without, kept);
      await control('faults', 'PUT', [{ match: { target: 'graph' }, status: 503 }]);
      assert.ok(textsOf(await say(ben, 'meet')).includes('Teams did not answer in time'), 'no key, no card');
    });

    it('is forgotten at the person’s own word, in the personal chat alone', async () => {
      await say(anna, 'meet');
      await say(ben, 'meet', 'a:ben');
      assert.ok(textsOf(await say(anna, 'forget me')).some((text) => text.includes('personal chat')));
      await press(anna, { verb: 'forget-me' });
      assert.ok(!textsOf(await say(ben, 'organizer')).some((text) => text.startsWith('Nobody yet')));
      assert.match(JSON.stringify(await say(anna, 'forget me', 'a:anna')), /"verb":"forget-me"/);
      const [receipt] = await press(anna, { verb: 'forget-me', userId: ben }, 'a:anna');
      assert.ok(receipt?.texts.includes('1 record deleted.'), receipt?.texts.join());
      assert.ok(textsOf(await say(emi, 'organizer')).some((text) => text.startsWith('Nobody yet')));
      assert.ok(textsOf(await say(ben, 'organizer', 'a:ben')).some((text) => text.startsWith('That is you')));
    });
  });
}
