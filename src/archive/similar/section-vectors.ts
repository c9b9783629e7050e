import type { SectionBag, SectionCorpus } from './section-corpus.ts';
import type { SimilarParameters } from './similar-parameters.ts';

/** The most telling bigrams of every section, of length 1 as a vector, heaviest first, in one row. */
export interface SectionVectors {
  /** Where each section's bigrams begin, and at last where all end. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** How telling a bigram is: the rarer the more. */
export function rarityOf(term: number, { sections, spread }: SectionCorpus): number {
  return Math.log(1 + sections.length / Math.max(1, spread[term] ?? 1));
}

/**
 * Weighs the bigrams of every section, (1 + ln count) × rarity, and keeps the heaviest. Bigrams that
 * no other section has are left out: they make nothing alike.
 */
export function sectionVectorsOf(
  corpus: SectionCorpus,
  bags: readonly SectionBag[],
  { terms: size }: SimilarParameters,
): SectionVectors {
  const rarities = Float64Array.from(corpus.spread, (_, term) => rarityOf(term, corpus));
  const starts = new Uint32Array(bags.length + 1);
  const terms = new Uint32Array(bags.length * size);
  const weights = new Float32Array(bags.length * size);
  let end = 0;
  for (const [section, bag] of bags.entries()) {
    const heaviest = heaviestOf(bag, { corpus, rarities }).slice(0, size);
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

interface WeighedTerm {
  readonly term: number;
  readonly weight: number;
}

function heaviestOf(
  { terms, counts }: SectionBag,
  { corpus, rarities }: { readonly corpus: SectionCorpus; readonly rarities: Float64Array },
): readonly WeighedTerm[] {
  const weighed: WeighedTerm[] = [];
  for (const [at, term] of terms.entries()) {
    if ((corpus.spread[term] ?? 0) < 2) continue;
    weighed.push({ term, weight: (1 + Math.log(counts[at] ?? 1)) * (rarities[term] ?? 0) });
  }
  return weighed.sort((a, b) => b.weight - a.weight || a.term - b.term);
}
