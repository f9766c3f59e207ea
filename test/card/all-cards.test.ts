import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderDialInCard } from '../../src/card/dial-in/dial-in-card.ts';
import { renderHelpCard } from '../../src/card/help/help-card.ts';
import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import { renderTooOftenCard } from '../../src/card/pace/too-often-card.ts';
import { publishing } from '../../src/card/private/post-to-everyone.ts';
import { withPrivateButtons } from '../../src/card/private/private-buttons.ts';
import { renderProblemCard } from '../../src/card/problem/problem-card.ts';
import { renderScheduleCard } from '../../src/card/schedule/schedule-card.ts';
import { renderWorkingCard } from '../../src/card/schedule/working-card.ts';
import { textsFor } from '../../src/card/texts/texts-for.ts';
import { renderWelcomeCard } from '../../src/card/welcome/welcome-card.ts';
import { catalog } from '../../src/command/catalog.ts';
import { emptySchedule } from '../../src/command/schedule-form.ts';
import { type ErrorCode, errorTable, TurnError } from '../../src/errors.ts';
import type { CardReply } from '../../src/turn/reply.ts';
import { commandsOf, faultsOf, formatText, linksOf, nodesOf, textsOfType } from './check-card.ts';
import { doctorCards } from './every-doctor-card.ts';
import { extensionCards } from './every-extension-card.ts';
import { organizingCards } from './every-organizing-card.ts';
import { peopleCards } from './every-people-card.ts';
import { privateCards } from './every-private-card.ts';
import { refreshedCards } from './every-refreshed-card.ts';
import { signInCards } from './every-sign-in-card.ts';
import { timeCards } from './every-time-card.ts';
import { bareMeeting, dialIn, dialinUrl, joinWebUrl, kinds, languages, meeting, notAsked, now } from './samples.ts';
import { unshownWords } from './unshown-words.ts';

const entraBaseUrl = 'https://login.microsoftonline.com';

function* everyForm(locale: string): Generator<CardReply> {
  const fields = emptySchedule('Europe/Berlin', now);
  yield renderScheduleCard({ fields, faults: null, locale });
  yield renderScheduleCard({ fields: emptySchedule(null, now), faults: null, locale });
  const typed = { ...fields, subject: 'Budget', date: '31.2.', time: 'noon' };
  for (const time of ['unreadable', 'past', 'skipped', 'ambiguous'] as const) {
    const people = time === 'past' ? 'too-many' : 'unreadable';
    const faults = { subject: 'too-long', date: 'unreadable', time, duration: 'unknown', people } as const;
    yield renderScheduleCard({ fields: typed, faults, locale });
    yield renderScheduleCard({ fields: { ...typed, date: '', time: '' }, faults: { ...faults, date: 'past' }, locale });
  }
  yield renderWorkingCard(locale);
}

function* everyCard(locale: string): Generator<CardReply> {
  const asks = [
    notAsked,
    { subject: 'Other', subjectShortened: false, when: null },
    { subject: 'Budget', subjectShortened: true, when: null },
  ];
  const dialIns = [
    null,
    dialIn,
    { ...dialIn, conferenceId: null },
    { ...dialIn, tollNumbers: [], dialinUrl: null },
    { ...dialIn, conferenceId: null, dialinUrl: null },
    { conferenceId: null, tollNumbers: [''], tollFreeNumbers: [], dialinUrl: '' },
  ];
  const over = { ...meeting, startDateTime: null, endDateTime: '2026-11-22T10:00:00Z' };
  for (const conversationKind of kinds) {
    for (const sample of [meeting, { ...meeting, created: false, subject: ' ' }, bareMeeting, over]) {
      for (const asked of asks) {
        for (const phone of dialIns) {
          yield renderMeetingCard({
            meeting: { ...sample, dialIn: phone },
            asked,
            conversationKind,
            now,
            locale,
            timeZone: null,
          });
        }
      }
    }
    yield renderWelcomeCard({ conversationKind, locale });
    for (const phone of dialIns) {
      yield renderDialInCard({ meeting: { ...meeting, dialIn: phone }, conversationKind, locale });
    }
    for (const suggestion of [null, ...catalog.map(({ name }) => name)]) {
      yield renderHelpCard({ conversationKind, locale, notUnderstood: { suggestion } });
    }
    yield renderHelpCard({ conversationKind, locale, notUnderstood: null });
  }
  yield* extensionCards(locale);
  yield* peopleCards(locale);
  yield* timeCards(locale);
  yield* refreshedCards(locale);
  yield* doctorCards(locale);
  yield* signInCards(locale);
  yield* everyForm(locale);
  yield* privateCards(locale);
  yield* organizingCards(locale);
  for (const code of Object.keys(errorTable) as ErrorCode[]) {
    for (const error of [
      new TurnError(code),
      new TurnError(code, { requestId: '\u0000', details: { appId: '', tenantId: '', organizerId: '' } }),
      new TurnError(code, {
        requestId: 'r-1',
        details: { appId: 'app-1', tenantId: 'tenant-1', organizerId: 'user-1', retryAfterSeconds: 2 },
      }),
    ]) {
      for (const retryText of [null, '', 'meet']) {
        yield renderProblemCard({ error, correlationId: 'a1b2c3d4', locale, retryText, entraBaseUrl, organizers: [] });
      }
    }
  }
}

