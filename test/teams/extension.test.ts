import assert from 'node:assert/strict';
import { startSandbox } from '../../sandbox/server.ts';
import { helpActivity } from '../support/activities.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { cardOf, type ExtensionAnswer, extensionCardsOf, joinLinkOf, textsOf } from '../support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** What people do with the messaging extension, and what Graph and networks do with that. The sandbox counts meetings. */
describe('the messaging extension', function () {
  this.timeout(20_000);
  let sandbox: Sandbox;
  let connector: FakeConnector;
  let bot: RunningBot;
  let rosterStatus: number;

  beforeEach(async () => {
    rosterStatus = 200;
    sandbox = await startSandbox({ port: 0, localLinks: true });
    connector = await startFakeConnector(undefined, () => ({ status: rosterStatus }));
    bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
  });
  afterEach(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

  const group = { id: '19:chat@thread.v2', conversationType: 'groupChat', isGroup: true };
  const invoke = (name: string, value: unknown, conversation: object = group) => {
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    return { ...base, type: 'invoke', name: `composeExtension/${name}`, conversation, value };
  };
  const form = (data: object = {}) => ({ verb: 'insert', form: 'f1', zone: 'UTC', duration: '60', ...data });
  const submit = (data: object, conversation?: object) =>
    invoke('submitAction', { commandId: 'meet', data }, conversation);
  const search = (text: string | null) => {
    const parameter = text === null ? { name: 'initialRun', value: 'true' } : { name: 'subject', value: text };
    return invoke('query', { commandId: 'conversationMeeting', parameters: [parameter] });
  };
  const send = async (activity: object) => {
    const began = performance.now();
    const { status, text } = await bot.send(activity);
    const ms = performance.now() - began;
    assert.equal(status, 200);
    const body = JSON.parse(text) as ExtensionAnswer;
    return {
      ms,
      body,
      card: extensionCardsOf(text)[0],
      preview: body.composeExtension?.attachments?.[0]?.preview.content,
    };
  };
  const control = async (path: string, method = 'GET', body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${sandbox.baseUrl}/_sandbox/${path}`, init);
    return answer.status === 204 ? null : ((await answer.json()) as Record<string, unknown>);
  };
  const created = async () => (await control('meetings'))?.created;
  const slowGraph = (latencyMs: number, times = 1) =>
    control('faults', 'PUT', [{ match: { target: 'graph' }, times, latencyMs }]);
  const sent = () => connector.posts.filter(({ activity }) => activity.type === 'message');
  const buttonOf = (card: unknown, title: string): Record<string, unknown> => {
    const found = JSON.stringify(card).match(new RegExp(`"title":"${title}","data":(\\{.*?\\})\\}`))?.[1];
    assert.ok(found, `no button ${title}`);
    return JSON.parse(found);
  };
  const actionsOf = (card: unknown) => new Set(JSON.stringify(card).match(/Action\.\w+/g));

  it('gives the same meeting by dialog, by search and by a message, and a card that needs no bot', async () => {
    const { card, body } = await send(submit(form({ subject: 'Launch plan' })));
    assert.equal(body.composeExtension?.type, 'result');
    assert.deepEqual(actionsOf(card), new Set(['Action.OpenUrl']));
    const found = await send(search(null));
    await bot.send({ ...helpActivity(connector.serviceUrl, 'meet'), conversation: group });
    const links = [card, found.card, cardOf(sent()[0]?.activity)].map(joinLinkOf);
    assert.ok(links[0]);
    assert.deepEqual(new Set(links).size, 1);
    assert.equal(await created(), 1);
    assert.match(JSON.stringify(found.preview), /Launch plan.+Organizer/);
  });

  it('works where the bot is no member, without asking who is', async () => {
    rosterStatus = 403;
    assert.ok(joinLinkOf((await send(submit(form()))).card));
    assert.deepEqual(connector.lookups, []);
    assert.deepEqual(connector.posts, []);
  });

  it('gives a channel one meeting, from a new post and from a reply', async () => {
    const channel = { id: '19:c@thread.tacv2', conversationType: 'channel', isGroup: true };
    const reply = { ...channel, id: '19:c@thread.tacv2;messageid=17' };
    const first = joinLinkOf((await send(submit(form(), channel))).card);
    assert.equal(joinLinkOf((await send(submit(form({ form: 'f2' }), reply))).card), first);
    assert.equal(await created(), 1);
  });

  it('creates nothing while somebody types, and creates what is chosen with the words that were typed', async () => {
    // Teams sends a search with every letter: nobody is told to slow down for that.
    const typed = Array.from({ length: 45 }, (_, i) => 'Launch '.repeat(7).slice(0, i + 1));
    for (const text of [null, ...typed]) {
      const { preview } = await send(search(text));
      assert.match(JSON.stringify(preview), /"tap":\{"type":"invoke"/);
    }
    assert.equal(await created(), 0);
    const { preview } = await send(search('Launch plan'));
    const { tap } = preview as { tap: { value: unknown } };
    const chosen = await send(invoke('selectItem', tap.value));
    assert.ok(textsOf(chosen.card).includes('Launch plan'));
    assert.equal(await created(), 1);
  });

  it('answers a form in time while Graph hangs, and the next press shows the one meeting', async () => {
    await slowGraph(4_500);
    const late = await send(submit(form({ subject: 'Launch plan {{x' })));
    assert.ok(late.ms < 3_500, `${late.ms} ms`);
    assert.ok(textsOf(late.card).includes('Just a moment'));
    const { card } = await send(submit(buttonOf(late.card, 'Show the meeting')));
    assert.ok(joinLinkOf(card));
    assert.ok(textsOf(card).some((text) => text.startsWith('Created just now')));
    assert.equal(await created(), 1);
  });

  it('answers search and choice in time while Graph hangs', async () => {
    await send(submit(form()));
    await slowGraph(4_500, 2);
    const [found, chosen] = await Promise.all([send(search('x')), send(invoke('selectItem', { subject: 'x' }))]);
    for (const { ms, preview } of [found, chosen]) {
      assert.ok(ms < 3_500, `${ms} ms`);
      assert.match(JSON.stringify(preview), /Just a moment.+choose it again.+"subject":"x"/);
    }
  });

  it('gives one meeting and one card to the post when a form is sent twice', async () => {
    const post = form({ verb: 'post' });
    const answers = await Promise.all([send(submit(post)), send(submit(post))]);
    answers.push(await send(submit(post)));
    for (const { body } of answers) assert.equal(body.task?.value, 'Posted. The card is in the conversation.');
    assert.deepEqual(
      sent().map(({ method, path }) => [method, path]),
      [['POST', '/emea/v3/conversations/19:chat@thread.v2/activities']],
    );
    // The form opened anew is a new request.
    await send(submit({ ...post, form: 'f2' }));
    assert.equal(sent().length, 2);
    assert.equal(await created(), 1);
  });

  it('holds a late card’s place in the conversation and fills it in', async () => {
    await slowGraph(4_500);
    const late = await send(submit(form({ verb: 'post', subject: 'Launch plan' })));
    assert.ok(late.ms < 3_500, `${late.ms} ms`);
    assert.match(String(late.body.task?.value), /fills in by itself/);
    while (sent().length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    const [placeholder, update] = sent();
    assert.ok(textsOf(cardOf(placeholder?.activity)).includes('Just a moment'));
    assert.deepEqual([update?.method, update?.path.split('/').at(-1)], ['PUT', 'post-1']);
    assert.ok(joinLinkOf(cardOf(update?.activity)));
  });

  it('goes on after the bot was added, with all that was filled in', async () => {
    rosterStatus = 403;
    const first = await send(submit(form({ verb: 'post', subject: 'Launch plan', date: '2031-05-06', time: '15:30' })));
    assert.ok(textsOf(first.card).includes('Add Meet Here first'));
    assert.equal(await created(), 0);
    rosterStatus = 200;
    const add = buttonOf(first.card, 'Add Meet Here');
    await send(submit({ ...add, msteams: { justInTimeInstall: true } }));
    assert.ok(textsOf(cardOf(sent()[0]?.activity)).includes('Launch plan'));
    assert.ok(JSON.stringify(sent()[0]?.activity).includes('2031-05-06T15:30:00Z'));
  });

  it('tries again after Graph refused, with all that was filled in', async () => {
    await control('faults', 'PUT', [{ match: { target: 'graph' }, status: 503 }]);
    const refused = await send(submit(form({ subject: 'Launch plan' })));
    assert.ok(textsOf(refused.card).includes('Teams did not answer in time'));
    await control('faults', 'DELETE');
    const { card } = await send(submit(buttonOf(refused.card, 'Try again')));
    assert.ok(textsOf(card).includes('Launch plan') && joinLinkOf(card));
  });

  it('says so when the bot’s card did not get through, and posts it when asked again', async () => {
    await connector.close();
    let refuses = true;
    connector = await startFakeConnector(
      () => ({ status: refuses ? 403 : 201 }),
      () => ({ status: 200 }),
    );
    const failed = await send(submit(form({ verb: 'post' })));
    assert.ok(textsOf(failed.card).includes('The card was not posted'));
    refuses = false;
    const { body } = await send(submit(buttonOf(failed.card, 'Try again')));
    assert.equal(body.task?.type, 'message');
    assert.equal(await created(), 1);
  });

  it('does not say “not posted” of a card that may be there, and posts no second one when pressed at once', async () => {
    await connector.close();
    let resets = true;
    connector = await startFakeConnector(
      () => (resets ? 'reset' : { status: 201 }),
      () => ({ status: 200 }),
    );
    const unknown = await send(submit(form({ verb: 'post' })));
    assert.match(textsOf(unknown.card).join(' '), /^It is not certain that the card was posted\./);
    resets = false;
    const again = await send(submit(buttonOf(unknown.card, 'Try again')));
    assert.deepEqual(again.card, unknown.card);
    assert.equal(sent().length, 1);
  });

  it('posts for everybody a card whose buttons answer everybody, however it was asked', async () => {
    const activity = submit(form({ verb: 'post' }));
    await send({ ...activity, recipient: { ...activity.recipient, isTargeted: true } });
    const posted = cardOf(sent()[0]?.activity);
    assert.ok(joinLinkOf(posted));
    assert.doesNotMatch(JSON.stringify(posted), /"private":true/);
  });

  it('never answers anything with an error, whatever comes in', async () => {
    const values = [
      null,
      undefined,
      7,
      'x',
      [],
      {},
      { commandId: 5 },
      { commandId: 'meet' },
      { commandId: 'nobody', data: { verb: 'post' } },
    ];
    const data = [null, 'x', [], { verb: 7 }, { verb: 'steal', form: 'f' }, form({ subject: 7 }), form({ form: {} })];
    for (const name of ['fetchTask', 'submitAction', 'query', 'selectItem']) {
      for (const value of [...values, ...data.map((each) => ({ commandId: 'meet', data: each }))]) {
        const { body } = await send(invoke(name, value));
        assert.ok(body.task ?? body.composeExtension, `${name} ${JSON.stringify(value)}`);
      }
    }
  });
});
