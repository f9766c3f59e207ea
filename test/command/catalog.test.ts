import assert from 'node:assert/strict';
import { type CatalogEntry, catalog } from '../../src/command/catalog.ts';
import { readText } from '../../src/command/read-text.ts';
import { moment } from '../support/moment.ts';

const entries: readonly CatalogEntry[] = catalog;
const words = entries.flatMap(({ name, aliases }) => [name, ...aliases]);

describe('The catalog of commands', () => {
  it('uses no word twice, whatever its case', () => {
    const lower = words.map((word) => word.toLowerCase());
    assert.deepEqual(lower.toSorted(), [...new Set(lower)].sort());
  });

  it('holds words in the form in which they are compared', () => {
    for (const word of words) assert.equal(word, word.toLowerCase().normalize('NFC').trim());
  });

  it('holds single words only, because only the first word of a message is compared', () => {
    for (const word of words) assert.match(word, /^\S+$/);
  });

  it('shows a usage that begins with the name', () => {
    for (const { name, usage } of entries) assert.equal(usage.split(' ')[0], name);
  });

  for (const { name, aliases } of entries) {
    for (const word of [name, ...aliases]) {
      it(`understands "${word}" as ${name}, in capitals too`, () => {
        assert.equal(readText(word, moment).kind, name);
        assert.equal(readText(word.toUpperCase(), moment).kind, name);
      });
    }
  }
});
