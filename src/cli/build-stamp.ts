import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const stampFile = '.cache/build-stamp';

/** What the built archive depends on. */
const inputs = [
  'content/**/*',
  'src/**/*',
  'public/**/*',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];

/** Whether `dist` was built from just these files. */
export function isBuilt(fingerprint: string): boolean {
  return (
    existsSync('dist/index.html') &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === fingerprint
  );
}

/** Remembers from what `dist` was built. */
export function writeStamp(fingerprint: string): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprint);
}

/** Forgets it, so that a build that breaks off counts as none. */
export function removeStamp(): void {
  rmSync(stampFile, { force: true });
}

/** One checksum over the names and contents of everything that a build reads, and its settings. */
export function readFingerprint(): string {
  const { NIANBAO_SITE = '', NIANBAO_RANGE = '' } = process.env;
  const hash = createHash('sha256').update(`${NIANBAO_SITE}\0${NIANBAO_RANGE}\0`);
  for (const path of globSync(inputs).sort()) {
    if (!statSync(path).isFile()) continue;
    hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('hex');
}
