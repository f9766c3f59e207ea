import assert from 'node:assert/strict';
import { mayChangeIn } from '../../src/meeting/may-change.ts';
import type { OnlineMeeting } from '../../src/meeting/online-meeting.ts';

const anna = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01';
const ben = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b02';

/** A meeting as far as it matters here. */
function meetingOf(organizerId: string): OnlineMeeting {
  const nothing = { subject: null, startDateTime: null, endDateTime: null, dialIn: null, joinMeetingId: null };
  const organizer = { id: organizerId, name: null };
  return { id: 'm', created: false, joinWebUrl: '', organizer, attendees: [], passcode: null, ...nothing };
}

describe('A meeting may be changed', () => {
  it('by everybody where an account organizes, known to Entra or not', () => {
    const mayChange = mayChangeIn([anna]);
    for (const sender of [anna, ben, null]) assert.equal(mayChange(meetingOf(anna), sender), true);
  });

  it('by its organizer alone where the first who asks organizes, however the id is written', () => {
    const mayChange = mayChangeIn('sender');
    for (const sender of [anna, anna.toUpperCase()]) {
      assert.equal(mayChange(meetingOf(anna), sender), true);
      assert.equal(mayChange(meetingOf(anna.toUpperCase()), sender), true);
    }
    assert.equal(mayChange(meetingOf(anna), ben), false);
    assert.equal(mayChange(meetingOf(anna), null), false);
    // No organizer known is nobody's meeting, and not that of a sender whom Entra does not know.
    assert.equal(mayChange(meetingOf(''), null), false);
  });
});
