const offsetBasis = 2166136261;
const prime = 16777619;

/** FNV-1a, 32 bits, over the UTF-16 code units of a text, low byte first. Says which slot a gram is in. */
export function gramHash(gram: string): number {
  let hash = offsetBasis;
  for (let at = 0; at < gram.length; at += 1) {
    const unit = gram.charCodeAt(at);
    hash = mixed(mixed(hash, unit & 0xff), unit >>> 8);
  }
  return hash >>> 0;
}

/**
 * FNV-1a, 32 bits, over bytes, started from a seed.
 *
 * The seed ties a checksum to one build and one place: the right bytes in the wrong place fail.
 */
export function checksum(bytes: Uint8Array, seed: number): number {
  let hash = mixed(offsetBasis, seed);
  for (const byte of bytes) hash = mixed(hash, byte);
  return hash >>> 0;
}

/** The seed of the checksum of what stands at an address (or has a number) in an index. */
export function placeSeed(build: number, place: number): number {
  return mixed(build, place >>> 0) ^ Math.floor(place / 2 ** 32);
}

function mixed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, prime);
}
