import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitsOnButtons } from '../../src/card/command-button.ts';
import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import { renderProblemCard } from '../../src/card/problem/problem-card.ts';
import { renderScheduleCard } from '../../src/card/schedule/schedule-card.ts';
import type { PeopleTexts } from '../../src/card/texts/people/people-texts.ts';
import { peopleTextsFor } from '../../src/card/texts/people/people-texts-for.ts';
import { emptySchedule } from '../../src/command/schedule-form.ts';
import { TurnError } from '../../src/errors.ts';
import type { Attendee } from '../../src/meeting/online-meeting.ts';
import { nobodyInvited } from '../../src/meeting/people.ts';
import { faultsOf, nodesOf, textsOfType, visibleText } from './check-card.ts';
import { languages, meeting, notAsked, now } from './samples.ts';

type Input = Parameters<typeof renderMeetingCard>[0];

const guid = (n: number) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2${String(n).padStart(3, '0')}`;
const attendee = (n: number, more: Partial<Attendee> = {}): Attendee => ({
  id: guid(n),
  upn: null,
  displayName: null,
  role: null,
  ...more,
});
const existing = { ...meeting, created: false };
const invited = { ...nobodyInvited, ids: [guid(12), guid(13)], names: { [guid(12)]: 'Ben Okafor' } };
const when = { startDateTime: '2026-11-23T13:30:00Z', endDateTime: '2026-11-23T14:15:00Z' };

function render(input: Partial<Input>, locale = 'en') {
  const base = { meeting: existing, asked: notAsked, conversationKind: 'channel', now, timeZone: null } as const;
  const { card } = renderMeetingCard({ ...base, locale, ...input });
  return card;
}
const shown = (input: Partial<Input>) => visibleText(render(input));
/** What *Apply* sends; *Refresh* names its card. */
const appliesOf = (input: Partial<Input>) =>
  nodesOf(render(input)).flatMap(([path, node]) => (/\.data$/.test(path) && !('card' in Object(node)) ? [node] : []));

describe('the attendees on a meeting’s card', () => {
  it('are those that Graph returned, by the best name there is', () => {
    const attendees = [
      attendee(12),
      attendee(13, { upn: 'emi@contoso.example' }),
      attendee(14, { displayName: 'Chloé' }),
      attendee(15),
    ];
    assert.match(
      shown({ meeting: { ...existing, attendees }, invited }),
      /Attendees\nBen Okafor, emi@.*, Chloé and 1 more$/m,
    );
    assert.doesNotMatch(shown({ invited }), /^Attendees\n[^\d]/m);
  });

  it('are counted when they are many or have no names, and nobody is told that they were mailed', () => {
    const many = Array.from({ length: 30 }, (_, i) => attendee(i, { displayName: `Person ${i}` }));
    assert.match(shown({ meeting: { ...existing, attendees: many } }), /Person 7 and 22 more/);
    const text = shown({ meeting: { ...existing, attendees: [attendee(1), attendee(2)] } });
    assert.match(text, /Attendees\n2 people\n/);
    assert.match(text, /nobody’s calendar/);
  });

  it('are missed by name, and too many by number, whether the meeting is new or not', () => {
    for (const created of [true, false]) {
      const text = shown({
        meeting: { ...meeting, created },
        invited: { ...nobodyInvited, unknown: ['Gita', 'Old'], tooMany: 7 },
      });
      assert.match(text, /could not be added|Could not be added/);
      assert.match(text, /: Gita, Old\./);
      assert.match(text, /50 attendees at most here, so 7 more/);
    }
  });
});

describe('the button Apply', () => {
  const asked = { subject: 'Other', subjectShortened: false, when };
  const data = { subject: 'Other', ...when, people: `${guid(12)},${guid(13)}` };

  it('carries what differs, for both kinds of clients', () => {
    assert.deepEqual(appliesOf({ asked, invited }), [data, { verb: 'apply', ...data }]);
    assert.deepEqual(appliesOf({ asked: { ...asked, subject: 'Budget', when: null } }), []);
    assert.deepEqual(appliesOf({ asked: { ...asked, when: null } })[0], { subject: 'Other' });
  });

  it('is not there for who may not, for a meeting without a name in Graph, nor for a new one; the difference is', () => {
    for (const input of [{ mayApply: false }, { meeting: { ...existing, id: null } }]) {
      assert.deepEqual(appliesOf({ asked, invited, ...input }), []);
      assert.match(shown({ asked, invited, ...input }), /Nothing was changed:\nSubject\nBudget → Other\n/);
    }
    assert.deepEqual(appliesOf({ asked, invited, meeting }), []);
    assert.doesNotMatch(shown({ asked, invited, meeting }), /→/);
  });

  it('leaves a card that says what has changed, or that nothing had to', () => {
    const after = { ...existing, subject: 'Other', attendees: [attendee(12)] };
    const text = shown({ meeting: after, before: existing, asked: { ...asked, when: null } });
    assert.match(text, /^Changed just now.*\nWhat has changed:\nSubject\nBudget → Other\nAttendees\n0 → 1$/m);
    assert.match(shown({ before: existing }), /There is nothing to change/);
    assert.match(
      shown({ before: existing, asked: { ...notAsked, timeIsOver: true } }),
      /already exists[\s\S]*has passed/,
    );
  });
});

describe('the longest legal card with people', () => {
  const long = fc.constantFrom(
    'x'.repeat(400),
    'あ\u3099\u0301\u0301'.repeat(400),
    'ש'.repeat(300),
    '𝕏'.repeat(300),
    'Ben',
  );
  const count = fc.integer({ min: 0, max: 60 });
  const urls = fc.constantFrom(meeting.joinWebUrl, `https://teams.microsoft.com/l/meetup-join/${'%20'.repeat(670)}`);

  it('stays under 20 KB, and far below what Teams takes in its own count', () => {
    const cases = fc.record({ name: long, subject: long, there: count, asked: count, unknown: count, url: urls });
    fc.assert(
      fc.property(cases, fc.constantFrom(...languages), fc.boolean(), (given, locale, isApplied) => {
        const { name, subject, url } = given;
        const ids = Array.from({ length: Math.min(50, given.asked) }, (_, i) => guid(100 + i));
        const numbers = Array.from({ length: 20 }, (_, i) => `${i}${name}`);
        const full = {
          ...existing,
          joinWebUrl: url,
          subject,
          organizer: { id: 'x', name },
          attendees: Array.from({ length: given.there }, (_, i) => attendee(i, { displayName: `${i}${name}` })),
          dialIn: { conferenceId: name, tollNumbers: numbers, tollFreeNumbers: numbers, dialinUrl: url },
          joinMeetingId: name,
          passcode: name,
        };
        const card = render(
          {
            meeting: full,
            asked: { subject: `x${subject}`, subjectShortened: true, when },
            invited: {
              ids,
              names: Object.fromEntries(ids.map((id) => [id, name])),
              unknown: Array.from({ length: given.unknown }, (_, i) => `${i}${name}`),
              tooMany: 9,
            },
            ...(isApplied ? { before: { ...full, subject: `y${subject}`, attendees: [] } } : {}),
            timeZone: 'America/Argentina/Buenos_Aires',
          },
          locale,
        );
        const json = JSON.stringify(card);
        assert.ok(Buffer.byteLength(json) < 20_480, `${Buffer.byteLength(json)} bytes in ${locale}`);
        assert.ok(Buffer.byteLength(json, 'utf16le') < 40_960, `${Buffer.byteLength(json, 'utf16le')} bytes as UTF-16`);
        assert.deepEqual(faultsOf(card), []);
      }),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('is also small as a form, as a question and as a problem', () => {
    const fields = { ...emptySchedule(null, now), people: Array.from({ length: 100 }, (_, i) => guid(i)).join(',') };
    const form = renderScheduleCard({ fields, faults: { people: 'too-many' }, locale: 'ru' });
    const people = Array.from({ length: 60 }, (_, i) => ({ mri: `29:${'x'.repeat(200)}${i}`, name: 'あ'.repeat(90) }));
    const problem = (retryPeople: typeof people) =>
      renderProblemCard({
        error: new TurnError('graph-unavailable'),
        correlationId: 'c0ffee00',
        locale: 'ru',
        retryText: 'meet',
        retryPeople,
        entraBaseUrl: 'https://login.microsoftonline.com',
        organizers: [],
      });
    const most = people.filter((_, i) => fitsOnButtons(people.slice(0, i + 1), 1));
    assert.ok(most.length > 20 && most.length < people.length);
    for (const { card } of [form, problem(most)]) assert.ok(Buffer.byteLength(JSON.stringify(card)) < 20_480);
    // Nobody is left out without a word: then there is no such button.
    assert.doesNotMatch(JSON.stringify(problem(people)), /mentions|"command"/);
  });
});

describe('the words about people', () => {
  const wordsOf = (texts: PeopleTexts) =>
    nodesOf(texts).flatMap(([path, node]): (readonly [string, string])[] => {
      if (typeof node === 'function') return [[path, String(node(path.endsWith('unknown') ? 'Ben' : 5))]];
      return typeof node === 'string' ? [[path, node]] : [];
    });
  const english = new Map(wordsOf(peopleTextsFor('en')));

  for (const language of languages) {
    it(`are clean, complete and no English in ${language}`, () => {
      const words = wordsOf(peopleTextsFor(language));
      assert.deepEqual(
        words.map(([path]) => path),
        [...english.keys()],
      );
      for (const [path, text] of words) {
        assert.ok(text !== '' && text === text.trim(), path);
        assert.doesNotMatch(text, /[*`<>]|\]\(|\{\{|\$\{|\b_|_\b|https?:|'|"|\.\.\./, `${path}: ${text}`);
        if (/people|more|tooMany/.test(path)) assert.match(text, /5/, path);
        if (language !== 'en') assert.notEqual(text, english.get(path), path);
      }
    });
  }

  it('name the button where they speak of it', () => {
    for (const language of languages) {
      const { apply, differsApply } = peopleTextsFor(language);
      assert.ok(differsApply.includes(apply), language);
    }
  });

  it('are shown as text, whatever a name holds', () => {
    const names = ['[x](http://evil.example)', '$\u007bjoin}', '{{DATE(2026-01-01T00:00:00Z)}}', '<at>All</at>'];
    const card = render({ invited: { ...nobodyInvited, unknown: names } });
    assert.doesNotMatch(JSON.stringify(card), /\$\{|<at>|\{\{DATE\(2026-01/);
    assert.ok(
      textsOfType(card, 'TextRun').some((text) => text.replace(/\u200b/g, '').includes('[x](http://evil.example)')),
    );
  });
});
