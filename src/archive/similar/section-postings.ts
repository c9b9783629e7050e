import type { SectionVectors } from './section-vectors.ts';

/** For every bigram the sections in which it weighs most, in one row. */
export interface SectionPostings {
  /** Where each bigram's sections begin and end. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sections: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * Turns vectors round.
 *
 * @param bigrams how many there are
 * @param most sections of one bigram
 */
export function sectionPostingsOf(
  { starts: vectorStarts, terms, weights: vectorWeights }: SectionVectors,
  { bigrams, most }: { readonly bigrams: number; readonly most: number },
): SectionPostings {
  const starts = new Uint32Array(bigrams);
  const counts = new Uint32Array(bigrams);
  for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  let start = 0;
  for (const [term, count] of counts.entries()) {
    starts[term] = start;
    start += count;
  }
  const ends = starts.slice();
  const sections = new Uint32Array(terms.length);
  const weights = new Float32Array(terms.length);
  for (let section = 0; section + 1 < vectorStarts.length; section += 1) {
    for (let at = vectorStarts[section] ?? 0; at < (vectorStarts[section + 1] ?? 0); at += 1) {
      const term = terms[at] ?? 0;
      const place = ends[term] ?? 0;
      sections[place] = section;
      weights[place] = vectorWeights[at] ?? 0;
      ends[term] = place + 1;
    }
  }
  const postings = { starts, ends, sections, weights };
  for (const [term, count] of counts.entries())
    if (count > most) keepHeaviest(postings, term, most);
  return postings;
}

/** Of equal weight the earlier section is kept. */
function keepHeaviest(
  { starts, ends, sections, weights }: SectionPostings,
  term: number,
  most: number,
) {
  const start = starts[term] ?? 0;
  const list = Array.from(sections.subarray(start, ends[term]), (section, at) => ({
    section,
    weight: weights[start + at] ?? 0,
  }));
  list.sort((a, b) => b.weight - a.weight || a.section - b.section);
  for (const [at, { section, weight }] of list.slice(0, most).entries()) {
    sections[start + at] = section;
    weights[start + at] = weight;
  }
  ends[term] = start + most;
}
