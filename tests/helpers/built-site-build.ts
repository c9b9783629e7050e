import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** All that a build reads besides the content. */
const program = [
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Copies all that a build reads into `folder`, so that it is built with no cache, under another
 * path, and undisturbed by whoever works in the tree meanwhile.
 */
export function copyProject(folder: string): void {
  copyProgram(folder);
  cpSync('content', join(folder, 'content'), { recursive: true });
}

/** The same without any content. */
export function copyProgram(folder: string): void {
  for (const input of program) cpSync(input, join(folder, input), { recursive: true });
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules').filter((entry) => !entry.startsWith('.'))) {
    symlinkSync(resolve('node_modules', name), join(packages, name));
  }
}

/**
 * Builds the copy of the project in `folder` as `npm run build` does.
 *
 * @returns the folder of the built archive
 */
export async function buildProject(
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build'], {
    cwd: folder,
    env: { ...untestedEnvironment(), ...environment },
  });
  return join(folder, 'dist');
}

/** A build is none of the test run's business: it must not learn that it is tested. */
export function untestedEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE|BASE_URL|SSR)$/u.test(name),
  );
  return Object.fromEntries(inherited);
}
