import assert from 'node:assert/strict';
import { differenceOf, isNone } from '../../src/meeting/difference.ts';
import { mayChangeIn } from '../../src/meeting/may-change.ts';
import { invite, type Member, maxAttendees, noRoster } from '../../src/meeting/people.ts';
import { meeting } from '../card/samples.ts';
import { turnScope } from '../support/turn-scope.ts';

const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
const guid = (n: number) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2${String(n).padStart(3, '0')}`;
const senderId = guid(11).toUpperCase();
const named = (name: string) => ({ mri: `29:1${name}`, name });

function roster(members: Readonly<Record<string, Member>>) {
  const asked: string[] = [];
  const find = async (mri: string) => {
    asked.push(mri);
    return members[mri] ?? null;
  };
  return { asked, find };
}

describe('People who are named', () => {
  it('are found by the roster, without case, each once, the sender left out', async () => {
    const people = roster({
      '29:1Ben': { objectId: guid(12).toUpperCase(), tenantId: tenantId.toUpperCase() },
      '29:1Benjamin': { objectId: guid(12), tenantId: null },
      '29:1Anna': { objectId: guid(11), tenantId },
    });
    const given = ['Ben', 'Benjamin', 'Anna'].map(named);
    const invited = await invite(given, { tenantId, senderId }, people, turnScope());
    assert.deepEqual([invited.ids, invited.unknown, invited.tooMany], [[guid(12)], [], 0]);
  });

  it('need no roster when Teams’ own ID carries theirs', async () => {
    const given = [{ mri: `8:orgid:${guid(12).toUpperCase()}`, name: 'Ben' }];
    const { ids, names } = await invite(given, { tenantId, senderId: null }, noRoster, turnScope());
    assert.deepEqual([ids, names], [[guid(12)], { [guid(12)]: 'Ben' }]);
  });

  it('are reported when they are of another organization, gone, no persons, or known by half', async () => {
    const people = roster({
      '29:1Gita': { objectId: guid(23), tenantId: 'ffffffff-9b0e-4a37-8c66-2d5f10a3b9e1' },
      '29:1Half': { objectId: null, tenantId },
      '29:1Odd': { objectId: '../../me', tenantId },
    });
    const given = [...['Gita', 'Gone', 'Half', 'Odd'].map(named), { mri: '19:c@thread.tacv2', name: 'General' }];
    const invited = await invite(given, { tenantId, senderId: null }, people, turnScope());
    assert.deepEqual([invited.ids, invited.unknown], [[], ['Gita', 'Gone', 'Half', 'Odd', 'General']]);
    assert.ok(!people.asked.includes('19:c@thread.tacv2'));
  });

  it('are at most fifty, and nobody beyond is looked up', async () => {
    const people = roster({});
    const given = Array.from({ length: 60 }, (_, i) => named(String(i)));
    const { tooMany } = await invite(given, { tenantId, senderId: null }, people, turnScope());
    assert.deepEqual([tooMany, people.asked.length], [10, 50]);
  });
});

describe('What differs from what was asked', () => {
  const attendee = (id: string) => ({ id, upn: null, displayName: null, role: null });
  const there = { ...meeting, attendees: [attendee(guid(12).toUpperCase())] };
  const nothing = { subject: null, when: null, attendees: [] };
  const when = { startDateTime: '2026-11-22T10:00:00Z', endDateTime: '2026-11-22T11:00:00Z' };

  it('is nothing when nothing was asked, or just this', () => {
    assert.ok(isNone(differenceOf(there, nothing)));
    const same = { subject: ' Budget\u200b ', when, attendees: [guid(12), there.organizer.id] };
    assert.ok(isNone(differenceOf({ ...there, startDateTime: '2026-11-22T10:00:00.123Z' }, same)));
  });

  it('is each part on its own', () => {
    assert.equal(differenceOf(there, { ...nothing, subject: 'Other' }).subject, 'Other');
    assert.equal(differenceOf({ ...there, subject: null }, { ...nothing, subject: 'Budget' }).subject, 'Budget');
    assert.deepEqual(differenceOf({ ...there, endDateTime: null }, { ...nothing, when }).when, when);
    assert.deepEqual(differenceOf(there, { ...nothing, attendees: [guid(12), guid(13)] }).attendees, [guid(13)]);
  });

  it('has room for fifty, and removes nobody to make room', () => {
    const asked = { ...nothing, attendees: [guid(91), guid(92), guid(93)] };
    const full = (count: number) => ({
      ...meeting,
      attendees: Array.from({ length: count }, (_, i) => attendee(guid(100 + i))),
    });
    const of = (count: number) => differenceOf(full(count), asked);
    assert.deepEqual([of(maxAttendees - 2).attendees, of(maxAttendees - 2).noRoom], [[guid(91), guid(92)], 1]);
    assert.deepEqual([of(maxAttendees + 9).attendees, of(maxAttendees + 9).noRoom], [[], 3]);
  });
});

describe('Changing a meeting', () => {
  it('is for everybody in the conversation, while one account organizes for all', () => {
    const may = mayChangeIn([meeting.organizer.id]);
    assert.ok(may(meeting, null) && may(meeting, guid(99)));
  });

  it('is for its organizer alone, where people organize in their own name', () => {
    const may = mayChangeIn('sender');
    const { id } = meeting.organizer;
    assert.deepEqual(
      [id, id.toUpperCase(), guid(99), null].map((sender) => may(meeting, sender)),
      [true, true, false, false],
    );
  });
});
