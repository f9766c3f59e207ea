import assert from 'node:assert/strict';
import { cardOf, joinLinkOf, textsOf } from '../support/card-reading.ts';
import { anna, ben, DelegatedBot, places } from './delegated-bot.ts';

const atNoon = 'meet Design review at 2031-05-06T12:00Z until 2031-05-06T12:45Z';
const form = { date: '2031-05-06', time: '12:00', duration: '45', zone: 'UTC', subject: 'Design review' };

/** Each way in: no token → a way to sign in → proof → the meeting that was asked for, once. The sandbox counts meetings. */
describe('With GRAPH_PERMISSION=delegated, signing in', function () {
  this.timeout(20_000);
  let bot: DelegatedBot;

  beforeEach(async () => {
    bot = await DelegatedBot.start();
  });
  afterEach(async () => {
    const { log, secrets } = bot;
    await bot.close();
    for (const secret of secrets) assert.ok(!log.includes(secret), 'a secret in the log');
    assert.doesNotMatch(log, /eyJ|Bearer|"verifier"|Design/);
  });

  /** The meeting as it was asked for before anybody signed in. */
  async function isAsAsked(card: unknown): Promise<void> {
    assert.ok(joinLinkOf(card), JSON.stringify(card));
    assert.ok(textsOf(card).includes('Design review'));
    const { meetings } = (await bot.control('meetings')) as { meetings: Record<string, string>[] };
    assert.equal(meetings.length, 1);
    assert.match(String(meetings[0]?.startDateTime), /^2031-05-06T12:00:00/);
    assert.match(String(meetings[0]?.endDateTime), /^2031-05-06T12:45:00/);
  }
  const linkIn = (node: unknown): URL => {
    const found = /http:\/\/localhost:3978\/auth-start\.html[^"]*/.exec(JSON.stringify(node))?.[0];
    assert.ok(found, JSON.stringify(node));
    return new URL(found);
  };
  const verify = async (from: typeof anna, conversation: object, result = bot.pageResult(from)) =>
    bot.invoke('signin/verifyState', { state: await result }, from, conversation);

  for (const [kind, place] of Object.entries(places)) {
    it(`by the page works for a message in a ${kind}, and what was asked goes on, once`, async () => {
      const asked = await bot.say(atNoon, anna, place);
      assert.equal(await bot.created(), 0);
      linkIn(asked.posts);
      const result = bot.pageResult(anna);
      const [first, again] = [await verify(anna, place, result), await verify(anna, place, result)];
      assert.deepEqual([first.status, first.cards.length, again.status, again.cards.length], [200, 1, 200, 0]);
      await isAsAsked(first.cards[0]);
    });
  }

  it('is offered silently with one person and in chats, and never in channels, where Teams refuses it', async () => {
    const types = [];
    for (const place of Object.values(places)) {
      const { posts } = await bot.say('meet', anna, place);
      const shown = JSON.stringify(posts[0]?.activity.attachments);
      types.push([/"contentType":"[\w./]*\.(\w+)"/.exec(shown)?.[1], shown.includes('tokenExchangeResource')]);
    }
    assert.deepEqual(types, [
      ['oauth', true],
      ['oauth', true],
      ['adaptive', false],
    ]);
  });

  it('silently works, and every client’s exchange is answered while one card comes of them', async () => {
    await bot.say(atNoon);
    const token = await bot.ssoToken(anna);
    const exchange = () => bot.invoke('signin/tokenExchange', { id: 'one', connectionName: '', token });
    const answers = await Promise.all([exchange(), exchange(), exchange()]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    );
    const cards = bot.connector.posts.map(({ activity }) => activity).slice(1);
    assert.equal(cards.length, 1);
    await isAsAsked(cardOf(cards[0]));
  });

  it('silently is answered with 412 when Entra wants consent, so that Teams shows the button, which then works', async () => {
    await bot.say(atNoon);
    await bot.control(`users/${anna.aadObjectId}`, 'PATCH', { consentRequired: true });
    const token = await bot.ssoToken(anna);
    const refused = await bot.invoke('signin/tokenExchange', { id: 'one', token });
    assert.deepEqual([refused.status, refused.cards.length], [412, 0]);
    await bot.control(`users/${anna.aadObjectId}`, 'PATCH', { consentRequired: false });
    await isAsAsked((await verify(anna, places.group)).cards[0]);
  });

  it('is told in words when Teams could not do it, with the button', async () => {
    await bot.say(atNoon);
    const { status, texts, cards } = await bot.invoke('signin/failure', { code: 'resourcematchfailed', message: 'x' });
    assert.equal(status, 200);
    assert.match(texts, /Teams could not sign you in by itself[\s\S]*set-up/);
    linkIn(cards);
    const consent = await bot.invoke('signin/failure', { code: 'userconsentrequired' });
    assert.match(consent.texts, /Your permission is missing/);
    await isAsAsked((await verify(anna, places.group)).cards[0]);
  });

  it('is not mentioned again when somebody closes the window, and costs nobody who did not ask a token', async () => {
    await bot.say(atNoon);
    const closed = await bot.invoke('signin/verifyState', { state: 'CancelledByUser' });
    const stranger = await bot.invoke('signin/tokenExchange', { id: 'one', token: await bot.ssoToken(ben) }, ben);
    assert.deepEqual([closed.status, closed.cards, stranger.status, stranger.cards], [200, [], 200, []]);
    const { requests } = (await bot.control('requests')) as { requests: { target: string }[] };
    assert.deepEqual(
      requests.filter(({ target }) => target === 'token'),
      [],
    );
  });

  it('with somebody else’s proof is refused, and offers to choose the account', async () => {
    await bot.say(atNoon);
    const refused = await verify(anna, places.group, bot.pageResult(ben));
    assert.match(refused.texts, /That was a different account/);
    assert.equal(linkIn(refused.cards).searchParams.get('prompt'), 'select_account');
    const token = await bot.ssoToken(ben);
    assert.equal((await bot.invoke('signin/tokenExchange', { id: 'one', token })).status, 412);
    assert.equal(await bot.created(), 0);
    await isAsAsked((await verify(anna, places.group)).cards[0]);
  });

  it('with a proof that was used before is refused in words', async () => {
    await bot.say(atNoon);
    const result = await bot.pageResult(anna);
    await verify(anna, places.group, Promise.resolve(result));
    await bot.say('sign out');
    await bot.say('meet');
    const replayed = await verify(anna, places.group, Promise.resolve(result));
    assert.match(replayed.texts, /no longer valid/);
  });

  it('with a further step leads to the page with Entra’s challenge', async () => {
    await bot.say(atNoon);
    const result = await bot.pageResult(anna);
    await bot.control(`users/${anna.aadObjectId}`, 'PATCH', { interactionRequired: true });
    const refused = await verify(anna, places.group, Promise.resolve(result));
    assert.match(refused.texts, /check that it is you/);
    assert.match(linkIn(refused.cards).searchParams.get('claims') ?? '', /^\{/);
  });

  it('by a form’s Action.Submit parks the form, and the meeting comes of it', async () => {
    const asked = await bot.submit({ verb: 'schedule', ...form });
    linkIn(asked.posts);
    assert.deepEqual(
      bot.connector.posts.map(({ method }) => method),
      ['POST'],
      'the form stays',
    );
    await isAsAsked((await verify(anna, places.group)).cards[0]);
  });

  for (const way of ['token', 'state'] as const) {
    it(`by a form’s Action.Execute is asked for in its answer, and its repetition brings the ${way}`, async () => {
      const action = { type: 'Action.Execute', verb: 'schedule', data: form };
      const asked = await bot.invoke('adaptiveCard/action', { action });
      assert.deepEqual([asked.body.statusCode, asked.posts], [401, []]);
      assert.equal(asked.body.type, 'application/vnd.microsoft.activity.loginRequest');
      linkIn(asked.body);
      const proof =
        way === 'token'
          ? { authentication: { id: 'one', token: await bot.ssoToken(anna) } }
          : { state: await bot.pageResult(anna) };
      const { body } = await bot.invoke('adaptiveCard/action', { action, ...proof });
      assert.equal(body.statusCode, 200);
      await isAsAsked(body.value);
    });
  }

  it('by Action.Execute with somebody else’s token is a failed exchange, with their page result it is explained', async () => {
    const action = { type: 'Action.Execute', verb: 'schedule', data: form };
    const authentication = { token: await bot.ssoToken(ben) };
    const exchanged = await bot.invoke('adaptiveCard/action', { action, authentication });
    assert.deepEqual([exchanged.body.statusCode, exchanged.posts], [412, []]);
    const { body, texts } = await bot.invoke('adaptiveCard/action', { action, state: await bot.pageResult(ben) });
    assert.match(JSON.stringify(body), /That was a different account/);
    assert.match(texts, /That was a different account/);
    assert.equal(await bot.created(), 0);
  });

  for (const way of ['token', 'state'] as const) {
    it(`in the messaging extension is asked for in its answer, and its repetition brings the ${way}`, async () => {
      const submission = { commandId: 'meet', data: { verb: 'insert', form: 'f1', ...form } };
      const asked = await bot.invoke('composeExtension/submitAction', submission);
      assert.equal(asked.body.composeExtension.type, 'auth');
      linkIn(asked.body.composeExtension.suggestedActions.actions[0].value);
      const proof =
        way === 'token'
          ? { authentication: { token: await bot.ssoToken(anna) } }
          : { state: await bot.pageResult(anna) };
      const { body } = await bot.invoke('composeExtension/submitAction', { ...submission, ...proof });
      await isAsAsked(body.composeExtension.attachments[0].content);
    });
  }

  it('in the messaging extension’s search works alike, and a failed exchange is a 412', async () => {
    const query = {
      commandId: 'conversationMeeting',
      parameters: [{ name: 'subject', value: 'Design review' }],
    };
    await bot.say('meet', ben);
    await verify(ben, places.group);
    const select = { subject: 'Design review' };
    const chosen = await bot.invoke('composeExtension/selectItem', select, anna, places.personal);
    assert.equal(chosen.body.composeExtension.type, 'auth');
    const token = await bot.ssoToken(ben);
    const failed = await bot.invoke('composeExtension/selectItem', { ...select, authentication: { token } });
    assert.equal(failed.status, 412);
    const found = await bot.invoke('composeExtension/query', query);
    assert.equal(found.body.composeExtension.type, 'result', 'the meeting is Ben’s, and there');
  });
});
