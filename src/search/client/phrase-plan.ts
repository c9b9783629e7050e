import { longestGram } from '#search/shared/format.ts';
import { type GramEntry, lookUp } from './gram-entry.ts';
import { type PhraseCursor, phraseCursor } from './phrase-cursor.ts';
import { bytesToRead, type PostingOptions } from './posting-blocks.ts';
import { postingCursor } from './posting-cursor.ts';
import type { StoredIndex } from './stored-index.ts';

/** Which lists answer a phrase. */
export interface PhrasePlan {
  readonly pieces: readonly PlannedPiece[];
  /** How many sections and reports have the phrase, where the dictionary says it. */
  readonly known?: Pick<GramEntry, 'sections' | 'reports' | 'spread'> | undefined;
}

interface PlannedPiece {
  readonly offset: number;
  readonly entry: GramEntry;
}

/** Of a longer phrase not all grams of two are looked up at first. */
const longPhrase = 8;

/** In an archive of so many sections, some grams of two have long lists. */
const manySections = 10_000;

/** Longer grams are looked for as long as reading the lists would cost more than this, in bytes. */
const enoughBytes = 24_000;

/**
 * Finds lists whose grams cover the phrase, as short ones as the dictionary has.
 *
 * @param phrase Normalised, not empty.
 * @returns `undefined` if no section has the phrase: one of its grams would have to be in the
 * dictionary and is not.
 */
export async function planPhrase(
  index: StoredIndex,
  phrase: string,
): Promise<PhrasePlan | undefined> {
  const size = Math.min(phrase.length, 2);
  const offsets = offsetsOf(phrase.length - size + 1);
  const first = phrase.length > longPhrase ? coveringOffsets(offsets) : offsets;
  if (index.meta.sections > manySections) askForTriples(index, phrase);
  const [whole, covering] = await Promise.all([
    phrase.length <= longestGram ? lookUp(index, phrase) : undefined,
    lookUpAll(index, phrase, { size, offsets: first }),
  ]);
  if (covering === undefined) return undefined;
  if (whole?.list) return { pieces: [{ offset: 0, entry: whole }], known: whole };
  if (first !== offsets && whole === undefined) {
    const pieces = coverOf(covering, phrase.length);
    if (costOf(pieces) <= enoughBytes) return { pieces };
  }
  const most = Math.min(phrase.length, longestGram);
  const all: PlannedPiece[] = [];
  let found = first === offsets ? covering : await lookUpAll(index, phrase, { size, offsets });
  for (let length = size + 1; found !== undefined; length += 1) {
    all.push(...found);
    const pieces = coverOf(all, phrase.length);
    if (length > most || costOf(pieces) <= enoughBytes) return { pieces, known: whole };
    const longer = longerOffsets(found, length, phrase.length);
    found = await lookUpAll(index, phrase, { size: length, offsets: longer });
  }
  return undefined;
}

/** Where lists are long, grams of three are mostly needed next: asked for now they cost no trip. */
function askForTriples(index: StoredIndex, phrase: string): void {
  if (phrase.length < 4 || phrase.length > longPhrase) return;
  for (const offset of offsetsOf(phrase.length - 2)) {
    lookUp(index, phrase.slice(offset, offset + 3)).catch(() => undefined);
  }
}

/** Opens the lists of a plan. */
export function phraseCursorOf({ pieces }: PhrasePlan, options: PostingOptions): PhraseCursor {
  return phraseCursor(
    pieces.map(({ offset, entry }) => ({ offset, cursor: postingCursor(entry, options) })),
  );
}

/** Looks up grams of one size. `undefined` as soon as one is absent. */
async function lookUpAll(
  index: StoredIndex,
  phrase: string,
  { size, offsets }: { readonly size: number; readonly offsets: readonly number[] },
): Promise<readonly PlannedPiece[] | undefined> {
  const pieces = await Promise.all(
    offsets.map(async (offset) => ({
      offset,
      entry: await lookUp(index, phrase.slice(offset, offset + size)),
    })),
  );
  return pieces.every((piece): piece is PlannedPiece => piece.entry !== undefined)
    ? pieces
    : undefined;
}

/**
 * Where the grams one longer begin that are looked up next: each goes on from a heavy one, so that it is in the
 * dictionary if it is in the text, and together they hold whatever heavy ones do, each as much more as it can.
 */
function longerOffsets(
  pieces: readonly PlannedPiece[],
  size: number,
  phraseLength: number,
): readonly number[] {
  const starts = pieces.flatMap(({ offset, entry }) =>
    entry.heavy ? Math.min(offset, phraseLength - size) : [],
  );
  let end = 0;
  return starts.filter((start, at) => {
    const isNext = start + size > end && (starts[at + 1] ?? Infinity) > Math.max(start, end);
    if (isNext) end = start + size;
    return isNext;
  });
}

function offsetsOf(count: number): readonly number[] {
  return [...Array(count).keys()];
}

/** Of all grams of two those that cover the phrase: every second and the last. */
function coveringOffsets(offsets: readonly number[]): readonly number[] {
  return offsets.filter((offset) => offset % 2 === 0 || offset === offsets.length - 1);
}

/** The cheapest pieces that together cover every code unit of the phrase. */
function coverOf(pieces: readonly PlannedPiece[], length: number): readonly PlannedPiece[] {
  const best: { cost: number; pieces: readonly PlannedPiece[] }[] = [{ cost: 0, pieces: [] }];
  for (let end = 1; end <= length; end += 1) {
    let cheapest = { cost: Infinity, pieces: [] as readonly PlannedPiece[] };
    for (const piece of pieces) {
      const { offset, entry } = piece;
      const before = best[offset];
      if (!entry.list || !before || offset + entry.length < end) continue;
      const cost = before.cost + bytesToRead(entry) + perList;
      if (cost < cheapest.cost) cheapest = { cost, pieces: [...before.pieces, piece] };
    }
    best.push(cheapest);
  }
  return best[length]?.pieces ?? [];
}

/** A list more costs time even where it costs no bytes. */
const perList = 64;

function costOf(pieces: readonly PlannedPiece[]): number {
  return pieces.reduce((sum, { entry }) => sum + bytesToRead(entry), 0);
}
