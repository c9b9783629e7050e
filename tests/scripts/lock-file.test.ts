import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly os?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Folders that have a `package.json` and its lock file. */
const locked = ['.', 'scripts/project-node'];

const dependencyKinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'engines'];

describe.each(locked)('the lock file in %s', (folder) => {
  const packages = packagesOf(folder);
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  test('was made for the package.json beside it', () => {
    const manifest = jsonOf(`${folder}/package.json`);
    const root = new Map(Object.entries(packages['']));
    expect(dependencyKinds.map((kind) => root.get(kind))).toEqual(
      dependencyKinds.map((kind) => manifest[kind]),
    );
  });

  test('has a checksum for every package, and names no place that it was fetched from', () => {
    const unsafe = installed.filter(
      ([, { integrity = '', resolved }]) =>
        !integrity.startsWith('sha512-') || resolved !== undefined,
    );
    expect(unsafe.map(([path]) => path)).toEqual([]);
  });

  test('has the optional packages of every system', () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  test('asks for exact versions', () => {
    const manifest = jsonOf(`${folder}/package.json`);
    const asked = dependencyKinds
      .filter((kind) => kind !== 'engines')
      .flatMap((kind) => Object.entries(manifest[kind] ?? {}));
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });
});

test('the only package with an install script is one that does without', () => {
  const withScript = locked
    .flatMap((folder) => Object.entries(packagesOf(folder)))
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path);
  // docs/decisions/0001-packages.md has the reason.
  expect(withScript).toEqual(['node_modules/esbuild']);
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true\n');
});

test('the Node that is lent is one for this system alone', () => {
  const nodes = Object.entries(packagesOf('scripts/project-node')).filter(([path]) => path !== '');
  expect(nodes.map(([, { os, optional }]) => [os, optional])).toEqual([
    ['darwin', true],
    ['darwin', true],
    ['linux', true],
    ['linux', true],
  ]);
});

function packagesOf(folder: string): Readonly<Record<string, LockedPackage>> & {
  readonly '': LockedPackage;
} {
  return JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')).packages;
}

function jsonOf(path: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return JSON.parse(readFileSync(path, 'utf8'));
}
