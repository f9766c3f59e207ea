import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readText } from '../../src/command/read-text.ts';
import { moment } from '../support/moment.ts';

describe('Any text at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2_000 }),
    fc.string({ unit: fc.constantFrom('/', '<', '>', 'at', '&', ';', '"', ' ', 'meet', '\ud800', '\u200d', '?') }),
    fc.uint16Array({ maxLength: 300 }).map((units) => String.fromCharCode(...units)),
  );

  it('is read without an exception', () => {
    fc.assert(
      fc.property(anything, (text) => {
        assert.ok(
          ['meet', 'schedule', 'dial-in', 'doctor', 'help', 'not-understood'].includes(readText(text, moment).kind),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('starts a meeting only when its first word is the command', () => {
    fc.assert(
      fc.property(anything, (text) => {
        if (readText(text, moment).kind !== 'meet') return;
        const seen = text.replace(/<[^<>]*>|&nbsp;|[^\p{L}\p{N}]/giu, ' ').trim();
        assert.match(seen, /^meet(?![\p{L}\p{N}])/iu);
      }),
      { numRuns: 1_000 },
    );
  });

  it('means the same again when it is read again', () => {
    fc.assert(fc.property(anything, (text) => assert.deepEqual(readText(text, moment), readText(text, moment))));
  });
});

describe('A very long text', () => {
  const kilobyte = 1_024;
  const worst: Readonly<Record<string, string>> = {
    'open mentions': '<at',
    'mentions with attributes': '<at ',
    'mention pairs': '<at></at>',
    quotes: '"',
    blanks: ' ',
    'broken entities': '&nbsp',
    entities: '&nbsp;',
    slashes: '/',
    'question marks': '?',
    punctuation: '!',
    joiners: '\u200d',
    accents: '\u0301',
    'control characters': '\u0000',
    'half characters': '\ud800',
  };

  for (const [name, piece] of Object.entries(worst)) {
    it(`of ${name} takes no longer than its length explains`, () => {
      const ofSize = (bytes: number) => `meet x ${piece.repeat(Math.ceil(bytes / piece.length))} y`;
      const [small, large] = [ofSize(20 * kilobyte), ofSize(1_024 * kilobyte)];
      fastest(small);
      // 51 times the text; a quadratic reading would take 2,600 times as long. The floor is the clock's grain.
      assert.ok(fastest(large) <= 100 * Math.max(fastest(small), 0.02));
    });
  }
});

function fastest(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    readText(text, moment);
    return performance.now() - started;
  });
  return Math.min(...times);
}
