/** Reads bits, the low ones of a byte first. */
interface BitReader {
  readonly bytes: Uint8Array;
  /** Bits that are read. */
  at: number;
}

/** A canonical Huffman code: how many symbols have a code of each length, and the symbols in order. */
interface HuffmanCode {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

/**
 * Inflates raw deflated bytes (RFC 1951), for browsers whose `DecompressionStream` does not know them.
 * What they hold must have been checked: it is not looked for faults.
 */
export function inflate(bytes: Uint8Array): Uint8Array {
  const reader: BitReader = { bytes, at: 0 };
  const out: number[] = [];
  for (let isLast = false; !isLast; ) {
    isLast = bits(reader, 1) === 1;
    const kind = bits(reader, 2);
    if (kind === 0) copyStored(reader, out);
    else {
      const [lengths, distances] = kind === 1 ? fixedCodes() : readCodes(reader);
      copyCoded(reader, out, { lengths, distances });
    }
  }
  return Uint8Array.from(out);
}

function copyStored(reader: BitReader, out: number[]): void {
  const start = Math.ceil(reader.at / 8);
  const [low = 0, high = 0] = reader.bytes.subarray(start);
  const end = start + 4 + low + high * 256;
  for (const byte of reader.bytes.subarray(start + 4, end)) out.push(byte);
  reader.at = end * 8;
}

function copyCoded(
  reader: BitReader,
  out: number[],
  { lengths, distances }: { readonly lengths: HuffmanCode; readonly distances: HuffmanCode },
): void {
  for (let symbol = read(reader, lengths); symbol !== 256; symbol = read(reader, lengths)) {
    if (symbol < 256) out.push(symbol);
    else {
      const length = lengthOf(reader, symbol - 257);
      const from = out.length - distanceOf(reader, read(reader, distances));
      for (let step = 0; step < length; step += 1) out.push(out[from + step] ?? 0);
    }
  }
}

/** Lengths 3 to 10 have a symbol each, longer ones four for each number of further bits, 258 its own. */
function lengthOf(reader: BitReader, symbol: number): number {
  if (symbol < 8) return symbol + 3;
  if (symbol === 28) return 258;
  const more = (symbol >> 2) - 1;
  return ((4 + (symbol & 3)) << more) + 3 + bits(reader, more);
}

/** Distances 1 to 4 have a symbol each, longer ones two for each number of further bits. */
function distanceOf(reader: BitReader, symbol: number): number {
  if (symbol < 4) return symbol + 1;
  const more = (symbol >> 1) - 1;
  return ((2 + (symbol & 1)) << more) + 1 + bits(reader, more);
}

function fixedCodes(): readonly [HuffmanCode, HuffmanCode] {
  const lengths = [8, 144, 9, 112, 7, 24, 8, 8].flatMap((value, at, all) =>
    at % 2 === 0 ? Array<number>(all[at + 1] ?? 0).fill(value) : [],
  );
  return [codeOf(lengths), codeOf(Array<number>(30).fill(5))];
}

/** In which order the lengths of the code of code lengths stand. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function readCodes(reader: BitReader): readonly [HuffmanCode, HuffmanCode] {
  const lengthCount = bits(reader, 5) + 257;
  const distanceCount = bits(reader, 5) + 1;
  const own = Array<number>(19).fill(0);
  for (const symbol of lengthOrder.slice(0, bits(reader, 4) + 4)) own[symbol] = bits(reader, 3);
  const code = codeOf(own);
  const lengths: number[] = [];
  while (lengths.length < lengthCount + distanceCount) {
    const symbol = read(reader, code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) repeat(lengths, lengths.at(-1) ?? 0, 3 + bits(reader, 2));
    else if (symbol === 17) repeat(lengths, 0, 3 + bits(reader, 3));
    else repeat(lengths, 0, 11 + bits(reader, 7));
  }
  return [codeOf(lengths.slice(0, lengthCount)), codeOf(lengths.slice(lengthCount))];
}

function repeat(values: number[], value: number, times: number): void {
  for (let step = 0; step < times; step += 1) values.push(value);
}

/** The code in which each symbol has a code of the length given; 0: none. */
function codeOf(lengths: readonly number[]): HuffmanCode {
  const counts = Array<number>(16).fill(0);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const symbols = [...lengths.keys()]
    .filter((symbol) => lengths[symbol])
    .sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  return { counts, symbols };
}

function read(reader: BitReader, { counts, symbols }: HuffmanCode): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (const count of counts) {
    if (code - first < count) return symbols[index + code - first] ?? 0;
    index += count;
    first = (first + count) * 2;
    code = code * 2 + bits(reader, 1);
  }
  throw new RangeError('Unexpected code of more than 15 bits');
}

function bits(reader: BitReader, count: number): number {
  let value = 0;
  for (let bit = 0; bit < count; bit += 1) {
    value += (((reader.bytes[reader.at >> 3] ?? 0) >> (reader.at & 7)) & 1) << bit;
    reader.at += 1;
  }
  return value;
}
