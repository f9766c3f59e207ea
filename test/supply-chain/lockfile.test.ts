import assert from 'node:assert/strict';
import { validRange } from 'semver';
import packageJson from '../../package.json' with { type: 'json' };
import { label, lockedPackages, lockfiles } from './lockfile.ts';

for (const lockfile of lockfiles) {
  describe(`Every package in ${lockfile}`, () => {
    const packages = lockedPackages(lockfile);

    it('is known by the hash of its content', () => {
      assert.ok(packages.length > 100);
      const others = packages.filter(({ integrity = '' }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity));
      assert.deepEqual(others.map(label), []);
    });

    // The lockfile omits `resolved`, so that it works behind any registry. What does not come from one has to keep it:
    // git, a file, an address.
    it('comes from a registry', () => {
      const others = packages.filter(
        ({ path, version = '', ...entry }) =>
          entry.resolved !== undefined ||
          entry.link === true ||
          !path.startsWith('node_modules/') ||
          !/^\d+\.\d+\.\d+(?:[-+][\w.-]+)?$/.test(version),
      );
      assert.deepEqual(others.map(label), []);
    });

    it('asks for others by version alone', () => {
      const asked = packages.flatMap(({ dependencies, optionalDependencies, peerDependencies, ...locked }) =>
        Object.entries({ ...dependencies, ...optionalDependencies, ...peerDependencies })
          .filter(([, range]) => validRange(range.replace(/^npm:@?[^@]+@/, '')) === null)
          .map(([name, range]) => `${label(locked)}: ${name}@${range}`),
      );
      assert.deepEqual(asked, []);
    });
  });
}

describe('A package with an install script', () => {
  const decided: Readonly<Record<string, boolean>> = packageJson.allowScripts;

  it('is one that package.json decides about', () => {
    const undecided = lockedPackages('package-lock.json')
      .filter(({ hasInstallScript }) => hasInstallScript === true)
      .filter(({ packageName }) => decided[packageName] === undefined);
    assert.deepEqual(undecided.map(label), []);
  });

  it('is not among those for the night, where nobody decides', () => {
    const scripted = lockedPackages('scripts/mutation/package-lock.json').filter((locked) => locked.hasInstallScript);
    assert.deepEqual(scripted.map(label), []);
  });

  it('of production never runs it', () => {
    const running = lockedPackages('package-lock.json').filter(
      ({ packageName, dev }) => dev !== true && decided[packageName] === true,
    );
    assert.deepEqual(running.map(label), []);
  });
});
