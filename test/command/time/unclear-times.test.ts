import assert from 'node:assert/strict';
import type { TimeUnclear } from '../../../src/command/command.ts';
import { readText } from '../../../src/command/read-text.ts';

/** Sunday, 22 November 2026, 11:00 in Berlin. */
const now = new Date('2026-11-22T10:00:00Z');

function asked(text: string, timeZone = 'Europe/Berlin', at = now, locale = 'en-GB'): TimeUnclear {
  const command = readText(`meet ${text}`, { now: at, locale, timeZone });
  if (command.kind !== 'time-unclear') throw new Error(`${text} is read as ${JSON.stringify(command)}`);
  return command;
}

const windowsOf = ({ choices }: TimeUnclear) =>
  choices.flatMap((choice) =>
    choice.kind === 'window' ? [`${choice.when.startDateTime} ${choice.when.endDateTime}`] : [],
  );

const reasons: Readonly<Record<TimeUnclear['reason'], readonly string[]>> = {
  ambiguous: ['X at 5', 'X tomorrow at 3', 'X tomorrow 2-3'],
  skipped: ['X 28/3/2027 2:30', 'X 28/3/2027 2:00-3:30'],
  'hour-missing': ['X tomorrow', 'tomorrow', 'Retro Friday', 'X Nov 24', 'X 2026-11-24', 'Sprint 10 tomorrow'],
  'end-without-start': ['X until 12', 'X tomorrow until 11', 'X until 2026-11-22T12:00Z'],
  'end-not-after-start': ['X 11-10', 'X 10:00-10:00', 'X tomorrow 22:00-1:00', 'X at 9 for 0m'],
  past: ['X yesterday 9:00', 'today at 9', 'X 1/1/2020 9:00', 'X at 2026-11-22T09:00Z for 30m'],
  'too-long': ['X for 48h', 'X tomorrow 9:00 for 1441m'],
  unreadable: [
    ...[
      'X at 25:00',
      'X at 14:75',
      'X at half nine',
      'X tomorow 14:30',
      'X next week',
      'X from nine to eleven',
      '11:11 wishes',
    ],
    ...[
      'Review of the 14:30 outage with Ben',
      '"X" at 25:00',
      'X at 14:30 ZZT',
      'X ten to five',
      'Part 1/2 at 9:00',
      'X every Monday at 9',
      'every Monday at 9 X',
      'X 3pm EST tomorrow',
      'X Monday next week at 9',
    ],
  ],
};

describe('A time that has to be asked about', () => {
  for (const [reason, texts] of Object.entries(reasons)) {
    it(`is named: ${reason}`, () => {
      for (const text of texts) assert.equal(asked(text).reason, reason, text);
    });
  }

  it('comes twice when clocks are turned back, and the choices are the two instants', () => {
    const before = new Date('2026-10-20T10:00:00Z');
    assert.deepEqual(windowsOf(asked('X 25/10/2026 2:30 for 45m', 'Europe/Berlin', before)), [
      '2026-10-25T00:30:00Z 2026-10-25T01:15:00Z',
      '2026-10-25T01:30:00Z 2026-10-25T02:15:00Z',
    ]);
    // The end may be the ambiguous one.
    assert.deepEqual(windowsOf(asked('X 25/10/2026 1:30-2:30', 'Europe/Berlin', before)), [
      '2026-10-24T23:30:00Z 2026-10-25T00:30:00Z',
      '2026-10-24T23:30:00Z 2026-10-25T01:30:00Z',
    ]);
  });

  it('is skipped when clocks are turned forward, and the choices are the clocks before and after', () => {
    assert.deepEqual(windowsOf(asked('X 28/3/2027 2:30')), [
      '2027-03-28T00:30:00Z 2027-03-28T01:30:00Z',
      '2027-03-28T01:30:00Z 2027-03-28T02:30:00Z',
    ]);
  });

  it('has the usual hours of a day that was named without one, none of them over', () => {
    assert.equal(windowsOf(asked('X tomorrow')).length, 4);
    assert.deepEqual(windowsOf(asked('X today')), [
      '2026-11-22T13:00:00Z 2026-11-22T14:00:00Z',
      '2026-11-22T15:00:00Z 2026-11-22T16:00:00Z',
    ]);
  });

  it('keeps the words apart from the subject, and offers to put them back', () => {
    const command = asked('Design review at 25:00');
    assert.equal(command.subject, 'Design review');
    assert.equal(command.words, 'at 25:00');
    assert.deepEqual(command.choices, [{ kind: 'as-subject', command: 'meet "Design review at 25:00"' }]);
  });

  it('behind quotes is never offered as a subject', () => {
    assert.deepEqual(asked('"Design review" at 25:00').choices, [
      { kind: 'without-time', command: 'meet "Design review"' },
    ]);
  });

  it('has choices whose commands are read as exactly what they stand for', () => {
    for (const text of Object.values(reasons).flat()) {
      const { choices, subject } = asked(text);
      for (const choice of choices) {
        // Whoever presses the button may be anywhere.
        const read = readText(choice.command, { now, locale: 'ja-JP', timeZone: 'Asia/Tokyo' });
        assert.equal(read.kind, 'meet', choice.command);
        if (read.kind !== 'meet' || choice.kind === 'as-subject') continue;
        assert.equal(read.subject, subject, choice.command);
        assert.deepEqual(read.when, choice.kind === 'window' ? choice.when : null, choice.command);
      }
    }
  });
});
