import assert from 'node:assert/strict';
import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import type { DialIn } from '../../src/meeting/online-meeting.ts';
import { commandsOf, formatText, linksOf, textsOfType, visibleText } from './check-card.ts';
import { bareMeeting, dialIn, dialinUrl, joinWebUrl, meeting, notAsked, now } from './samples.ts';

type Input = Parameters<typeof renderMeetingCard>[0];

function render(input: Partial<Input> = {}) {
  return renderMeetingCard({
    meeting,
    asked: notAsked,
    conversationKind: 'channel',
    now,
    locale: 'en',
    timeZone: null,
    ...input,
  });
}
const shown = (input?: Partial<Input>) => visibleText(render(input).card);

describe('the meeting card', () => {
  it('shows the subject that Graph returned, as its own text run', () => {
    const { card, summary } = render();
    assert.equal(textsOfType(card, 'TextRun')[0], 'Budget');
    assert.equal(summary, 'Teams meeting: Budget');
  });

  it('has a neutral title for each kind of conversation when there is no subject', () => {
    const titles = (['personal', 'groupChat', 'channel'] as const).map(
      (conversationKind) => textsOfType(render({ meeting: bareMeeting, conversationKind }).card, 'TextRun')[0],
    );
    assert.deepEqual(titles, ['Your meeting', 'This chat’s meeting', 'This channel’s meeting']);
  });

  it('treats a subject without anything visible as none', () => {
    assert.match(shown({ meeting: { ...meeting, subject: ' \u200b ' } }), /^This channel’s meeting$/m);
  });

  it('says in words whether the meeting is new, and on creation that nobody was invited', () => {
    assert.match(shown(), /Created just now/);
    assert.match(shown(), /nobody’s calendar/);
    assert.match(shown({ meeting: bareMeeting }), /already exists/);
    assert.doesNotMatch(shown({ meeting: bareMeeting }), /nobody’s calendar/);
  });

  it('links to the meeting and to the page of numbers, exactly as Graph gave them', () => {
    assert.deepEqual(linksOf(render().card), [joinWebUrl, dialinUrl]);
    assert.deepEqual(commandsOf(render().card), []);
    assert.ok(String(render().card.fallbackText).endsWith(`: ${joinWebUrl}`));
  });

  describe('when', () => {
    const when = (startDateTime: string | null, endDateTime: string | null) =>
      textsOfType(render({ meeting: { ...meeting, startDateTime, endDateTime } }).card, 'TextBlock').filter((text) =>
        text.includes('{{'),
      );

    it('shows the date once for a meeting of hours', () => {
      assert.deepEqual(when('2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z'), [
        '{{DATE(2026-11-22T10:00:00Z, SHORT)}}',
        '{{TIME(2026-11-22T10:00:00Z)}} – {{TIME(2026-11-22T11:00:00Z)}}',
      ]);
    });

    it('shows both dates for a longer one', () => {
      assert.deepEqual(when('2026-11-22T10:00:00Z', '2026-11-23T11:00:00Z'), [
        '{{DATE(2026-11-22T10:00:00Z, SHORT)}} {{TIME(2026-11-22T10:00:00Z)}}\u00a0–',
        '{{DATE(2026-11-23T11:00:00Z, SHORT)}} {{TIME(2026-11-23T11:00:00Z)}}',
      ]);
    });

    it('shows only what is known and sensible', () => {
      assert.deepEqual(when('2026-11-22T10:00:00Z', null), [
        '{{DATE(2026-11-22T10:00:00Z, SHORT)}}',
        '{{TIME(2026-11-22T10:00:00Z)}}',
      ]);
      assert.deepEqual(when('2026-11-22T10:00:00Z', '2026-11-22T09:00:00Z'), when('2026-11-22T10:00:00Z', null));
      assert.deepEqual(when(null, '2026-11-22T11:00:00Z'), [
        'until {{DATE(2026-11-22T11:00:00Z, SHORT)}} {{TIME(2026-11-22T11:00:00Z)}}',
      ]);
      for (const start of [null, '', 'soon', '2026-11-22', '2026-99-22T10:00:00Z', '2026-11-22T10:00:00']) {
        assert.deepEqual(when(start, null), [], String(start));
      }
    });

    it('cuts fractions and turns offsets into Z, so that every client fills the macro in', () => {
      const lines = when('2026-11-22T10:00:00.1234567+01:00', '2026-11-22T11:00:00.9-07:00');
      assert.deepEqual(lines, [
        '{{DATE(2026-11-22T09:00:00Z, SHORT)}}',
        '{{TIME(2026-11-22T09:00:00Z)}} – {{TIME(2026-11-22T18:00:00Z)}}',
      ]);
      for (const line of lines) assert.doesNotMatch(formatText(line), /[{}]/);
    });

    it('says that the planned time is over only after the end', () => {
      const over = /planned time is over/;
      assert.doesNotMatch(shown({ now: new Date('2026-11-22T11:00:00Z') }), over);
      assert.match(shown({ now: new Date('2026-11-22T11:00:01Z') }), over);
      assert.doesNotMatch(shown({ meeting: bareMeeting }), over);
    });
  });

  describe('dial-in', () => {
    const phone = (changed: Partial<DialIn>) => shown({ meeting: { ...meeting, dialIn: { ...dialIn, ...changed } } });

    it('shows labelled numbers and the conference ID in threes', () => {
      assert.match(phone({}), /Toll\n\+1 323-555-0166\nToll-free\n\+1 833-555-0199\nConference ID\n848 265 745#/);
    });

    it('groups identifiers for reading without a lone last digit', () => {
      assert.match(phone({ conferenceId: '1234567890' }), /^123 456 7890#$/m);
      assert.match(phone({ conferenceId: '12 345678' }), /^123 456 78#$/m);
      assert.match(phone({ conferenceId: '12a' }), /^12a#$/m);
      assert.match(shown(), /Meeting ID\n396 464 591 835\nPasscode\nZ3GYtQ/);
    });

    it('leaves out a row without a number and keeps the rest', () => {
      assert.doesNotMatch(phone({ tollNumbers: [], tollFreeNumbers: ['\u200b'] }), /^Toll/m);
      assert.match(phone({ tollNumbers: [] }), /Toll-free\n\+1 833/);
    });

    it('shows a number once and few of many', () => {
      const numbers = Array.from({ length: 30 }, (_, i) => `+1 323-555-01${i + 10}`);
      assert.equal(phone({ tollNumbers: ['+1 2', '+1 2', ' +1  2 '] }).match(/\+1 2$/gm)?.length, 1);
      assert.equal(phone({ tollNumbers: numbers }).match(/\+1 323/g)?.length, 4);
    });

    it('says so when parts are missing and no page has them', () => {
      const missing = /details are missing/;
      assert.match(phone({ conferenceId: null, dialinUrl: null }), missing);
      assert.match(phone({ tollNumbers: [], tollFreeNumbers: ['\u200b'], dialinUrl: ' ' }), missing);
      assert.doesNotMatch(phone({ conferenceId: null }), missing);
      assert.doesNotMatch(phone({ dialinUrl: null }), missing);
    });

    it('gives the reason once when it is absent or has no part at all', () => {
      const nothing: DialIn = { conferenceId: null, tollNumbers: [], tollFreeNumbers: [], dialinUrl: null };
      for (const absent of [null, nothing]) {
        const text = shown({ meeting: { ...meeting, dialIn: absent } });
        assert.equal(text.match(/Audio Conferencing/g)?.length, 1);
        assert.doesNotMatch(text, /Join by phone|Toll|Conference ID/);
      }
    });
  });

  describe('notes', () => {
    const note = (asked: Input['asked'], changed: object = {}) =>
      shown({ meeting: { ...meeting, created: false, ...changed }, asked });
    const notApplied = /Nothing was changed yet.*\nSubject\n(Budget|none) → Other/;

    it('say that another subject was not applied to an existing meeting', () => {
      assert.match(note({ subject: 'Other', subjectShortened: false, when: null }), notApplied);
      assert.match(note({ subject: 'Other', subjectShortened: false, when: null }, { subject: null }), notApplied);
    });

    it('stay away when the subject is the same, none was asked for, or the meeting is new', () => {
      assert.doesNotMatch(
        note({ subject: ' Budget ', subjectShortened: false, when: null }),
        /asked for something else/,
      );
      assert.doesNotMatch(note(notAsked), /asked for something else/);
      assert.doesNotMatch(
        note({ subject: 'Other', subjectShortened: false, when: null }, { created: true }),
        /asked for something else/,
      );
    });

    it('say that the subject was shortened, unless it was not applied at all', () => {
      assert.match(note({ subject: 'Budget', subjectShortened: true, when: null }), /has been shortened/);
      assert.doesNotMatch(note({ subject: 'Other', subjectShortened: true, when: null }), /has been shortened/);
    });
  });

  it('leaves out the organizer when the name is not known, and never shows the object ID', () => {
    assert.match(shown(), /Organizer\nAdele Vance/);
    assert.doesNotMatch(shown({ meeting: bareMeeting }), /Organizer/);
    assert.doesNotMatch(JSON.stringify(render()), /11111111/);
  });

  it('is spoken as plain words with markup escaped', () => {
    const { card } = render({ meeting: { ...meeting, subject: 'R&D <break/>' } });
    assert.match(String(card.speak), /R&amp;D &lt;break\/&gt;/);
  });
});
