import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checksumLine, type FileFacts, factsOf } from './file-facts.ts';
import { type PackedFile, tarEnd, tarEntry } from './tar-entry.ts';

/** The folder that everything unpacks into. */
const root = 'nianbao';

/** Files that stay together in one archive, compressed by themselves, as gzip allows. */
export interface PackGroup {
  readonly compressed: Buffer;
  /** A line of `sha256sum` for each file. */
  readonly sums: string;
}

/** Writes groups of files into `.tar.gz` archives of limited size, one after another. */
export interface PackWriter {
  /** Adds a group. Returns the number, from 1, of the archive that it came into. */
  readonly add: (group: PackGroup) => number;
  /** Ends the last archive. Returns what was written, in order. */
  readonly close: () => readonly FileFacts[];
}

interface OpenPack {
  readonly name: string;
  readonly file: number;
  readonly hash: Hash;
  sums: string;
  bytes: number;
}

/** Packs files together. */
export function packGroup(files: readonly PackedFile[]): PackGroup {
  const entries = files.map(({ path, bytes }) => tarEntry({ path: `${root}/${path}`, bytes }));
  return {
    compressed: gzipSync(Buffer.concat(entries)),
    sums: files.map((file) => checksumLine(factsOf(file))).join(''),
  };
}

/**
 * Opens a series of archives in `folder`: `<name>.tar.gz`, then `<name>-2.tar.gz` … each when the
 * one before would grow beyond `most` bytes. Each ends with a list, `<name>.sha256`, of the
 * checksums of what it holds. No more than a group is held in memory.
 */
export function packWriter(
  folder: string,
  name: string,
  { most }: { readonly most: number },
): PackWriter {
  const done: FileFacts[] = [];
  let open: OpenPack | undefined;
  const end = () => {
    if (open !== undefined) done.push(closed(open));
    open = undefined;
  };
  return {
    add: (group) => {
      if (open !== undefined && sizeWith(open, group) > most) end();
      open ??= opened(folder, done.length === 0 ? name : `${name}-${done.length + 1}`);
      open.sums += group.sums;
      write(open, group.compressed);
      return done.length + 1;
    },
    close: () => {
      end();
      return done;
    },
  };
}

function opened(folder: string, name: string): OpenPack {
  const file = openSync(join(folder, `${name}.tar.gz`), 'w');
  return { name, file, hash: createHash('sha256'), sums: '', bytes: 0 };
}

/** What an archive would come to at most with one more group, its list of checksums uncompressed. */
function sizeWith({ bytes, sums }: OpenPack, group: PackGroup): number {
  const list = sums.length + group.sums.length;
  return bytes + group.compressed.length + list + 4096;
}

function closed(pack: OpenPack): FileFacts {
  const list = { path: `${root}/${pack.name}.sha256`, bytes: Buffer.from(pack.sums) };
  write(pack, gzipSync(Buffer.concat([tarEntry(list), tarEnd()])));
  closeSync(pack.file);
  return { path: `${pack.name}.tar.gz`, bytes: pack.bytes, sha256: pack.hash.digest('hex') };
}

function write(pack: OpenPack, bytes: Buffer): void {
  writeSync(pack.file, bytes);
  pack.hash.update(bytes);
  pack.bytes += bytes.length;
}
