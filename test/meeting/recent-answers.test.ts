import assert from 'node:assert/strict';
import type { OnlineMeeting } from '../../src/meeting/online-meeting.ts';
import { createRecentAnswers } from '../../src/meeting/recent-answers.ts';

const answer = (joinWebUrl: string): OnlineMeeting => ({
  created: false,
  id: null,
  joinWebUrl,
  subject: null,
  startDateTime: null,
  endDateTime: null,
  organizer: { id: 'o', name: null },
  attendees: [],
  dialIn: null,
  joinMeetingId: null,
  passcode: null,
});

describe('A conversation that asks all the time', () => {
  let clock = 0;
  const started = () => createRecentAnswers(() => clock);
  beforeEach(() => {
    clock = 0;
  });

  it('gets its last answer again after twenty calls in a minute, and Graph is left alone', () => {
    const recent = started();
    for (let call = 1; call <= 20; call++) {
      assert.equal(recent.insteadOfCalling('a', 'anna'), null, String(call));
      recent.noteCall('a', 'anna', answer(`link ${call}`));
    }
    assert.equal(recent.insteadOfCalling('a', 'anna')?.joinWebUrl, 'link 20');
    assert.equal(recent.insteadOfCalling('b', 'anna'), null, 'others are not held up');
    assert.equal(recent.insteadOfCalling('a', 'ben'), null, 'nor is another organizer');
    recent.noteChange('a', answer('changed'));
    assert.equal(recent.insteadOfCalling('a', 'anna')?.joinWebUrl, 'changed');
  });

  it('may call again when the minute is over', () => {
    const recent = started();
    for (let call = 1; call <= 20; call++) recent.noteCall('a', 'anna', answer('link'));
    clock = 59_999;
    assert.notEqual(recent.insteadOfCalling('a', 'anna'), null);
    clock = 60_000;
    assert.equal(recent.insteadOfCalling('a', 'anna'), null);
  });

  it('is forgotten before memory grows without end, the longest silent one first', () => {
    const recent = started();
    for (const key of ['silent', 'busy'])
      for (let call = 1; call <= 20; call++) recent.noteCall(key, 'anna', answer('link'));
    for (let other = 0; other < 9_999; other++) recent.noteCall(`other ${other}`, 'anna', answer('link'));
    assert.equal(recent.insteadOfCalling('silent', 'anna'), null);
    assert.notEqual(recent.insteadOfCalling('busy', 'anna'), null);
  });
});
