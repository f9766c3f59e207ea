import assert from 'node:assert/strict';
import { commandText, placeOf, withoutPlaces, withPlaces } from '../../src/command/command-text.ts';
import type { Person } from '../../src/turn/turn.ts';

const anna: Person = { mri: '29:anna', name: 'Anna' };

describe('A command as it could be typed', () => {
  const when = { startDateTime: '2026-11-23T10:00:00Z', endDateTime: '2026-11-23T11:30:05Z' };

  it('has its subject in quotes, its time as instants without needless seconds, and people as places', () => {
    assert.equal(commandText(null, null), 'meet');
    assert.equal(commandText('Budget', null), 'meet "Budget"');
    assert.equal(commandText(null, when), 'meet at 2026-11-23T10:00Z until 2026-11-23T11:30:05Z');
    assert.equal(
      commandText('Budget', when, [anna, anna]),
      'meet with @@1 @@2 "Budget" at 2026-11-23T10:00Z until 2026-11-23T11:30:05Z',
    );
  });

  it('keeps as much of a long subject as leaves room, and whole characters', () => {
    const kept = (subject: string, people: readonly Person[] = []) =>
      commandText(subject, null, people).replace(/^.*"(.*)"$/, '$1');
    assert.equal(kept('a'.repeat(800)).length, 800);
    assert.equal(kept('a'.repeat(801)).length, 800);
    assert.equal(kept('a'.repeat(900), [anna, anna]).length, 788);
    assert.equal(kept(`${'a'.repeat(796)}👍🏽`), `${'a'.repeat(796)}👍🏽`);
    assert.equal(kept(`${'a'.repeat(797)}👍🏽b`), 'a'.repeat(797));
  });

  it('has a place for everybody, in front of whatever else it says', () => {
    assert.equal(placeOf(0), '@@1');
    assert.equal(withPlaces('meet "$& $1"', [anna]), 'meet with @@1 "$& $1"');
    assert.equal(withPlaces('meet "x"', []), 'meet "x"');
    assert.equal(withPlaces('do not meet', [anna]), 'do not meet');
  });

  it('is for nobody in particular without the places', () => {
    assert.equal(withoutPlaces('meet with @@1 @@12 @@3 "x"'), 'meet "x"');
    assert.equal(withoutPlaces('meet with @@12'), 'meet');
    for (const other of ['meet with Anna', 'do meet with @@1', 'meet "with @@1"']) {
      assert.equal(withoutPlaces(other), other);
    }
  });
});
