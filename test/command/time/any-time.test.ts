import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandText } from '../../../src/command/command-text.ts';
import { readText } from '../../../src/command/read-text.ts';

const pieces = fc.constantFrom(
  ...['at', 'um', 'à', 'on', 'for', 'until', 'from', 'to', '-', ',', '"', '“', '”', 'tomorrow', 'morgen', 'demain'],
  ...[
    'Monday',
    'Sun',
    'May',
    '24 Nov',
    '24.11.',
    '2026-11-24',
    '29/2/2028',
    '31/12/9999',
    '1/1/0001',
    'next week',
    'now',
  ],
  ...[
    '9',
    '25',
    '14:30',
    '2:30',
    '9am',
    '12pm',
    '24:00',
    '14h30',
    '9 Uhr',
    '10-11',
    '22-3',
    '午後3時',
    '明日',
    '45分間',
  ],
  ...['45m', '1h30', '0m', '999h', '99999 min', 'in 20 minutes', 'in 999999999 years', 'CET', 'UTC', 'Review', 'Room'],
  ...['2026-10-25T00:30Z', '9999-12-31T23:59Z', '0000-01-01T00:00Z', '2026-13-45T99:99Z', 'noon', 'half past nine'],
);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(pieces, { maxLength: 9 }).map((words) => words.join(' ')) },
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const zone = fc.constantFrom(
  ...['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns'],
  ...['Africa/Casablanca', 'Asia/Tehran', 'UTC', '+05:30', '-09:30', '+14:00', null],
);
const locale = fc.constantFrom('en-GB', 'en-US', 'de', 'fr', 'es', 'pt-BR', 'ru', 'sr-Latn-RS', 'ja', 'xx', '', null);
const now = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const moment = fc.record({ now, timeZone: zone, locale });

describe('Any words about a time', () => {
  it('end in a window forward in time of 24 hours at most, or in a question', () => {
    fc.assert(
      fc.property(text, moment, (words, at) => {
        const command = readText(`meet ${words}`, at);
        if (command.kind === 'help') return;
        assert.ok(command.kind === 'meet' || command.kind === 'time-unclear');
        const windows =
          command.kind === 'meet'
            ? [command.when]
            : command.choices.map((choice) => (choice.kind === 'window' ? choice.when : null));
        for (const when of windows) {
          if (when === null) continue;
          assert.match(when.startDateTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/);
          assert.match(when.endDateTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/);
          const [start, end] = [Date.parse(when.startDateTime), Date.parse(when.endDateTime)];
          assert.ok(start < end && end - start <= 86_400_000, JSON.stringify(when));
          assert.ok(end > at.now.getTime() - 60_000, `${JSON.stringify(when)} is over`);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('never take a word from a subject in quotes', () => {
    const subject = fc
      .array(pieces, { minLength: 1, maxLength: 6 })
      .map((words) => words.join(' ').replace(/["“”]/g, '').replace(/\s+/g, ' ').trim())
      .filter((words) => words !== '');
    const behind = fc.constantFrom(
      '',
      'at 9',
      'tomorrow 14:30 for 45m',
      'yesterday 9:00',
      'at 25:00',
      'next Monday 10-11',
    );
    fc.assert(
      fc.property(subject, behind, moment, (words, time, at) => {
        const command = readText(`meet "${words}" ${time}`, at);
        assert.ok(command.kind === 'meet' || command.kind === 'time-unclear');
        assert.equal(command.subject, words);
      }),
      { numRuns: 500 },
    );
  });

  it('mean the same in every zone when they are instants', () => {
    const minutes = fc.integer({ min: 1, max: 1_440 });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 500_000 }), minutes, zone, (at, ahead, length, otherZone) => {
        const start = Math.floor(at.now.getTime() / 60_000 + ahead) * 60_000;
        const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
        const when = { startDateTime: iso(start), endDateTime: iso(start + length * 60_000) };
        for (const subject of [null, 'Review at 9', 'a" at 9']) {
          const command = readText(commandText(subject, when), { ...at, timeZone: otherZone });
          assert.deepEqual(command, { kind: 'meet', subject, subjectShortened: false, when });
        }
        const typed = readText(`meet X at ${when.startDateTime} for ${length}m`, at);
        assert.deepEqual(typed, { kind: 'meet', subject: 'X', subjectShortened: false, when });
      }),
      { numRuns: 300 },
    );
  });
});

describe('A long text about times', () => {
  const at = { now: new Date('2026-11-22T10:00:00Z'), timeZone: 'Europe/Berlin', locale: 'de-DE' };
  const worst = [
    '9 ',
    '9:00 ',
    'at 9 ',
    'tomorrow ',
    'Monday 9-',
    '1-',
    '14:',
    'for 1h',
    'um ',
    '- ',
    '明',
    '9時',
    '"',
    '24.11. ',
  ];

  it('is read in a time that its length explains', () => {
    const ofSize = (piece: string, length: number) =>
      `meet x ${piece.repeat(Math.ceil(length / piece.length))}`.slice(0, length);
    const fastest = (words: string) =>
      Math.min(
        ...Array.from({ length: 4 }, () => {
          const started = performance.now();
          readText(words, at);
          return performance.now() - started;
        }),
      );
    for (const piece of worst) {
      const [small, large] = [ofSize(piece, 100), ofSize(piece, 1_000)];
      fastest(small);
      // Ten times the text; a quadratic reading would take a hundred times as long.
      assert.ok(fastest(large) <= 30 * Math.max(fastest(small), 0.3), `${piece}: ${fastest(large)} ms`);
      assert.ok(fastest(large) < 50, `${piece}: ${fastest(large)} ms`);
    }
  });
});
