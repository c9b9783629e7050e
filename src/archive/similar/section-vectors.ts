import type { SectionBag, SectionCorpus } from './section-corpus.ts';

/** The most telling bigrams of every section, of length 1 as a vector, heaviest first, in one row. */
export interface SectionVectors {
  /** Where each section's bigrams begin, and at last where all end. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** How telling each bigram is: the rarer the more. */
export function raritiesOf({ sections, spread }: SectionCorpus): Float64Array {
  const all = inSteps(sections.length);
  return Float64Array.from(spread, (having) => Math.log(1 + all / inSteps(having)));
}

/** Counts go by steps of a quarter of an octave, so that one section more moves few weights. */
function inSteps(count: number): number {
  return 2 ** (Math.floor(4 * Math.log2(Math.max(1, count))) / 4);
}

/** What sections are weighed by. */
export interface VectorBasis {
  readonly bags: readonly SectionBag[];
  readonly rarities: Float64Array;
  /** Bigrams that stand for a section. */
  readonly size: number;
}

/**
 * Weighs the bigrams of every section, (1 + ln count) × rarity, and keeps the heaviest. Bigrams that
 * no other section has are left out: they make nothing alike.
 */
export function sectionVectorsOf(
  corpus: SectionCorpus,
  { bags, rarities, size }: VectorBasis,
): SectionVectors {
  const codes = Uint32Array.from(corpus.numbers.keys());
  const starts = new Uint32Array(bags.length + 1);
  const terms = new Uint32Array(bags.length * size);
  const weights = new Float32Array(bags.length * size);
  let end = 0;
  for (const [section, bag] of bags.entries()) {
    const heaviest = heaviestOf(bag, { corpus, rarities, codes }).slice(0, size);
    const length = Math.hypot(...heaviest.map(({ weight }) => weight)) || 1;
    for (const { term, weight } of heaviest) {
      terms[end] = term;
      weights[end] = weight / length;
      end += 1;
    }
    starts[section + 1] = end;
  }
  return { starts, terms: terms.slice(0, end), weights: weights.slice(0, end) };
}

interface Weights {
  readonly corpus: SectionCorpus;
  readonly rarities: Float64Array;
  /** By number of bigram its code units: of equal weight the lower comes first. */
  readonly codes: Uint32Array;
}

interface WeighedTerm {
  readonly term: number;
  readonly weight: number;
}

function heaviestOf(
  { terms, counts }: SectionBag,
  { corpus, rarities, codes }: Weights,
): readonly WeighedTerm[] {
  const weighed: WeighedTerm[] = [];
  for (const [at, term] of terms.entries()) {
    if ((corpus.spread[term] ?? 0) < 2) continue;
    weighed.push({ term, weight: (1 + Math.log(counts[at] ?? 1)) * (rarities[term] ?? 0) });
  }
  return weighed.sort((a, b) => b.weight - a.weight || (codes[a.term] ?? 0) - (codes[b.term] ?? 0));
}