/** Said in words where Teams takes no card: beside a dialog, or as the answer to a button. test/teams has that. */
const withoutACard = [
  ...['extension.waiting.posting', 'extension.posted', 'extension.unknownCommand'],
  ...['refresh.slow', 'refresh.unchanged'],
];

describe('every card', () => {
  it('is all there is to say: each word of each catalogue is on one', () => {
    assert.deepEqual(
      // The sign-in pages have words of their own: test/web/ and test/browser/sign-in.test.ts.
      unshownWords(() => everyCard('en')).filter((path) => !path.startsWith('sign-in.page.')),
      withoutACard,
    );
  });

  for (const language of languages) {
    it(`is complete, parses in the renderer and carries its side texts in ${language}`, () => {
      for (const { card, summary } of everyCard(language)) {
        assert.deepEqual(faultsOf(card), [], JSON.stringify(card));
        assert.equal(card.version, '1.5');
        assert.equal(card.lang, textsFor(language).lang);
        assert.ok(typeof card.speak === 'string' && !/[<>]/.test(card.speak));
        assert.equal(typeof card.fallbackText, 'string');
        assert.match(summary, /^\S[^\n]*\S$/);
      }
    });

    it(`wraps all its text and starts with one heading in ${language}`, () => {
      for (const { card } of everyCard(language)) {
        const blocks = nodesOf(card).flatMap(([, node]) =>
          typeof node === 'object' && node !== null && 'type' in node && node.type === 'TextBlock' ? [node] : [],
        );
        assert.ok(blocks.every((block) => 'wrap' in block && block.wrap === true));
        assert.equal(blocks.filter((block) => 'style' in block && block.style === 'heading').length, 1);
      }
    });
  }
});

const attacks = [
  '[x](http://evil.example)',
  'http://evil.example/a?b=c',
  '<https://evil.example>',
  'www.evil.example',
  '$\u007b$root}',
  '$\u007bjoinWebUrl} $\u007b1+1}',
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}}',
  '{{TIME(2026-01-01T00:00:00Z)}}',
  '<at>Everyone</at>',
  '<at id="0">Everyone</at>',
  '**bold** _it_ `code` # h',
  '"},{"type":"TextBlock","text":"x"',
  '\\',
  '\u202egnp.exe',
  '\u2067שלום\u2069',
  'مرحبا',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'null undefined',
  '\r\n\r\n- x',
  '\ud800',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 200 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

/** The card without the places where foreign text may stand. */
function skeleton(card: object): string {
  return JSON.stringify(card, (key, value) => {
    if (key === 'speak' || key === 'fallbackText') return '';
    if (key === 'data' && value.subject !== undefined) return { ...value, subject: '' };
    return typeof value === 'object' && value !== null && value.type === 'TextRun' ? { ...value, text: '' } : value;
  });
}

