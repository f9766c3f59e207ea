import assert from 'node:assert/strict';
import type { Command } from '../../../src/command/command.ts';
import { readText } from '../../../src/command/read-text.ts';

/** Sunday, 22 November 2026, 11:00 in Berlin. */
const now = new Date('2026-11-22T10:00:00Z');
const read = (text: string, locale: string): Command =>
  readText(`meet ${text}`, { now, locale, timeZone: 'Europe/Berlin' });

/** Words behind a subject, and when that is in UTC. */
const spoken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'en-GB': {
    'at half past nine': '23T08:30',
    'half past nine': '23T08:30',
    'at quarter to ten': '23T08:45',
    'a quarter past eleven': '22T10:15',
    'at quarter to one': '22T11:45',
    'at twenty-five past nine': '23T08:25',
    'at ten minutes to eight': '23T06:50',
    'at nine': '23T08:00',
    'nine o’clock': '23T08:00',
    'at half past nine in the evening': '22T20:30',
    'at two in the afternoon': '22T13:00',
    'tomorrow at noon': '23T11:00',
    'at half past nine tomorrow': '23T08:30',
  },
  'de-DE': {
    'halb neun': '23T07:30',
    'um halb eins': '22T11:30',
    'viertel vor zehn': '23T08:45',
    'um viertel nach zehn': '23T09:15',
    'dreiviertel zehn': '23T08:45',
    'um zehn nach neun': '23T08:10',
    'zwanzig vor zehn': '23T08:40',
    'um neun': '23T08:00',
    'um drei Uhr nachmittags': '22T14:00',
    mittags: '22T11:00',
    'morgen mittags': '23T11:00',
    'um zwölf Uhr mittags': '22T11:00',
  },
  'fr-FR': {
    'à midi': '22T11:00',
    'demain midi': '23T11:00',
    'à midi et demi': '22T11:30',
    'à midi moins le quart': '22T10:45',
    'à neuf heures': '23T08:00',
    'à neuf heures et demie': '23T08:30',
    'à dix heures moins le quart': '23T08:45',
    'à neuf heures vingt': '23T08:20',
    'à deux heures de l’après-midi': '22T13:00',
    'demain neuf heures et demie': '23T08:30',
  },
  'es-ES': {
    'al mediodía': '22T11:00',
    'a las nueve': '23T08:00',
    'a las nueve y media': '23T08:30',
    'mañana a las diez menos cuarto': '23T08:45',
    'mañana nueve y media': '23T08:30',
    'a las tres de la tarde': '22T14:00',
  },
  'pt-BR': {
    'ao meio-dia': '22T11:00',
    'meio-dia e meia': '22T11:30',
    'amanhã às nove': '23T08:00',
    'às nove e meia': '23T08:30',
    'quinze para as dez': '23T08:45',
    'às três da tarde': '22T14:00',
  },
  'ru-RU': {
    'в полдень': '22T11:00',
    'завтра в полдень': '23T11:00',
    'в девять': '23T08:00',
    'в девять часов утра': '23T08:00',
    'в половине десятого': '23T08:30',
    'в полдесятого': '23T08:30',
    'без четверти десять': '23T08:45',
    'четверть десятого': '23T08:15',
    'в час дня': '22T12:00',
  },
  'sr-Latn-RS': {
    'u podne': '22T11:00',
    'у подне': '22T11:00',
    'sutra u podne': '23T11:00',
    'u devet': '23T08:00',
    'у девет': '23T08:00',
    'u pola deset': '23T08:30',
    'u devet i po': '23T08:30',
    'petnaest do deset': '23T08:45',
  },
  'ja-JP': { 正午: '22T11:00', 明日正午: '23T11:00', 九時半: '23T08:30', 十二時: '22T11:00', 午後三時: '22T14:00' },
};

