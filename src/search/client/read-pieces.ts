import {
  checksumBytes,
  type LengthTable,
  offsetBytes,
  partSpan,
  type ReportTable,
  type SectionColumn,
  type Series,
  type StoredReportTable,
} from '#search/shared/format.ts';
import { fromFrontCoded } from '#search/shared/front-coded.ts';
import { checksum, placeSeed } from '#search/shared/hash.ts';
import { documentOf, type StoredDocument, type TextRecord } from '#search/shared/text-record.ts';
import { readUint32 } from '#search/shared/varint.ts';
import { IndexFault } from './index-fault.ts';
import { loadPart } from './load-part.ts';
import { partAt, readStretch, type Stretch } from './read-stretch.ts';
import type { StoredIndex } from './stored-index.ts';

/*
 * The pieces of an index, each checked. Every function rejects with an IndexFault where a piece is not
 * as it was written.
 */

/** A slot of the dictionary, behind its checksum. */
export function readSlot(index: StoredIndex, number: number): Promise<Uint8Array> {
  return readPiece({ index, stretch: unitStretch(index, 'grams', number), place: number });
}

/** A piece of `postings`, or a record of `spreads` which says how the sections of a gram are spread. */
export function readPlaced(
  index: StoredIndex,
  series: 'postings' | 'spreads',
  { address, length }: PiecePlace,
): Promise<Uint8Array> {
  return readPiece({ index, stretch: { series, address, length }, place: address });
}

/** A section with its text. */
export async function readDocument(index: StoredIndex, section: number): Promise<StoredDocument> {
  const unit = unitStretch(index, 'text-offsets', section);
  const entry = await readStretch(index, unit);
  const address = readUint32(entry, 0) + (entry[4] ?? 0) * 2 ** 32;
  const record: Stretch = { series: 'texts', address, length: readUint32(entry, 4) >>> 8 };
  const { start, size } = partAt(index, record);
  if (start + record.length > size) throw new IndexFault('damaged', partAt(index, unit).file);
  return documentOf(await readJson<TextRecord>({ index, stretch: record, place: section }));
}

/** The table of reports. */
export async function readReports(index: StoredIndex): Promise<ReportTable> {
  const { place, ...columns } = await readWhole<StoredReportTable>(index, 'reports');
  return { ...columns, place: fromFrontCoded(place) };
}

/** How long each report is. */
export function readLengths(index: StoredIndex): Promise<LengthTable> {
  return readWhole(index, 'lengths');
}

/** A block of the table of sections: what is known of one facet of the sections that it is about. */
export function readSectionBlock(index: StoredIndex, block: number): Promise<SectionColumn> {
  return readJson({ index, stretch: blockStretch(index, block), place: block });
}

/** Where a piece stands in its series. */
export interface PiecePlace {
  readonly address: number;
  /** Bytes, its checksum among them. */
  readonly length: number;
}

/** Where a piece was read, and what the seed of its checksum is made from. */
interface Origin {
  readonly index: StoredIndex;
  readonly stretch: Stretch;
  readonly place: number;
}

/** A piece without its checksum, which stands behind it, and of a slot in front. */
async function readPiece({ index, stretch, place }: Origin): Promise<Uint8Array> {
  const bytes = await readStretch(index, stretch);
  const end = bytes.length - checksumBytes;
  const [body, at] =
    stretch.series === 'grams'
      ? [bytes.subarray(checksumBytes), 0]
      : [bytes.subarray(0, Math.max(end, 0)), end];
  if (end < 0 || checksum(body, placeSeed(index.meta.build, place)) !== readUint32(bytes, at)) {
    throw new IndexFault('damaged', partAt(index, stretch).file);
  }
  return body;
}

async function readJson<T>(origin: Origin): Promise<T> {
  const { inflate = inflated } = origin.index;
  return JSON.parse(await inflate((await readPiece(origin)) as Uint8Array<ArrayBuffer>));
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
