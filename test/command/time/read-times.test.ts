import assert from 'node:assert/strict';
import { readText } from '../../../src/command/read-text.ts';
import type { MomentOfAsking } from '../../../src/command/time/moment-of-asking.ts';

/** Sunday, 22 November 2026, 11:00 in Berlin. */
const now = new Date('2026-11-22T10:00:00Z');
const in_ = (locale: string, timeZone: string): MomentOfAsking => ({ now, locale, timeZone });

/** Text behind `meet`, the subject, start and end in UTC. */
type Row = readonly [text: string, subject: string | null, start: string, end: string];

const british: readonly Row[] = [
  ['Design review tomorrow 14:30 for 45m', 'Design review', '23T13:30', '23T14:15'],
  ['Standup at 9', 'Standup', '23T08:00', '23T09:00'],
  ['Standup at 12', 'Standup', '22T11:00', '22T12:00'],
  ['"help" next Monday 10-11', 'help', '23T09:00', '23T10:00'],
  ['in 20 minutes', null, '22T10:20', '22T11:20'],
  ['Sync in half an hour', 'Sync', '22T10:30', '22T11:30'],
  ['Standup 10-11', 'Standup', '23T09:00', '23T10:00'],
  ['Review at 2:30pm for 1h30', 'Review', '22T13:30', '22T15:00'],
  ['Retro Friday 9-10am', 'Retro', '27T08:00', '27T09:00'],
  ['Retro Fri 9:00', 'Retro', '27T08:00', '27T09:00'],
  ['Sync 11am-1pm', 'Sync', '22T10:00', '22T12:00'],
  ['Sync tomorrow 2pm-3', 'Sync', '23T13:00', '23T14:00'],
  ['Sync tomorrow 11-1pm', 'Sync', '23T10:00', '23T12:00'],
  ['Sync from 10 to 11', 'Sync', '23T09:00', '23T10:00'],
  ['Sync tomorrow from 9:00 until 10:30', 'Sync', '23T08:00', '23T09:30'],
  ['Sync at 9 in the morning', 'Sync', '23T08:00', '23T09:00'],
  ['Sync tomorrow evening at 8', 'Sync', '23T19:00', '23T20:00'],
  ['tomorrow evening sync at 8', 'sync', '23T19:00', '23T20:00'],
  ['Kickoff day after tomorrow at 9', 'Kickoff', '24T08:00', '24T09:00'],
  ['day after tomorrow 9:00 Kickoff', 'Kickoff', '24T08:00', '24T09:00'],
  ['Review tomorrow at 14:30 with Ben', 'Review with Ben', '23T13:30', '23T14:30'],
  ['Standup, tomorrow, 9:00', 'Standup', '23T08:00', '23T09:00'],
  ['X 24 Nov 9:00', 'X', '24T08:00', '24T09:00'],
  ['X on Nov 24 at 9', 'X', '24T08:00', '24T09:00'],
  ['X 24/11/2026 9:00', 'X', '24T08:00', '24T09:00'],
  ['X 2026-11-24 09:00', 'X', '24T08:00', '24T09:00'],
  ['X on Tuesday the 24th of November 2026 at 9', 'X', '24T08:00', '24T09:00'],
  ['X at noon', 'X', '22T11:00', '22T12:00'],
  ['X at 14:30 UTC', 'X', '22T14:30', '22T15:30'],
  ['X for 45m', 'X', '22T10:00', '22T10:45'],
  ['now for 30m', null, '22T10:00', '22T10:30'],
  ['X tomorrow 14:30 45m', 'X', '23T13:30', '23T14:15'],
  ['Agenda for tomorrow 9:00', 'Agenda', '23T08:00', '23T09:00'],
  ['Sprint 10 tomorrow at 9', 'Sprint 10', '23T08:00', '23T09:00'],
  ['Room 14 tomorrow 9:00', 'Room 14', '23T08:00', '23T09:00'],
  ['1:1 with Ben at 9:00', '1:1 with Ben', '23T08:00', '23T09:00'],
  ['Review of the 9:00 outage tomorrow 14:00', 'Review of the 9:00 outage', '23T13:00', '23T14:00'],
  ['"Design" review at 9', '"Design" review', '23T08:00', '23T09:00'],
  ['"Lunch at 12" tomorrow 9:00', 'Lunch at 12', '23T08:00', '23T09:00'],
  ['X at 2026-11-25T00:30Z for 45m', 'X', '25T00:30', '25T01:15'],
  ['"X" at 2026-11-25T00:30Z until 2026-11-25T02:00+01:00', 'X', '25T00:30', '25T01:00'],
];

