import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { joinLinkOf, textsOf } from '../support/card-reading.ts';
import { anna, ben, DelegatedBot, places, type Somebody } from './delegated-bot.ts';

/** Who organizes, and whose sign-in counts, when people sign in themselves. */
describe('With GRAPH_PERMISSION=delegated, a conversation', function () {
  this.timeout(20_000);
  let bot: DelegatedBot;

  beforeEach(async () => {
    bot = await DelegatedBot.start();
  });
  afterEach(() => bot.close());

  const signIn = async (who: Somebody, conversation: object = places.group) =>
    bot.invoke('signin/verifyState', { state: await bot.pageResult(who) }, who, conversation);
  const meetSignedIn = async (who: Somebody, text = 'meet') => {
    await bot.say(text, who);
    return (await signIn(who)).cards[0];
  };
  const tokenRequests = async () => {
    const { requests } = (await bot.control('requests')) as { requests: { target: string }[] };
    return requests.filter(({ target }) => target === 'token').length;
  };

  it('has one meeting, of whoever signed in first; the others see it and never sign in', async () => {
    const first = await meetSignedIn(anna, 'meet Budget');
    const other = await bot.say('meet', ben);
    assert.ok(joinLinkOf(first));
    assert.equal(joinLinkOf(other.cards[0]), joinLinkOf(first));
    const { meetings } = (await bot.control('meetings')) as { meetings: { organizerId?: string }[] };
    assert.equal(meetings.length, 1);
    assert.match(JSON.stringify(meetings[0]), new RegExp(anna.aadObjectId));
  });

  it('is nobody’s before a sign-in: who walks away keeps nobody waiting', async () => {
    await bot.say('meet', anna);
    const started = performance.now();
    const card = await meetSignedIn(ben);
    assert.ok(joinLinkOf(card));
    assert.ok(performance.now() - started < 3_000);
    // Anna signs in later: her request goes on, and finds Ben's meeting.
    assert.equal(joinLinkOf((await signIn(anna)).cards[0]), joinLinkOf(card));
    assert.equal(await bot.created(), 1);
  });

  it('is asked for again with the organizer’s own sign-in only, once that has ended', async () => {
    const card = await meetSignedIn(anna);
    await bot.say('sign out', anna);
    const refused = await bot.say('meet', ben);
    assert.match(refused.texts, /The organizer has to ask once more/);
    assert.doesNotMatch(JSON.stringify(refused.cards), /Anna|3d9a4c10/);
    // Ben's own token changes nothing about that.
    await bot.say('sign in', ben);
    assert.match((await signIn(ben)).texts, /You are signed in/);
    assert.match((await bot.say('meet', ben)).texts, /The organizer has to ask once more/);
    assert.equal(await bot.created(), 1);
    assert.equal(joinLinkOf(await meetSignedIn(anna)), joinLinkOf(card));
    assert.equal(joinLinkOf((await bot.say('meet', ben)).cards[0]), joinLinkOf(card));
    assert.equal(await bot.created(), 1);
  });

  it('is shown as it was last seen, where that is kept, once the organizer’s sign-in has ended', async () => {
    await bot.close();
    bot = await DelegatedBot.start({ RECORD_KEYS: `test:${randomBytes(32).toString('base64')}` });
    const card = await meetSignedIn(anna, 'meet Budget');
    await bot.say('sign out', anna);
    const seen = await bot.say('meet', ben);
    assert.equal(joinLinkOf(seen.cards[0]), joinLinkOf(card));
    assert.match(seen.texts, /The organizer has signed out.*This is the meeting as it was on/);
    // To change it, seeing it is not enough.
    await bot.submit({ verb: 'apply', subject: 'Other' }, ben);
    assert.equal(joinLinkOf(await meetSignedIn(anna)), joinLinkOf(card));
    assert.ok(textsOf((await bot.say('meet', anna)).cards).includes('Budget'));
  });

  it('is changed by its organizer only', async () => {
    await meetSignedIn(anna, 'meet Budget');
    const mine = await bot.say('meet Other', anna);
    const theirs = await bot.say('meet Other', ben);
    assert.match(JSON.stringify(mine.cards), /"verb":"apply"/);
    assert.doesNotMatch(JSON.stringify(theirs.cards), /"verb":"apply"/);
    await bot.submit({ verb: 'apply', subject: 'Other' }, ben);
    assert.ok(textsOf((await bot.say('meet', ben)).cards).includes('Budget'));
  });

  it('asks for a sign-in again after sign out, which also drops what waited for one', async () => {
    await meetSignedIn(anna);
    assert.match((await bot.say('sign in', anna)).texts, /You are signed in/);
    assert.match((await bot.say('/sign-out', anna)).texts, /You are signed out/);
    const again = await bot.say('meet', anna);
    assert.match(JSON.stringify(again.posts), /auth-start\.html/);
    await bot.say('log out', anna);
    const before = await tokenRequests();
    assert.deepEqual((await signIn(anna)).cards, []);
    assert.equal(await tokenRequests(), before, 'nothing is redeemed that nobody waits for');
  });

  it('keeps a request apart from those of other people and other conversations', async () => {
    await bot.say('meet Budget', anna);
    assert.deepEqual((await signIn(ben)).cards, []);
    assert.deepEqual((await signIn(anna, places.personal)).cards, []);
    assert.equal(await bot.created(), 0);
  });
});
