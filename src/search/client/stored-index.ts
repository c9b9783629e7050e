import {
  type Current,
  checksumBytes,
  currentFile,
  formatVersion,
  type Meta,
  metaFile,
  offsetBytes,
  partFile,
  partSpan,
  type ReportTable,
  type SectionTable,
  type Series,
} from '#search/shared/format.ts';
import { checksum, placeSeed } from '#search/shared/hash.ts';
import { documentOf, type StoredDocument, type TextRecord } from '#search/shared/text-record.ts';
import { readUint32 } from '#search/shared/varint.ts';
import { IndexFault } from './index-fault.ts';
import type { ReadRange } from './read-range.ts';

/**
 * The current build of an index: its pieces, each read once, checked, and kept in memory.
 *
 * Every function throws an {@link IndexFault} where a piece is not as it was written.
 */
export interface StoredIndex {
  readonly meta: Meta;
  /** A slot of the dictionary, behind its checksum. */
  slot(number: number): Promise<Uint8Array>;
  /** Pieces that stand behind one another in `postings`, in one request, each without its checksum. */
  postings(address: number, lengths: readonly number[]): Promise<readonly Uint8Array[]>;
  document(section: number): Promise<StoredDocument>;
  reports(): Promise<ReportTable>;
  /** The block of the table of sections that a section is in. */
  sectionTable(section: number): Promise<SectionTable>;
}

/** Finds out which build is current and opens it. */
export async function openStoredIndex(read: ReadRange): Promise<StoredIndex> {
  const current = await readCurrent(read);
  const meta = await readMeta(read, current);
  const { build, files } = meta;
  const kept = new Map<string, Promise<Uint8Array>>();

  const index: StoredIndex = {
    meta,
    async slot(number) {
      const [address, bytes] = await readUnit('grams', number, meta.slotBytes);
      const body = bytes.subarray(checksumBytes);
      return checked(body, readUint32(bytes, 0), { place: number, file: fileOf('grams', address) });
    },
    async postings(address, lengths) {
      const bytes = await readAt('postings', address, sum(lengths));
      let at = 0;
      return lengths.map((length) => {
        const piece = bytes.subarray(at, at + length);
        const body = opened(piece, 'postings', { address, place: address + at });
        at += length;
        return body;
      });
    },
    async document(section) {
      const [place, entry] = await readUnit('text-offsets', section, offsetBytes);
      const address = readUint32(entry, 0) + (entry[4] ?? 0) * 2 ** 32;
      const length = readUint32(entry, 4) >>> 8;
      const room = (files.texts[Math.floor(address / partSpan)] ?? 0) - (address % partSpan);
      if (length > room) throw new IndexFault('damaged', fileOf('text-offsets', place));
      const record = await readJson<TextRecord>('texts', { address, length, place: section });
      return documentOf(record, meta);
    },
    reports: () => readJson('reports', { address: 0, length: files.reports[0] ?? 0, place: 0 }),
    sectionTable(section) {
      const block = Math.floor(section / meta.blockSections);
      return readJson('sections', { ...blockPlace(block), place: block });
    },
  };
  // Says early whether the host knows Range, while the reader is still typing.
  if (meta.sections > 0) readUnit('text-offsets', 0, offsetBytes).catch(() => undefined);
  return index;

  function readUnit(
    series: Series,
    number: number,
    size: number,
  ): Promise<readonly [address: number, bytes: Uint8Array]> {
    let part = 0;
    let offset = number * size;
    while (offset >= (files[series][part] ?? Infinity)) offset -= files[series][part++] ?? 0;
    const address = part * partSpan + offset;
    return readAt(series, address, size).then((bytes) => [address, bytes]);
  }

  async function readJson<T>(
    series: Series,
    { address, length, place }: { address: number; length: number; place: number },
  ): Promise<T> {
    const bytes = await readAt(series, address, length);
    const body = opened(bytes, series, { address, place });
    return JSON.parse(await inflated(body));
  }

  function readAt(series: Series, address: number, length: number): Promise<Uint8Array> {
    const key = `${series} ${address} ${length}`;
    let bytes = kept.get(key);
    if (bytes === undefined) {
      bytes = readFile(series, address, length);
      kept.set(key, bytes);
      bytes.catch(() => kept.delete(key));
    }
    return bytes;
  }

  async function readFile(series: Series, address: number, length: number): Promise<Uint8Array> {
    const start = address % partSpan;
    const of = files[series][Math.floor(address / partSpan)] ?? 0;
    const file = fileOf(series, address);
    if (start + length > of) throw new IndexFault('damaged', file);
    try {
      return await read(file, { start, end: start + length, of });
    } catch (fault) {
      throw await staleOr(fault);
    }
  }

  /** A build that is no longer current explains why a file of it is gone or another. */
  async function staleOr(fault: unknown): Promise<unknown> {
    const isGone = fault instanceof IndexFault && ['missing', 'length'].includes(fault.kind);
    if (!isGone) return fault;
    const now = await readCurrent(read).catch(() => current);
    return now.directory === current.directory ? fault : new IndexFault('stale', fault.file);
  }

  function opened(
    bytes: Uint8Array,
    series: Series,
    { address, place }: { address: number; place: number },
  ): Uint8Array {
    const end = bytes.length - checksumBytes;
    const file = fileOf(series, address);
    if (end < 0) throw new IndexFault('damaged', file);
    return checked(bytes.subarray(0, end), readUint32(bytes, end), { place, file });
  }

  function checked(
    body: Uint8Array,
    expected: number,
    { place, file }: { place: number; file: string },
  ): Uint8Array {
    if (checksum(body, placeSeed(build, place)) === expected) return body;
    throw new IndexFault('damaged', file);
  }

  function fileOf(series: Series, address: number): string {
    return `${current.directory}/${partFile(series, Math.floor(address / partSpan))}`;
  }

  function blockPlace(block: number): { address: number; length: number } {
    let part = 0;
    let offset = 0;
    for (const length of meta.sectionBlocks.slice(0, block)) {
      offset += length;
      if (offset >= (files.sections[part] ?? 0)) {
        part += 1;
        offset = 0;
      }
    }
    return { address: part * partSpan + offset, length: meta.sectionBlocks[block] ?? 0 };
  }
}

