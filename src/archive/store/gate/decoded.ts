import type { Point } from '#markdown/block.ts';

/** The text of some bytes, line ends made uniform; or where they stop being UTF-8. */
export type StrictText = { readonly text: string } | { readonly broken: Point };

/** Reads bytes as UTF-8, to the letter: no byte is passed over or put for another. */
export function decoded(bytes: Buffer): StrictText {
  const text = strictly(bytes);
  return text === undefined
    ? { broken: firstBroken(bytes) }
    : { text: text.replace(/\r\n/gu, '\n') };
}

function strictly(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line feed is a byte of its own in UTF-8, so that lines can be tried one by one. */
function firstBroken(bytes: Buffer): Point {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    const tried = bytes.subarray(start, end);
    if (feed < 0 || strictly(tried) === undefined) {
      return { line, column: Math.max(0, tried.toString('utf8').indexOf('\uFFFD')) + 1 };
    }
    start = feed + 1;
  }
}
