import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from '#archive/store/files-below.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { SitePlaces } from '#site/build/site-place.ts';

type Moving = Pick<SitePlaces, 'made' | 'place' | 'aside'>;

/**
 * Puts a finished site in its place, so that whoever reads meanwhile finds the old one or the new.
 * Only where the place is a link, or lies on another disk, files are copied one by one.
 */
export function putInPlace({ made, place, aside }: Moving): void {
  rmSync(aside, { recursive: true, force: true });
  if (!isLink(place) && isExchanged({ made, place, aside })) {
    removeLater(aside);
  } else {
    copyOver(made, place);
    rmSync(made, { recursive: true });
  }
}

/** Puts the old site back where a run was killed before the new one was in its place. */
export function putBack({ place, aside }: Omit<Moving, 'made'>): void {
  if (!existsSync(place) && existsSync(aside)) renameSync(aside, place);
}

/**
 * Has a process of its own remove a folder: of ten thousands of files that takes long, and nobody waits
 * for it. It goes under a name that no other has, since the one before may still be going. What a
 * process leaves, or where there can be none, the next one removes.
 */
function removeLater(folder: string): void {
  if (!isRenamed(folder, `${folder}.${process.pid}.${Date.now()}`)) return;
  const left = readdirSync(dirname(folder))
    .filter((name) => name.startsWith(`${basename(folder)}.`))
    .map((name) => join(dirname(folder), name));
  const remove =
    'for (const each of process.argv.slice(1)) fs.rmSync(each, { recursive: true, force: true })';
  const remover = spawn(process.execPath, ['--eval', remove, ...left], {
    detached: true,
    stdio: 'ignore',
  });
  remover.on('error', () => undefined).unref();
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function isExchanged({ made, place, aside }: Moving): boolean {
  const hasOld = existsSync(place);
  if (hasOld && !isRenamed(place, aside)) return false;
  if (isRenamed(made, place)) return true;
  if (hasOld) renameSync(aside, place);
  return false;
}

function isRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Pages come after what they link, and go before it. */
function copyOver(made: string, place: string): void {
  if (existsSync(place)) accessSync(place, constants.W_OK);
  const isPage = (path: string) => path.endsWith('.html');
  const files = filesBelow(made);
  for (const path of [...files.filter((each) => !isPage(each)), ...files.filter(isPage)]) {
    writeBeside(join(place, path), readFileSync(join(made, path)));
  }
  const known = new Set(files);
  const old = filesBelow(place).filter((path) => !known.has(path));
  for (const path of [...old.filter(isPage), ...old]) rmSync(join(place, path), { force: true });
  removeEmptyFolders(place);
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) continue;
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}