/** The index for one question: reads nothing more once nobody waits for the answer. */
export function whileWanted(
  index: StoredIndex,
  { signal }: { readonly signal?: AbortSignal },
): StoredIndex {
  if (signal === undefined) return index;
  const wanted =
    <Input extends readonly unknown[], Output>(read: (...input: Input) => Promise<Output>) =>
    async (...input: Input): Promise<Output> => {
      signal.throwIfAborted();
      return read(...input);
    };
  return {
    meta: index.meta,
    slot: wanted(index.slot),
    postings: wanted(index.postings),
    document: wanted(index.document),
    reports: wanted(index.reports),
    sectionTable: wanted(index.sectionTable),
  };
}

async function readCurrent(read: ReadRange): Promise<Current> {
  return parsed<Current>(await read(currentFile), currentFile);
}

async function readMeta(read: ReadRange, current: Current): Promise<Meta> {
  const file = `${current.directory}/${metaFile}`;
  const bytes = await read(file);
  if (bytes.length !== current.metaBytes || checksum(bytes, 0) !== current.metaChecksum) {
    throw new IndexFault('damaged', file);
  }
  return parsed<Meta>(bytes, file);
}

function parsed<T extends { readonly format: number }>(bytes: Uint8Array, file: string): T {
  let value: T;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new IndexFault('damaged', file, { cause });
  }
  if (value?.format !== formatVersion) throw new IndexFault('format', file);
  return value;
}

async function inflated(bytes: Uint8Array): Promise<string> {
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Response(body.pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