function assertInert({ card, summary }: CardReply, links: readonly string[]): void {
  assert.deepEqual(linksOf(card), links);
  for (const text of [...textsOfType(card, 'TextRun'), summary]) {
    assert.equal(formatText(text), text);
    assert.doesNotMatch(text, /\$\{|\{\{|<\/?at\b/i);
    // Isolates are ours and come in pairs.
    assert.doesNotMatch(text.replace(/\u2068([^\u2068\u2069]*)\u2069/g, '$1'), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  }
  assert.doesNotMatch(JSON.stringify(card), /\$\{/);
  const fallback = String(card.fallbackText)
    .replaceAll(joinWebUrl, '')
    .replace(/\\[!-/:-@[-`{-~]/g, '');
  assert.doesNotMatch(fallback, /[*_`[\]<>#|\\]|\{\{|:\/|\w\.\w|@/);
  assert.doesNotMatch(String(card.speak), /[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
  assert.ok(Buffer.byteLength(JSON.stringify(card)) < 20_480);
}

describe('foreign text', () => {
  it('never becomes a link, macro, expression, mention or markdown on the meeting card', () => {
    const words = fc.record({ subject: hostile, name: hostile, asked: hostile, number: hostile, id: hostile });
    const render = (w: Record<'subject' | 'name' | 'asked' | 'number' | 'id', string>, locale: string) =>
      renderMeetingCard({
        meeting: {
          ...meeting,
          created: false,
          subject: `S${w.subject}`,
          organizer: { id: w.id, name: `N${w.name}` },
          dialIn: { ...dialIn, tollNumbers: [`1${w.number}`], conferenceId: `2${w.id}` },
          joinMeetingId: `3${w.id}`,
          passcode: `4${w.id}`,
        },
        asked: { subject: `A${w.asked}`, subjectShortened: true, when: null },
        conversationKind: 'groupChat',
        now,
        locale,
        timeZone: null,
      });
    const plain = { subject: '', name: '', asked: '', number: '', id: '' };
    fc.assert(
      fc.property(words, fc.constantFrom(...languages), (w, locale) => {
        const reply = render(w, locale);
        assertInert(reply, [joinWebUrl, dialinUrl]);
        // Whatever is typed, only text runs change.
        assert.equal(skeleton(reply.card), skeleton(render(plain, locale).card));
      }),
      { numRuns: 1500 },
    );
  });

  it('never becomes anything but text on the problem card', () => {
    fc.assert(
      fc.property(fc.record({ requestId: hostile, id: hostile, retry: hostile }), (w) => {
        const details = { appId: `;${w.id}`, organizerId: `;${w.id}`, tenantId: `;${w.id}` };
        for (const code of ['access-policy-missing', 'permission-missing'] as const) {
          const reply = renderProblemCard({
            error: new TurnError(code, { requestId: w.requestId, details }),
            correlationId: w.id,
            locale: 'en',
            retryText: `meet ${w.retry}`,
            entraBaseUrl,
            organizers: [],
          });
          assertInert(reply, []);
          assert.equal(commandsOf(reply.card).length, 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps even the longest legal meeting under 20 KB in every language', () => {
    const long = 'あ\u3099\u0301\u0301'.repeat(400);
    const url = `https://teams.microsoft.com/l/meetup-join/${'%20'.repeat(670)}`;
    for (const locale of languages) {
      const reply = renderMeetingCard({
        meeting: {
          ...meeting,
          created: false,
          joinWebUrl: url,
          subject: long,
          organizer: { id: 'x', name: long },
          dialIn: {
            conferenceId: long,
            tollNumbers: Array.from({ length: 20 }, (_, i) => `${i}${long}`),
            tollFreeNumbers: Array.from({ length: 20 }, (_, i) => `${i}${long}`),
            dialinUrl: url,
          },
          joinMeetingId: long,
          passcode: long,
        },
        asked: { subject: `x${long}`, subjectShortened: true, when: null },
        conversationKind: 'groupChat',
        now,
        locale,
        timeZone: null,
      });
      const { unlessPosted } = publishing(reply, locale).publication;
      const inHaste = renderTooOftenCard({ known: reply, waitSeconds: 59, isLast: false, locale });
      // The longest of all.
      for (const { card } of [unlessPosted, { card: withPrivateButtons(inHaste.card) }]) {
        const size = Buffer.byteLength(JSON.stringify(card));
        assert.ok(size < 20_480, `${size} bytes in ${locale}`);
      }
    }
  });
});