/** Said differently from country to country, or as well a duration, a range or a quantity. */
const askedBack: Readonly<Record<string, readonly string[]>> = {
  'en-GB': [
    'at half nine',
    'half nine',
    'ten to five',
    'from nine to eleven',
    'until nine',
    'nine pm',
    'from nine to half past ten',
    'at two',
    'quarter past five',
  ],
  'de-DE': [
    'viertel zehn',
    'um viertel zehn',
    'um halb drei',
    'von neun bis elf',
    'bis neun Uhr',
    'von neun bis zehn Uhr',
    'bis mittags',
  ],
  'fr-FR': ['neuf heures et demie', 'à minuit', 'jusqu’à midi', 'à trois heures', 'de neuf heures à dix heures'],
  'es-ES': ['nueve y media', 'de nueve a diez', 'hasta las diez'],
  'pt-BR': ['nove e meia', 'às três'],
  'ru-RU': ['девять часов', 'в три'],
  'sr-Latn-RS': ['devet i po', 'u tri', 'od devet do deset'],
  'ja-JP': ['三時'],
};

const subjects: Readonly<Record<string, readonly string[]>> = {
  'en-GB': [
    'Table for two',
    'Take five',
    'Ocean’s eleven',

    'Half time',
    'Two and a half men',
    'Ten',
  ],
  'de-DE': ['Drei', 'Halbjahr', 'Planung für mittags', 'Projekt Zwölf', 'Viertelfinale'],
  'fr-FR': ['Le menu de midi', 'Les quatre saisons', 'Plan à trois ans'],
  'es-ES': ['Cinco de mayo', 'Menú de mediodía', 'Media jornada'],
  'pt-BR': ['Três'],
  'ru-RU': ['Полдник', 'Три'],
  'sr-Latn-RS': ['Tri', 'Popodne'],
  'ja-JP': ['三月'],
};

describe('A time in words', () => {
  for (const [locale, rows] of Object.entries(spoken)) {
    it(`is read in ${locale}, whatever language Teams is in`, () => {
      for (const [words, start] of Object.entries(rows)) {
        const own = read(`Budget ${words}`, locale);
        assert.ok(own.kind === 'meet' && own.subject === 'Budget', `${words}: ${JSON.stringify(own)}`);
        assert.equal(own.when?.startDateTime, `2026-11-${start}:00Z`, words);
        assert.equal(Date.parse(own.when.endDateTime) - Date.parse(own.when.startDateTime), 3_600_000, words);
      }
    });
  }

  it('is read by people whose Teams speaks English', () => {
    for (const words of ['halb neun', 'à midi', 'a las nueve y media', 'в полдень', 'u pola deset', '九時半']) {
      const command = read(`Budget ${words}`, 'en-US');
      assert.ok(command.kind === 'meet' && command.when !== null && command.subject === 'Budget', words);
    }
  });

  it('is found before a few more words, as digits are', () => {
    for (const words of ['at noon', 'at half past nine', 'tomorrow at half past nine']) {
      const command = read(`Review ${words} with Ben`, 'en-GB');
      assert.ok(command.kind === 'meet' && command.when !== null, words);
      assert.equal(command.subject, 'Review with Ben');
    }
    assert.equal(read('Review of the half past nine outage', 'en-GB').kind, 'time-unclear');
  });

  it('that says two things is asked back, and never becomes subject silently', () => {
    for (const [locale, texts] of Object.entries(askedBack)) {
      for (const words of texts) {
        const command = read(`Budget ${words}`, locale);
        assert.equal(command.kind, 'time-unclear', `${words}: ${JSON.stringify(command)}`);
      }
    }
  });

  it('is none where the same words are a subject', () => {
    for (const [locale, texts] of Object.entries(subjects)) {
      for (const subject of texts) {
        const command = read(subject, locale);
        assert.ok(command.kind === 'meet' && command.when === null, `${subject}: ${JSON.stringify(command)}`);
        assert.equal(command.subject, subject);
      }
    }
  });

  it('takes no longer the longer the text is', () => {
    for (const part of [
      'half past ',
      'um viertel vor ',
      'neuf heures et ',
      'без четверти ',
      '九時',
      'ten to five to ',
    ]) {
      const text = part.repeat(Math.ceil(900 / part.length)).slice(0, 900);
      const began = performance.now();
      read(text, 'en-GB');
      const took = performance.now() - began;
      assert.ok(took < 500, `${part}: ${Math.round(took)} ms`);
    }
  });
});
