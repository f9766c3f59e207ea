import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderAddFirstCard } from '../../src/card/extension/add-first-card.ts';
import { renderChooseCard } from '../../src/card/extension/choose-card.ts';
import { choicePreview, meetingPreview } from '../../src/card/extension/preview.ts';
import { renderWaitingCard } from '../../src/card/extension/waiting-card.ts';
import type { ExtensionTexts } from '../../src/card/texts/extension/extension-texts.ts';
import { extensionTextsFor } from '../../src/card/texts/extension/extension-texts-for.ts';
import { faultsOf, nodesOf } from './check-card.ts';
import { filled } from './every-extension-card.ts';
import { bareMeeting, languages, meeting, now } from './samples.ts';

const input = { conversationKind: 'groupChat', locale: 'en-US', timeZone: 'Europe/Berlin', now } as const;
const dataOf = (card: object): unknown =>
  nodesOf(card).flatMap(([path, node]) => (path.endsWith('.data') ? [node] : []))[0];

describe('a meeting in a list of results', () => {
  it('shows subject, time by the sender’s clock and organizer, since no client fills in times there', () => {
    assert.deepEqual(meetingPreview(meeting, input), {
      title: 'Budget',
      text: 'Sun, Nov 22, 11:00 AM–12:00 PM (Europe/Berlin) · Organizer: Adele Vance',
      choose: null,
    });
    const german = meetingPreview(meeting, { ...input, locale: 'de-DE', timeZone: null });
    assert.match(german.text, /^So., 22. Nov., 10:00–11:00 \(UTC\) · Organisator/);
  });

  it('says when its time is over, and nothing about what Graph left out', () => {
    const later = new Date('2026-11-22T11:30:00Z');
    assert.match(meetingPreview(meeting, { ...input, now: later }).text, / · The planned time is over/);
    assert.deepEqual(meetingPreview(bareMeeting, input), { title: 'This chat’s meeting', text: '', choose: null });
  });

  it('carries the words that were typed as they are, and shows no markup of them', () => {
    const { title, choose } = choicePreview('<b>a</b> &lt;i&gt; {{TIME(2026-11-22T10:00:00Z)}}', input);
    assert.deepEqual(choose, { subject: '<b>a</b> &lt;i&gt; {{TIME(2026-11-22T10:00:00Z)}}' });
    fc.assert(
      fc.property(fc.oneof(fc.constant(title), fc.string({ unit: 'binary', maxLength: 300 })), (subject) => {
        const shown = choicePreview(subject, input).title;
        assert.doesNotMatch(shown, /<\S|&\S|\{\{|\$\{/);
      }),
    );
  });
});

describe('a button of the dialog', () => {
  it('carries the same form once more, and installs only where it says so', () => {
    const { subject, date, time, duration, zone } = filled.fields;
    const form = { verb: 'post', form: 'a1b2c3d4', subject, date, time, duration, zone };
    assert.deepEqual(dataOf(renderWaitingCard(filled, 'en').card), form);
    const addFirst = renderAddFirstCard({ reason: 'to-post', dialog: filled, locale: 'en' });
    assert.deepEqual(dataOf(addFirst.card), { msteams: { justInTimeInstall: true }, ...form });
  });

  it('holds foreign text only as data that nothing runs', () => {
    const hostile = fc.array(
      fc.constantFrom('$\u007bx}', '{{DATE(2026-01-01T00:00:00Z)}}', '"}', '<at>x</at>', '\u202e', ' '),
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const subject = parts.join('');
        const dialog = { ...filled, fields: { ...filled.fields, subject, zone: `Z${subject}` } };
        for (const { card } of [renderWaitingCard(dialog, 'en'), renderChooseCard('channel', subject, 'en')]) {
          assert.deepEqual(faultsOf(card), []);
          assert.doesNotMatch(JSON.stringify(card), /\$\{|\{\{/);
        }
      }),
    );
  });
});

const wordsOf = (texts: ExtensionTexts): readonly (readonly [string, string])[] =>
  nodesOf(texts).flatMap(([path, node]): (readonly [string, string])[] => {
    if (typeof node === 'function') return [[path, String(node('SAMPLE'))]];
    return typeof node === 'string' ? [[path, node]] : [];
  });

describe('the words of the messaging extension', () => {
  const english = new Map(wordsOf(extensionTextsFor('en')));

  for (const language of languages) {
    it(`are clean, complete and its own in ${language}`, () => {
      const texts = extensionTextsFor(language);
      assert.equal(texts.lang, language);
      for (const [path, words] of wordsOf(texts)) {
        assert.ok(words !== '' && words === words.trim(), path);
        assert.doesNotMatch(words, /[*`<>]|\]\(|\{\{|\$\{|\b_|_\b|https?:|'|"|\.\.\./, `${path}: ${words}`);
        assert.ok(language === 'en' || words !== english.get(path), `${path}: ${words}`);
      }
      assert.match(texts.search.subject('Budget'), /Budget/);
      for (const words of [texts.post, texts.addFirst.button]) assert.ok(words.length <= 40, words);
    });
  }
});
