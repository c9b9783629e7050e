import { checksumBytes } from '#search/shared/format.ts';
import { checksum, placeSeed } from '#search/shared/hash.ts';
import { writeUint32 } from '#search/shared/varint.ts';

/** Entries of the dictionary, gathered until their number is known. */
export interface GramEntries {
  add(hash: number, entry: Uint8Array): void;
  /** How many bytes all entries take. */
  readonly bytes: number;
  readonly count: number;
  hashOf(entry: number): number;
  bytesOf(entry: number): Uint8Array;
}

/** An empty set of entries. */
export function gramEntries(): GramEntries {
  let arena = new Uint8Array(1 << 16);
  let hashes = new Uint32Array(1 << 12);
  let ends = new Float64Array(1 << 12);
  let bytes = 0;
  let count = 0;
  return {
    add(hash, entry) {
      if (bytes + entry.length > arena.length) arena = doubled(arena, Uint8Array);
      if (count === hashes.length) {
        hashes = doubled(hashes, Uint32Array);
        ends = doubled(ends, Float64Array);
      }
      arena.set(entry, bytes);
      bytes += entry.length;
      hashes[count] = hash;
      ends[count] = bytes;
      count += 1;
    },
    get bytes() {
      return bytes;
    },
    get count() {
      return count;
    },
    hashOf: (entry) => hashes[entry] ?? 0,
    bytesOf: (entry) => arena.subarray(entry === 0 ? 0 : ends[entry - 1], ends[entry]),
  };
}

export interface SlotShape {
  readonly slotBytes: number;
  readonly slots: number;
  /** Seed of the checksums. */
  readonly build: number;
}

/**
 * The slots in order, each with its entries behind a checksum and zeros behind them. Where the
 * entries of a slot are too long, the longest are given to `shorten` first.
 *
 * @param shorten Returns a shorter form of an entry, or `undefined` if there is none.
 * @returns `undefined` as soon as a slot cannot hold its entries: more slots are needed.
 */
export function* slotsOf(
  entries: GramEntries,
  shape: SlotShape,
  shorten: (entry: Uint8Array) => Uint8Array | undefined,
): Generator<Uint8Array> {
  const members = membersOf(entries, shape.slots);
  for (let slot = 0; slot < shape.slots; slot += 1) {
    const own = [...members(slot)].map((entry) => entries.bytesOf(entry));
    yield slotOf(fitted(own, shape.slotBytes - checksumBytes, shorten), slot, shape);
  }
}

/** How many slots let every entry in once `shortest` has been made of it. */
export function slotCountFor(
  entries: GramEntries,
  slotBytes: number,
  options: { readonly fill: number; readonly shortest: (entry: Uint8Array) => number },
): number {
  const room = slotBytes - checksumBytes;
  const least = new Uint16Array(entries.count);
  for (let entry = 0; entry < entries.count; entry += 1) {
    least[entry] = options.shortest(entries.bytesOf(entry));
  }
  let slots = Math.max(1, Math.ceil(entries.bytes / (room * options.fill)));
  while (!allFit(entries, least, { slots, room })) slots = Math.ceil(slots * 1.05) + 1;
  return slots;
}

function allFit(
  entries: GramEntries,
  least: Uint16Array,
  { slots, room }: { readonly slots: number; readonly room: number },
): boolean {
  const loads = new Uint32Array(slots);
  for (let entry = 0; entry < entries.count; entry += 1) {
    const slot = entries.hashOf(entry) % slots;
    loads[slot] = (loads[slot] ?? 0) + (least[entry] ?? 0);
  }
  return loads.every((load) => load <= room);
}

/** The entries of each slot, in the order they were added. */
function membersOf(entries: GramEntries, slots: number): (slot: number) => Uint32Array {
  const starts = new Uint32Array(slots + 1);
  for (let entry = 0; entry < entries.count; entry += 1) {
    const slot = entries.hashOf(entry) % slots;
    starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  }
  for (let slot = 0; slot < slots; slot += 1) {
    starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  }
  const ordered = new Uint32Array(entries.count);
  const filled = starts.slice();
  for (let entry = 0; entry < entries.count; entry += 1) {
    const slot = entries.hashOf(entry) % slots;
    const at = filled[slot] ?? 0;
    ordered[at] = entry;
    filled[slot] = at + 1;
  }
  return (slot) => ordered.subarray(starts[slot], starts[slot + 1]);
}

function fitted(
  own: Uint8Array[],
  room: number,
  shorten: (entry: Uint8Array) => Uint8Array | undefined,
): readonly Uint8Array[] {
  let load = own.reduce((sum, entry) => sum + entry.length, 0);
  const longestFirst = [...own.keys()].sort(
    (a, b) => (own[b]?.length ?? 0) - (own[a]?.length ?? 0) || a - b,
  );
  for (const at of longestFirst) {
    if (load <= room) break;
    const entry = own[at] as Uint8Array;
    const shorter = shorten(entry);
    if (shorter === undefined || shorter.length >= entry.length) continue;
    own[at] = shorter;
    load -= entry.length - shorter.length;
  }
  return own;
}

function slotOf(
  own: readonly Uint8Array[],
  slot: number,
  { slotBytes, build }: SlotShape,
): Uint8Array {
  const bytes = new Uint8Array(slotBytes);
  let at = checksumBytes;
  for (const entry of own) {
    bytes.set(entry, at);
    at += entry.length;
  }
  writeUint32(bytes, 0, checksum(bytes.subarray(checksumBytes), placeSeed(build, slot)));
  return bytes;
}

type Numbers = Uint8Array | Uint32Array | Float64Array;

function doubled<T extends Numbers>(array: T, type: new (length: number) => T): T {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}
