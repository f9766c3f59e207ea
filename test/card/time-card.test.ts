import assert from 'node:assert/strict';
import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import { timeTextsFor } from '../../src/card/texts/time/time-texts-for.ts';
import { spokenWindow } from '../../src/card/time/spoken-window.ts';
import { renderTimeCard } from '../../src/card/time/time-card.ts';
import { readText } from '../../src/command/read-text.ts';
import { commandsOf, nodesOf, visibleText } from './check-card.ts';
import { languages, meeting, now } from './samples.ts';

const when = { startDateTime: '2026-11-23T13:30:00Z', endDateTime: '2026-11-23T14:15:00Z' };

function cardFor(text: string, timeZone: string | null = 'Europe/Berlin') {
  const unclear = readText(text, { now, locale: 'en-GB', timeZone });
  if (unclear.kind !== 'time-unclear') throw new Error(`${text} is clear`);
  const { card } = renderTimeCard({ unclear, timeZone, now, locale: 'en-GB' });
  const titles = nodesOf(card).flatMap(([path, node]) => (path.endsWith('.title') ? [String(node)] : []));
  return { card, titles };
}

describe('the card that asks about a time', () => {
  it('repeats the words and says that nothing was created', () => {
    const text = visibleText(cardFor('meet Review at 25:00').card);
    assert.match(text, /^at 25:00$/m);
    assert.match(text, /Nothing has been created/);
  });

  it('tells the two hours of a change of clocks apart by the name of the zone', () => {
    assert.deepEqual(cardFor('meet Review 31/10/2027 2:30').titles.slice(0, 2), [
      '02:30 (Central European Summer Time)',
      '02:30 (Central European Standard Time)',
    ]);
    assert.deepEqual(cardFor('meet Review 31/10/2027 1:30-2:30').titles.slice(0, 2), [
      'Sun, 31 Oct 2027, 01:30–02:30',
      'Sun, 31 Oct 2027, 01:30 GMT+2 – 02:30 GMT+1',
    ]);
  });

  it('has a button for every choice, and names the zone or says that it is not known', () => {
    const { card, titles } = cardFor('meet Review tomorrow');
    assert.equal(commandsOf(card).length, titles.length);
    assert.match(visibleText(card), /Times are in Europe\/Berlin\./);
    assert.match(visibleText(cardFor('meet Review tomorrow', null).card), /UTC/);
  });
});

describe('the meeting card of a typed time', () => {
  const card = (created: boolean, startDateTime: string, timeZone: string | null = 'Europe/Berlin') =>
    visibleText(
      renderMeetingCard({
        meeting: { ...meeting, created, startDateTime, endDateTime: when.endDateTime },
        asked: { subject: null, subjectShortened: false, when },
        conversationKind: 'channel',
        now,
        locale: 'en-GB',
        timeZone,
      }).card,
    );

  it('repeats how it was read, in the zone of the sender', () => {
    assert.match(card(true, when.startDateTime), /^Read as Mon 23 Nov, 14:30–15:15 \(Europe\/Berlin\)$/m);
    assert.match(card(true, when.startDateTime, '+05:30'), /^Read as Mon 23 Nov, 19:00–19:45 \(UTC\+05:30\)$/m);
    assert.match(card(true, when.startDateTime, null), /^Read as Mon 23 Nov, 13:30–14:15 \(UTC\)$/m);
  });

  it('says when an existing meeting has another time, and only then', () => {
    const note =
      /Nothing was changed yet.*\nWhen\nMon 23 Nov, \d\d:00–15:15 → Mon 23 Nov, 14:30–15:15 \(Europe\/Berlin\)/;
    assert.match(card(false, '2026-11-23T13:00:00Z'), note);
    assert.doesNotMatch(card(false, '2026-11-23T13:00:00Z'), /Read as/);
    assert.doesNotMatch(card(false, when.startDateTime), note);
    assert.doesNotMatch(card(true, '2026-11-23T13:30:00.5Z'), note);
  });
});

describe('a window in words', () => {
  it('is written as the sender writes times, whatever the locale tag', () => {
    const spoken = (locale: string | null) =>
      spokenWindow(when, { locale, lang: timeTextsFor(locale).lang, timeZone: 'Europe/Berlin' }, now);
    assert.equal(spoken('en-US'), 'Mon, Nov 23, 2:30 PM–3:15 PM');
    assert.equal(spoken('de-DE'), 'Mo., 23. Nov., 14:30–15:15');
    assert.equal(spoken('de-DE-u-ca-buddhist-nu-thai'), spoken('de-DE'));
    for (const locale of ['xx', '\u0000', 'en_US', 'zh-CN', null]) assert.match(spoken(locale), /Nov/, String(locale));
    assert.doesNotMatch(spoken('sr-Cyrl-RS'), /\p{Script=Cyrillic}/u);
  });
});

describe('texts about times', () => {
  for (const language of languages) {
    it(`have the keys of English, are free of markup and use their parameters in ${language}`, () => {
      const texts = timeTextsFor(language);
      const keys = (of: object) => nodesOf(of).map(([path]) => path);
      assert.deepEqual(keys(texts), keys(timeTextsFor('en')));
      for (const [path, node] of nodesOf(texts)) {
        const words = typeof node === 'function' ? String(node(4711)) : node;
        if (typeof words !== 'string') continue;
        assert.ok(words !== '' && words === words.trim(), path);
        assert.doesNotMatch(words, /[*`<>]|\]\(|\{\{|\$\{|'|"|\.\.\./, words);
        if (typeof node === 'function') assert.match(words, /4711/, path);
      }
    });

    it(`show an example that works in ${language}`, () => {
      const example = /meet .*$/.exec(timeTextsFor(language).question.unreadable.explanation)?.[0] ?? '';
      const command = readText(example, { now, locale: language, timeZone: 'Europe/Berlin' });
      assert.ok(command.kind === 'meet' && command.when !== null, example);
      assert.equal(command.when.startDateTime, '2026-11-23T13:30:00Z');
      assert.equal(command.when.endDateTime, '2026-11-23T14:15:00Z');
      assert.ok(!/\s/.test(command.subject ?? ' '), example);
    });
  }
});
