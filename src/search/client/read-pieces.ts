import {
  checksumBytes,
  type LengthTable,
  offsetBytes,
  partSpan,
  type ReportTable,
  type SectionTable,
  type Series,
  type StoredReportTable,
} from '#search/shared/format.ts';
import { fromFrontCoded } from '#search/shared/front-coded.ts';
import { checksum, placeSeed } from '#search/shared/hash.ts';
import { documentOf, type StoredDocument, type TextRecord } from '#search/shared/text-record.ts';
import { readUint32 } from '#search/shared/varint.ts';
import type { SpreadPlace } from './gram-entry.ts';
import { IndexFault } from './index-fault.ts';
import { loadPart } from './load-part.ts';
import { fileAt, readStretch, roomAt, type Stretch } from './read-stretch.ts';
import type { StoredIndex } from './stored-index.ts';

/*
 * The pieces of an index, each checked. Every function rejects with an IndexFault where a piece is not
 * as it was written.
 */

/** A slot of the dictionary, behind its checksum. */
export async function readSlot(index: StoredIndex, number: number): Promise<Uint8Array> {
  const slot = unitStretch(index, 'grams', number);
  const bytes = await readStretch(index, slot);
  const body = bytes.subarray(checksumBytes);
  return checked(body, readUint32(bytes, 0), { index, stretch: slot, place: number });
}

/** Pieces that stand behind one another in `postings`, in one request, each without its checksum. */
export async function readPostings(
  index: StoredIndex,
  { address, lengths }: { readonly address: number; readonly lengths: readonly number[] },
): Promise<readonly Uint8Array[]> {
  const length = lengths.reduce((sum, each) => sum + each, 0);
  const stretch: Stretch = { series: 'postings', address, length };
  const bytes = await readStretch(index, stretch);
  let at = 0;
  return lengths.map((each) => {
    const place = address + at;
    at += each;
    return opened(bytes.subarray(at - each, at), { index, stretch, place });
  });
}

/** A section with its text. */
export async function readDocument(index: StoredIndex, section: number): Promise<StoredDocument> {
  const unit = unitStretch(index, 'text-offsets', section);
  const entry = await readStretch(index, unit);
  const address = readUint32(entry, 0) + (entry[4] ?? 0) * 2 ** 32;
  const record: Stretch = { series: 'texts', address, length: readUint32(entry, 4) >>> 8 };
  if (record.length > roomAt(index, record)) throw new IndexFault('damaged', fileAt(index, unit));
  return documentOf(await readJson<TextRecord>({ index, stretch: record, place: section }));
}

/** The table of reports. */
export async function readReports(index: StoredIndex): Promise<ReportTable> {
  const { place, ...columns } = await readWhole<StoredReportTable>(index, 'reports');
  return { ...columns, place: fromFrontCoded(place) };
}

/** A record of how the sections of a gram are spread. */
export async function readSpread(index: StoredIndex, place: SpreadPlace): Promise<Uint8Array> {
  const stretch: Stretch = { series: 'spreads', ...place };
  return opened(await readStretch(index, stretch), { index, stretch, place: place.address });
}

/** How long each report is. */
export function readLengths(index: StoredIndex): Promise<LengthTable> {
  return readWhole(index, 'lengths');
}

/** The block of the table of sections that a section is in. */
export function readSectionTable(index: StoredIndex, section: number): Promise<SectionTable> {
  const block = Math.floor(section / index.meta.blockSections);
  return readJson({ index, stretch: blockStretch(index, block), place: block });
}

/** Where a piece was read, and what the seed of its checksum is made from. */
interface Origin {
  readonly index: StoredIndex;
  readonly stretch: Stretch;
  readonly place: number;
}

async function readJson<T>(origin: Origin): Promise<T> {
  const body = opened(await readStretch(origin.index, origin.stretch), origin);
  return JSON.parse(await inflated(body as Uint8Array<ArrayBuffer>));
}

async function inflated(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const inflating = inflatingStream();
  if (inflating !== undefined) {
    return new Response(new Blob([body]).stream().pipeThrough(inflating)).text();
  }
  const { inflate } = await loadPart(import('./inflate.ts'));
  return new TextDecoder().decode(inflate(body));
}

/** What the platform inflates with; absent where it does not know how: Safari before 16.4. */
function inflatingStream(): DecompressionStream | undefined {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    return undefined;
  }
}

/** A series that is one piece. */
function readWhole<T>(index: StoredIndex, series: 'reports' | 'lengths'): Promise<T> {
  const [length = 0] = index.meta.files[series];
  return readJson({ index, stretch: { series, address: 0, length }, place: 0 });
}

/** A piece without the checksum behind it. */
function opened(bytes: Uint8Array, origin: Origin): Uint8Array {
  const end = bytes.length - checksumBytes;
  if (end < 0) throw damaged(origin);
  return checked(bytes.subarray(0, end), readUint32(bytes, end), origin);
}

function checked(body: Uint8Array, expected: number, origin: Origin): Uint8Array {
  const { index, place } = origin;
  if (checksum(body, placeSeed(index.meta.build, place)) === expected) return body;
  throw damaged(origin);
}

function damaged({ index, stretch }: Origin): IndexFault {
  return new IndexFault('damaged', fileAt(index, stretch));
}

/** A slot of the dictionary, or the entry of a section: all units of a series are of one size. */
function unitStretch(
  { meta }: StoredIndex,
  series: Extract<Series, 'grams' | 'text-offsets'>,
  number: number,
): Stretch {
  const length = series === 'grams' ? meta.slotBytes : offsetBytes;
  const lengths = meta.files[series];
  let part = 0;
  let offset = number * length;
  while (offset >= (lengths[part] ?? Infinity)) offset -= lengths[part++] ?? 0;
  return { series, address: part * partSpan + offset, length };
}

/** A block of the table of sections; none is split between two part files. */
function blockStretch({ meta }: StoredIndex, block: number): Stretch {
  const { sections } = meta.files;
  let part = 0;
  let offset = 0;
  for (const length of meta.sectionBlocks.slice(0, block)) {
    offset += length;
    if (offset >= (sections[part] ?? 0)) {
      part += 1;
      offset = 0;
    }
  }
  const length = meta.sectionBlocks[block] ?? 0;
  return { series: 'sections', address: part * partSpan + offset, length };
}
