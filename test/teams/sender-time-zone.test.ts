import assert from 'node:assert/strict';
import { incomingActivity } from '../../src/teams/incoming-activity.ts';
import { readTurn } from '../../src/teams/read-turn.ts';
import { helpActivity } from '../support/activities.ts';

const clientInfo = (timezone: unknown) => ({ type: 'clientInfo', locale: 'en-GB', timezone });

function zoneOf(parts: object): string | null | undefined {
  const activity = incomingActivity.parse({ ...helpActivity('https://smba.trafficmanager.net/emea/'), ...parts });
  return readTurn(activity, 'c0ffee00')?.timeZone;
}

describe('The time zone of a sender', () => {
  const localTimestamp = '2026-11-22T15:30:00.123+05:30';

  it('is the one of the activity before all others', () => {
    const entities = [clientInfo('Europe/Paris')];
    assert.equal(zoneOf({ localTimezone: 'Europe/Berlin', entities, localTimestamp }), 'Europe/Berlin');
  });

  it('is else the one of the client', () => {
    const entities = [null, { type: 'mention' }, clientInfo('Europe/Paris')];
    assert.equal(zoneOf({ entities, localTimestamp }), 'Europe/Paris');
    assert.equal(zoneOf({ localTimezone: '', entities, localTimestamp }), 'Europe/Paris');
    assert.equal(zoneOf({ localTimezone: 'Middle/Earth', entities, localTimestamp }), 'Europe/Paris');
  });

  it('is else the offset of the local time, on every version of Node', () => {
    assert.equal(zoneOf({ entities: [clientInfo(null)], localTimestamp }), '+05:30');
    assert.equal(zoneOf({ localTimestamp: '2026-11-22T06:30:00-03:30' }), '-03:30');
  });

  it('is unknown when nothing usable is said', () => {
    for (const parts of [
      {},
      { localTimestamp: '2026-11-22T10:00:00Z' },
      { localTimestamp: '2026-11-22T10:00:00+99:00' },
      { localTimezone: 5, entities: [clientInfo(7)], localTimestamp: null },
      { localTimezone: '+0530', entities: [clientInfo('+5')] },
      { localTimezone: '../etc/passwd', entities: [clientInfo('constructor')] },
    ]) {
      assert.equal(zoneOf(parts), null, JSON.stringify(parts));
    }
  });
});