const tables: readonly (readonly [locale: string, zone: string, rows: readonly Row[]])[] = [
  ['en-GB', 'Europe/Berlin', british],
  [
    'en-US',
    'America/New_York',
    [
      ['X 11/24/2026 9am', 'X', '24T14:00', '24T15:00'],
      ['X on 11/24 at 10am', 'X', '24T15:00', '24T16:00'],
      ['X at 9am ET', 'X', '22T14:00', '22T15:00'],
      ['X tonight at 8', 'X', '23T01:00', '23T02:00'],
    ],
  ],
  [
    'de-DE',
    'Europe/Berlin',
    [
      ['Wochenplanung morgen um 14:30 für 45 Min', 'Wochenplanung', '23T13:30', '23T14:15'],
      ['Wochenplanung am Montag um 9 Uhr', 'Wochenplanung', '23T08:00', '23T09:00'],
      ['Retro 24.11. 10 Uhr', 'Retro', '24T09:00', '24T10:00'],
      ['Retro am 24.11.2026 von 10 bis 11 Uhr', 'Retro', '24T09:00', '24T10:00'],
      ['Retro übermorgen 9-10', 'Retro', '24T08:00', '24T09:00'],
      ['Retro morgen früh um 8', 'Retro', '23T07:00', '23T08:00'],
      ['Retro nächsten Montag 14 Uhr 30 für eine Stunde', 'Retro', '23T13:30', '23T14:30'],
      ['Retro tomorrow 14:30', 'Retro', '23T13:30', '23T14:30'],
      ['in 20 Minuten', null, '22T10:20', '22T11:20'],
      ['in 1 h', null, '22T11:00', '22T12:00'],
      ['Retro am 24.11 um 10', 'Retro', '24T09:00', '24T10:00'],
      ['Retro heute 8 Uhr abends', 'Retro', '22T19:00', '22T20:00'],
    ],
  ],
  [
    'fr-FR',
    'Europe/Paris',
    [
      ['Réunion demain à 14h30 pendant 45 min', 'Réunion', '23T13:30', '23T14:15'],
      ['Réunion lundi 9h', 'Réunion', '23T08:00', '23T09:00'],
      ['Réunion de 14h à 15h', 'Réunion', '22T13:00', '22T14:00'],
      ['Réunion après-demain à 9h', 'Réunion', '24T08:00', '24T09:00'],
      ['Réunion le 24 novembre à 10 h', 'Réunion', '24T09:00', '24T10:00'],
      ['dans 20 minutes', null, '22T10:20', '22T11:20'],
    ],
  ],
  [
    'es-ES',
    'Europe/Madrid',
    [
      ['Reunión mañana a las 10', 'Reunión', '23T09:00', '23T10:00'],
      ['Reunión el lunes a las 14:30 durante 45 min', 'Reunión', '23T13:30', '23T14:15'],
      ['Reunión pasado mañana 9:00', 'Reunión', '24T08:00', '24T09:00'],
      ['Reunión mañana por la mañana a las 9', 'Reunión', '23T08:00', '23T09:00'],
    ],
  ],
  [
    'pt-BR',
    'America/Sao_Paulo',
    [
      ['Reunião amanhã às 14h30 por 45 min', 'Reunião', '23T17:30', '23T18:15'],
      ['Reunião depois de amanhã às 9', 'Reunião', '24T12:00', '24T13:00'],
      ['Reunião segunda-feira às 10h', 'Reunião', '23T13:00', '23T14:00'],
    ],
  ],
  [
    'ru-RU',
    'Europe/Moscow',
    [
      ['Планёрка завтра в 14:30 на 45 минут', 'Планёрка', '23T11:30', '23T12:15'],
      ['Планёрка в понедельник в 10', 'Планёрка', '23T07:00', '23T08:00'],
      ['Планёрка завтра с 10 до 11', 'Планёрка', '23T07:00', '23T08:00'],
      ['Планёрка завтра в 14 часов', 'Планёрка', '23T11:00', '23T12:00'],
      ['через 20 минут', null, '22T10:20', '22T11:20'],
    ],
  ],
  [
    'sr-Latn-RS',
    'Europe/Belgrade',
    [
      ['Sastanak sutra u 14:30 na 45 minuta', 'Sastanak', '23T13:30', '23T14:15'],
      ['Sastanak u ponedeljak u 10h', 'Sastanak', '23T09:00', '23T10:00'],
      ['Састанак сутра у 9', 'Састанак', '23T08:00', '23T09:00'],
      ['Sastanak sutra od 10 do 11', 'Sastanak', '23T09:00', '23T10:00'],
    ],
  ],
  [
    'ja-JP',
    'Asia/Tokyo',
    [
      ['定例会 明日14時', '定例会', '23T05:00', '23T06:00'],
      ['定例会 明日の午後3時から4時', '定例会', '23T06:00', '23T07:00'],
      ['定例会 11月24日 14:30 45分間', '定例会', '24T05:30', '24T06:15'],
      ['明日14時30分 定例会', '定例会', '23T05:30', '23T06:30'],
      ['20分後', null, '22T10:20', '22T11:20'],
    ],
  ],
];

describe('A time behind meet', () => {
  for (const [locale, zone, rows] of tables) {
    it(`is read as ${locale} writes it`, () => {
      for (const [text, subject, start, end] of rows) {
        assert.deepEqual(
          readText(`meet ${text}`, in_(locale, zone)),
          {
            kind: 'meet',
            subject,
            subjectShortened: false,
            when: { startDateTime: `2026-11-${start}:00Z`, endDateTime: `2026-11-${end}:00Z` },
          },
          text,
        );
      }
    });
  }

  it('puts the day before the month except in the United States', () => {
    const startOf = (locale: string | null) => {
      const command = readText('meet X 5/12/2026 9:00', { now, locale, timeZone: null });
      return command.kind === 'meet' ? command.when?.startDateTime : command.kind;
    };
    assert.equal(startOf('en-GB'), '2026-12-05T09:00:00Z');
    assert.equal(startOf(null), '2026-12-05T09:00:00Z');
    assert.equal(startOf('fr-FR'), '2026-12-05T09:00:00Z');
    assert.equal(startOf('en-US'), 'time-unclear');
  });

  it('counts in the zone of the sender, be it an offset, and in UTC when none is known', () => {
    const startIn = (timeZone: string | null) => {
      const command = readText('meet X tomorrow 9:00', { now, locale: 'en-GB', timeZone });
      return command.kind === 'meet' ? command.when?.startDateTime : command.kind;
    };
    assert.equal(startIn('Asia/Tokyo'), '2026-11-23T00:00:00Z');
    assert.equal(startIn('+05:30'), '2026-11-23T03:30:00Z');
    assert.equal(startIn(null), '2026-11-23T09:00:00Z');
  });
});
