import assert from 'node:assert/strict';
import satisfies from 'spdx-satisfies';
import security from '../../security/licences.json' with { type: 'json' };
import { type LockedPackage, label, productionPackages } from './lockfile.ts';

const explained: Readonly<Record<string, { readonly licence: string; readonly reason: string }>> = security.explained;

/** What is wrong with a package's licence, with its name; null when it is on the list. */
function objection(locked: Pick<LockedPackage, 'packageName' | 'version' | 'license'>): string | null {
  const licence = locked.license ?? explained[label(locked)]?.licence;
  if (licence === undefined) return `${label(locked)} names no licence`;
  return isAllowed(licence) ? null : `${label(locked)} has ${licence}`;
}

function isAllowed(licence: string): boolean {
  try {
    return satisfies(licence, security.allowed);
  } catch {
    // Words like "SEE LICENSE IN …", which are no SPDX expression.
    return false;
  }
}

describe('The licence of every production package', () => {
  const production = productionPackages();

  it('is on the list', () => {
    assert.ok(production.length > 100);
    assert.deepEqual(
      production.flatMap((locked) => objection(locked) ?? []),
      [],
    );
  });

  it('is refused by name when it is on no list, or is none', () => {
    const of = (license?: string) => objection({ packageName: 'x', version: '1.0.0', ...(license && { license }) });
    assert.equal(of(), 'x@1.0.0 names no licence');
    assert.equal(of('GPL-3.0-only'), 'x@1.0.0 has GPL-3.0-only');
    assert.equal(of('SEE LICENSE IN FILE'), 'x@1.0.0 has SEE LICENSE IN FILE');
    assert.equal(of('MIT AND GPL-2.0-only'), 'x@1.0.0 has MIT AND GPL-2.0-only');
    assert.equal(of('(AFL-2.1 OR BSD-3-Clause)'), null);
  });

  it('is explained only where the package itself names none', () => {
    for (const [name, { licence, reason }] of Object.entries(explained)) {
      const locked = production.find((candidate) => label(candidate) === name);
      assert.ok(locked, `${name} is gone: so can its explanation`);
      assert.equal(locked.license, undefined, name);
      assert.ok(isAllowed(licence) && reason.length > 10, name);
    }
  });
});
