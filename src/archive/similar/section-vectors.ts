import type { CorpusSection, SectionCorpus } from './section-corpus.ts';
import type { SimilarParameters } from './similar-parameters.ts';

/** The most telling bigrams of a section, of length 1 as a vector, heaviest first. */
export interface SectionVector {
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
  { terms }: SimilarParameters,
): readonly SectionVector[] {
  return corpus.sections.map((section) => vectorOf(section, corpus, terms));
}

function vectorOf(section: CorpusSection, corpus: SectionCorpus, size: number): SectionVector {
  const weighed = Array.from(section.terms, (term, at) => ({
    term,
    weight: (1 + Math.log(section.counts[at] ?? 1)) * rarityOf(term, corpus),
  }))
    .filter(({ term }) => (corpus.spread[term] ?? 0) > 1)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, size);
  const length = Math.hypot(...weighed.map(({ weight }) => weight));
  return {
    terms: Uint32Array.from(weighed, ({ term }) => term),
    weights: Float32Array.from(weighed, ({ weight }) => weight / (length || 1)),
  };
}
