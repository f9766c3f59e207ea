import assert from 'node:assert/strict';
import { satisfies, validRange } from 'semver';
import security from '../../security/denied-packages.json' with { type: 'json' };
import { label, lockedPackages, lockfiles } from './lockfile.ts';

const { denied, exceptions } = security;
const isDenied = (name: string, version: string) =>
  denied.some((entry) => entry.package === name && satisfies(version, entry.range, { includePrerelease: true }));
const isExcepted = (name: string, version: string) =>
  exceptions.some((entry) => entry.package === name && entry.version === version);

describe('A denied package', () => {
  for (const lockfile of lockfiles) {
    it(`is not in ${lockfile}, unless an exception says why`, () => {
      const found = lockedPackages(lockfile).filter(
        ({ packageName, version = '' }) => isDenied(packageName, version) && !isExcepted(packageName, version),
      );
      assert.deepEqual(found.map(label), []);
    });
  }

  it('is found when it is there', () => {
    for (const [name, version] of [
      ['find-my-way', '7.7.0'],
      ['uuid', '8.3.2'],
      ['uuid', '10.0.0'],
      ['send', '0.18.0'],
      ['xmldom', '0.6.0'],
    ] as const) {
      assert.ok(isDenied(name, version), `${name}@${version}`);
    }
    assert.ok(!isDenied('find-my-way', '9.10.1'));
  });

  it('is denied for a range that can be read, and for a reason', () => {
    for (const entry of denied) {
      assert.notEqual(validRange(entry.range), null, entry.package);
      assert.ok(entry.reason.length > 10, entry.package);
    }
  });
});

describe('An exception', () => {
  it('is about something that is there, and that would be denied', () => {
    const there = lockfiles.flatMap(lockedPackages).map(label);
    for (const { package: name, version } of exceptions) {
      assert.ok(there.includes(`${name}@${version}`), `${name}@${version} is gone: so can its exception`);
      assert.ok(isDenied(name, version), `${name}@${version} needs no exception`);
    }
  });

  it('ends on a day, and says what keeps it harmless', () => {
    for (const { package: name, until, reason } of exceptions) {
      assert.match(until, /^20\d\d-\d\d-\d\d$/, name);
      assert.ok(Date.parse(until) > Date.now(), `${name}: look again whether it can be replaced`);
      assert.ok(reason.length > 50, name);
    }
  });
});
