import assert from 'node:assert/strict';
import { readText } from '../../../src/command/read-text.ts';

const now = new Date('2026-11-22T10:00:00Z');

/** Numbers, months and day names that people have in subjects. A meeting at a wrong time is worse than one without. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  'en-GB': [
    ...[
      'Sprint 10 retro',
      'Sprint 10',
      'Room 14 sync',
      'Room 14',
      'Room 10-11',
      'Chapters 10-11',
      'Ages 10-11',
      'Top 5',
    ],
    ...['2026 plans', 'Budget 2027', 'Budget for 2026', 'in 2026', 'Q1 2027', 'Summer 69', 'FY27 Q3', 'H1'],
    ...['1:1 with Ben', '1:1', '24/7', '16:9', 'Part 1/2', '1 in 5', 'a/b 1/2', '50/50', '3:1'],
    ...[
      'May',
      'March',
      'Mars',
      'Sun',
      'Sat',
      'second',
      'May Day plans',
      'Ask me in May',
      'Monday sync',
      'Sunday roast',
    ],
    ...[
      'v2.10',
      'Version 14.30',
      'Release 1.0-2.0',
      '1.2.3',
      '10.11',
      '192.168.1.1',
      'Node 22',
      'Windows 11',
      'iOS 18',
    ],
    ...[
      'Budget $9',
      'Budget 9 €',
      'Budget 12.50',
      '10k',
      '10m',
      '3M',
      'Pitch for 3M',
      '5G',
      'in 5G',
      '99%',
      'Marathon 10k',
    ],
    ...['COVID-19', 'Catch-22', 'T-10', 'Route 66', 'Area 51', 'Boeing 747', 'ISO 9001', 'PR 1234', '#42', '555-1234'],
    ...['Lunch at 12 Main Street', 'Meeting at Room 9', '9 to 5 culture', '12 Angry Men', 'Group of 5', 'Team of 12'],
    ...['What now', 'James', 'Agenda for tomorrow', 'Notes of Monday', 'U9', 'U9 planning', 'A 9', 'Plan B', 'S02E10'],
    ...['+49 30 1234567', 'Seen as 5', 'iPhone 15', 'Formula 1', 'Studio 54', 'Apollo 13', 'Ocean’s 11', 'Class of 99'],
  ],
  'de-DE': [
    'Guten Morgen',
    'Mai',
    'Do',
    'So',
    'Mi',
    'Raum 14',
    'Kapitel 3-4',
    'Was tun',
    'Version 2.1',
    'Planung für Montag',
  ],
  'fr-FR': ['Mars', 'mar', 'Salle 12', 'Plan de mars', 'Sem 48', 'Bilan 2026'],
  'es-ES': ['Grupo de 5', 'Sala 3', 'Plan de mayo', 'Plan para mañana'],
  'pt-BR': ['Sala 3', 'Plano de maio', 'Grupo de 5'],
  'ru-RU': ['Май', 'Спринт 10', 'Группа 5', 'План на завтра'],
  'sr-Latn-RS': ['Maj', 'Sprint 10', 'Sala 5'],
  'ja-JP': ['第3回', '5月', '2027年度予算', '会議室14'],
};

describe('A subject', () => {
  for (const [locale, texts] of Object.entries(subjects)) {
    it(`stays one although it has numbers or names of days (${locale})`, () => {
      for (const subject of texts) {
        const command = readText(`meet ${subject}`, { now, locale, timeZone: 'Europe/Berlin' });
        assert.deepEqual(command, { kind: 'meet', subject, subjectShortened: false, when: null }, subject);
      }
    });
  }
});
