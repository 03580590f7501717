import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}
interface Manifest {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

describe('the packages', () => {
  it('are named with one exact version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
  });

  it('that would run a script when they are installed are allowed to or not, since npm says of the others in a warning only', () => {
    const running = Object.entries(packages).filter(
      ([, locked]) => locked.hasInstallScript && !locked.optional,
    );
    const names = running.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(names.toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted());
  });
});
