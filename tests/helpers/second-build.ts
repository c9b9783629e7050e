import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type SiteSums, sumsOfSite } from '#cli/build/look-at-site.ts';
import { copyProgram, untestedEnvironment } from './built-site-build.ts';

/** What became of a build. */
export interface Built {
  readonly code: number | null;
  readonly said: string;
}

/** How something is built, or only looked through. */
export interface BuildSetting {
  readonly command?: 'build' | 'lint' | 'part';
  readonly options?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** A folder with the program and no content. */
export function newProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-built-'));
  copyProgram(folder);
  return folder;
}

/** Builds a project as it stands, with what was kept of earlier builds. */
export async function build(folder: string, setting: BuildSetting = {}): Promise<Built> {
  const child = startBuild(folder, setting);
  const [[code], printed, complained] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, said: printed + complained };
}

/** The same, without waiting for it. */
export function startBuild(folder: string, setting: BuildSetting) {
  const { command = 'build', options = [], environment } = setting;
  return spawn(process.execPath, ['src/cli/main.ts', command, ...options], {
    cwd: folder,
    env: { ...untestedEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended at once.
    detached: true,
  });
}

/** Gives a project the state of another, and nothing that was kept or built of any. */
export function copyState(from: string, to: string): void {
  for (const name of ['.cache', 'dist', 'content', 'src', 'public']) {
    rmSync(join(to, name), { recursive: true, force: true });
  }
  for (const name of ['content', 'src', 'public', 'package-lock.json']) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

/** The checksums of what a project was built into. */
export function siteOf(folder: string): SiteSums {
  return sumsOfSite(join(folder, 'dist'));
}

/** Gives the first term of a project another meaning, so that there is something to build. */
export function mendTerm(folder: string, number: number): void {
  const path = join(folder, 'content/authorities/terms.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/meaning: .*/u, `meaning: 第${number}次改过的释义。`));
}

/** Changes one bit of a file. */
export function spoil(path: string, bit: number): void {
  const bytes = readFileSync(path);
  const place = (bit >> 3) % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << (bit & 7));
  writeFileSync(path, bytes);
}
