/** The pairs of neighbouring characters of a text, as often as they stand in it, in order. */
export type Bigrams = Uint32Array;

/** Takes the bigrams of a text, to hold it against many others. */
export function bigramsOf(text: string): Bigrams {
  const bigrams = new Uint32Array(Math.max(0, text.length - 1));
  for (let at = 0; at < bigrams.length; at += 1) {
    bigrams[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  }
  return bigrams.sort();
}

/** How alike two texts are: the share of their bigrams in common (Dice), 0 to 1. */
export function bigramLikeness(a: Bigrams, b: Bigrams): number {
  let common = 0;
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    const one = a[inA] ?? 0;
    const other = b[inB] ?? 0;
    if (one === other) common += 1;
    if (one <= other) inA += 1;
    if (other <= one) inB += 1;
  }
  const all = a.length + b.length;
  return all === 0 ? 0 : (2 * common) / all;
}
