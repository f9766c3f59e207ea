import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSubmission } from '../../src/command/read-submission.ts';
import { emptySchedule, type ScheduleFaults } from '../../src/command/schedule-form.ts';
import { nextHalfHour } from '../../src/command/time/wall-clock.ts';

const now = new Date('2026-11-22T10:00:30Z');
const good = { subject: ' Design\nreview ', date: '2026-11-23', time: '15:30', duration: '45', zone: 'Europe/Berlin' };
const guid = (n: number) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2${String(n).padStart(3, '0')}`;
const read = (fields: unknown, timeZone: string | null = 'Asia/Tokyo', verb = 'schedule') =>
  readSubmission({ verb, fields, timeZone, isPrivate: false }, now);
const whenOf = (fields: object, timeZone?: string | null) => {
  const command = read({ ...good, ...fields }, timeZone);
  return command.kind === 'meet' ? command.when : command;
};
const faultsOf = (fields: object): ScheduleFaults | string => {
  const command = read({ ...good, ...fields });
  return command.kind === 'form-with-faults' ? command.faults : command.kind;
};

describe('A submitted form', () => {
  it('asks for the meeting at the time meant', () => {
    const command = read(good);
    assert.equal(command.kind, 'meet');
    assert.deepEqual(command.kind === 'meet' && [command.subject, command.when], [
      'Design review',
      { startDateTime: '2026-11-23T14:30:00Z', endDateTime: '2026-11-23T15:15:00Z' },
    ]);
  });

  it('is read in the zone printed on it, else in the sender’s, else in UTC', () => {
    const start = (zone: string, timeZone: string | null) => {
      const when = whenOf({ zone }, timeZone);
      return when && 'startDateTime' in when ? when.startDateTime.slice(11, 16) : when;
    };
    assert.equal(start('America/New_York', 'Asia/Tokyo'), '20:30');
    assert.equal(start('Mars/Olympus', 'Asia/Tokyo'), '06:30');
    assert.equal(start('', '+05:30'), '10:00');
    assert.equal(start('', null), '15:30');
  });

  it('understands the times that clients send', () => {
    for (const time of ['15:30', '15:30:00', '3:30 PM', '3:30pm', '3:30\u202fp.m.']) {
      assert.ok('startDateTime' in (whenOf({ time }) ?? {}), time);
    }
    assert.deepEqual(whenOf({ time: '12:05 am' }), {
      startDateTime: '2026-11-22T23:05:00Z',
      endDateTime: '2026-11-22T23:50:00Z',
    });
  });

  const cases: readonly (readonly [fields: object, faults: ScheduleFaults | string])[] = [
    [{ date: '31.2.' }, { date: 'unreadable' }],
    [{ date: '2026-02-30' }, { date: 'unreadable' }],
    [
      { date: '', time: '' },
      { date: 'unreadable', time: 'unreadable' },
    ],
    [{ time: '25:00' }, { time: 'unreadable' }],
    [{ time: '13:00 PM' }, { time: 'unreadable' }],
    [{ date: '2026-11-21' }, { date: 'past' }],
    [
      { date: '2026-11-21', time: 'x' },
      { date: 'past', time: 'unreadable' },
    ],
    [{ date: '2026-11-22', time: '10:59' }, { time: 'past' }],
    [{ date: '2026-11-22', time: '11:00' }, 'meet'],
    [{ date: '2027-03-28', time: '02:30' }, { time: 'skipped' }],
    [{ date: '2027-10-31', time: '02:30' }, { time: 'ambiguous' }],
    [{ date: '2027-10-31', time: '03:30' }, 'meet'],
    [{ duration: '44' }, { duration: 'unknown' }],
    [{ duration: '045' }, { duration: 'unknown' }],
    [{ people: `${guid(1)},ben@contoso.example` }, { people: 'unreadable' }],
    [{ people: Array.from({ length: 51 }, (_, i) => guid(i)).join(',') }, { people: 'too-many' }],
    [{ people: Array.from({ length: 50 }, (_, i) => guid(i)).join(',') }, 'meet'],
    [{ people: `${`${guid(1)},`.repeat(99)} ${guid(2)}` }, 'meet'],
    [{ subject: 'x'.repeat(201) }, { subject: 'too-long' }],
    [{ subject: '🎉'.repeat(200) }, 'meet'],
    [{ subject: 'x'.repeat(1001) }, 'not-understood'],
    [{ date: 20261123 }, 'not-understood'],
  ];
  for (const [fields, faults] of cases) {
    it(`with ${JSON.stringify(fields).slice(0, 50)} gives ${JSON.stringify(faults)}`, () => {
      assert.deepEqual(faultsOf(fields), faults);
    });
  }

  it('with an unknown verb, or none of our data, is not understood', () => {
    assert.equal(read(good, null, 'delete').kind, 'not-understood');
    for (const fields of [null, 'x', [], 7]) assert.equal(fields && read(fields).kind, fields && 'not-understood');
    assert.equal(read(undefined).kind, 'not-understood');
  });

  it('comes back with what was typed', () => {
    const command = read({ ...good, date: '31.2.', time: '9:30 PM' });
    assert.deepEqual(command.kind === 'form-with-faults' && command.fields, {
      ...good,
      subject: 'Design review',
      date: '31.2.',
      time: '21:30',
      people: '',
    });
  });

  it('never throws, whatever it holds', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.anything());
    const fields = fc.record({ subject: value, date: value, time: value, duration: value, zone: value });
    fc.assert(
      fc.property(fc.oneof(fields, fc.anything()), (data) => void read(data)),
      { numRuns: 1000 },
    );
  });
});

describe('The empty form', () => {
  it('starts at the next half hour where the sender is, which is a time that it accepts', () => {
    const zones = ['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', '+05:30', 'UTC', null];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (at, zone) => {
          const fields = emptySchedule(zone, at);
          assert.match(fields.time, /:(00|30)$/);
          assert.equal(readSubmission({ verb: 'schedule', fields, timeZone: null, isPrivate: false }, at).kind, 'meet');
        },
      ),
    );
  });

  it('never offers a time that the clocks show twice, and knows the next day', () => {
    assert.deepEqual(nextHalfHour(new Date('2026-10-25T00:10:00Z'), 'Europe/Berlin'), {
      date: '2026-10-25',
      time: '03:00',
    });
    assert.deepEqual(nextHalfHour(new Date('2026-11-22T22:30:00Z'), 'Europe/Berlin'), {
      date: '2026-11-23',
      time: '00:00',
    });
  });
});
