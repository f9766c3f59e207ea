import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import { renderTimeCard } from '../../src/card/time/time-card.ts';
import type { TimeChoice, UnclearReason } from '../../src/command/command.ts';
import type { CardReply } from '../../src/turn/reply.ts';
import { meeting, now } from './samples.ts';

export const reasons: readonly UnclearReason[] = [
  ...(['ambiguous', 'skipped', 'hour-missing', 'end-without-start'] as const),
  ...(['end-not-after-start', 'past', 'too-long', 'unreadable'] as const),
];
const when = { startDateTime: '2026-11-23T13:30:00Z', endDateTime: '2026-11-23T14:15:00Z' };
const choices: readonly TimeChoice[] = [
  { kind: 'window', when, command: 'meet at 2026-11-23T13:30Z until 2026-11-23T14:15Z' },
  { kind: 'as-subject', command: 'meet "x"' },
  { kind: 'without-time', command: 'meet' },
];

/** Every card that says something about a typed time. */
export function* timeCards(locale: string): Generator<CardReply> {
  for (const timeZone of [null, '+05:30', 'Europe/Berlin']) {
    for (const reason of reasons) {
      for (const words of ['', 'at 25:00']) {
        const unclear = { kind: 'time-unclear', reason, subject: null, words, choices } as const;
        yield renderTimeCard({ unclear, timeZone, now, locale });
      }
    }
    for (const created of [true, false]) {
      const asked = { subject: 'Other', subjectShortened: false, when };
      const input = { asked, conversationKind: 'channel', now, locale, timeZone } as const;
      yield renderMeetingCard({ ...input, meeting: { ...meeting, created } });
    }
  }
}
