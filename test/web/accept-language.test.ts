import assert from 'node:assert/strict';
import { preferredLanguage } from '../../src/web/accept-language.ts';

describe('The reader’s language', () => {
  const rows: readonly (readonly [header: string | undefined, language: string | null])[] = [
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en;q=0.5, fr;q=0.9', 'fr'],
    ['nl, PT-BR;q=0.2', 'pt'],
    ['sr-Latn-RS', 'sr'],
    ['de;q=0.5,fr;q=0.5', 'de'],
    ['de;q=0, fr;q=0.1', 'fr'],
    ['de ; q=0.1 , ja ; q=1', 'ja'],
    ['de;q=abc', null],
    ['nl', null],
    ['*', null],
    ['', null],
    [undefined, null],
  ];
  for (const [header, language] of rows) {
    it(`of "${header}" is ${language}`, () => {
      assert.equal(preferredLanguage(header, ['en', 'de', 'fr', 'pt', 'sr', 'ja']), language);
    });
  }
});
