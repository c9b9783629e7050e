import type { Anchor } from '../../model/anchor.ts';
import type { Report, ReportId } from '../../model/report.ts';
import { type CorpusSection, type SectionCorpus, sectionCorpusOf } from './section-corpus.ts';
import { type SectionVector, sectionVectorsOf } from './section-vectors.ts';
import { sharedPhrasesOf } from './shared-phrases.ts';
import { type SimilarParameters, similarParameters } from './similar-parameters.ts';
import type { SimilarSection } from './similar-section.ts';

/** Which sections of different bodies are alike. */
export interface Similarity {
  /** By report and section, the most alike first. A section without neighbours has no entry. */
  readonly of: ReadonlyMap<ReportId, ReadonlyMap<Anchor, readonly SimilarSection[]>>;
  /** By report and section: the sections that name it as alike, in the order of the archive. */
  readonly namedBy: ReadonlyMap<ReportId, ReadonlyMap<Anchor, readonly SectionRef[]>>;
}

export interface SectionRef {
  readonly report: ReportId;
  readonly anchor: Anchor;
}

/**
 * Finds for each section those of other bodies that are most alike, by weighed character bigrams.
 *
 * The time grows with the number of sections: each is looked up by its heaviest bigrams, and of each
 * bigram only the sections are looked at in which it weighs most.
 */
export function similarSectionsOf(
  reports: Iterable<Report>,
  parameters: SimilarParameters = similarParameters,
): Similarity {
  const corpus = sectionCorpusOf(reports, parameters);
  const vectors = sectionVectorsOf(corpus, parameters);
  const lookup = { corpus, vectors, postings: postingsOf(vectors, parameters), parameters };
  const promise = new Float32Array(vectors.length);
  const weights = new Float32Array(corpus.numbers.size);
  const of = new Map<ReportId, Map<Anchor, readonly SimilarSection[]>>();
  for (const [number, section] of corpus.sections.entries()) {
    const similar = nearestTo(number, { ...lookup, promise, weights }).map(({ other, likeness }) =>
      similarSectionOf(section, other, { likeness, corpus }),
    );
    if (similar.length === 0) continue;
    const ofReport = of.get(section.report) ?? new Map<Anchor, readonly SimilarSection[]>();
    ofReport.set(section.anchor, similar);
    of.set(section.report, ofReport);
  }
  return { of, namedBy: namedByOf(of) };
}

interface Lookup {
  readonly corpus: SectionCorpus;
  readonly vectors: readonly SectionVector[];
  /** By bigram: sections in which it weighs most. */
  readonly postings: readonly Postings[];
  readonly parameters: SimilarParameters;
  /** Room for one number a section, all 0. */
  readonly promise: Float32Array;
  /** Room for one number a bigram, all 0. */
  readonly weights: Float32Array;
}

interface Postings {
  readonly sections: Uint32Array;
  readonly weights: Float32Array;
}

function postingsOf(
  vectors: readonly SectionVector[],
  { postings: most }: SimilarParameters,
): readonly Postings[] {
  const lists: { section: number; weight: number }[][] = [];
  for (const [section, { terms, weights }] of vectors.entries()) {
    for (const [at, term] of terms.entries()) {
      const list = lists[term] ?? [];
      list.push({ section, weight: weights[at] ?? 0 });
      lists[term] = list;
    }
  }
  return Array.from(lists, (list = []) => {
    const heaviest =
      list.length <= most
        ? list
        : list.sort((a, b) => b.weight - a.weight || a.section - b.section).slice(0, most);
    return {
      sections: Uint32Array.from(heaviest, ({ section }) => section),
      weights: Float32Array.from(heaviest, ({ weight }) => weight),
    };
  });
}

interface Near {
  readonly other: CorpusSection;
  readonly likeness: number;
}

function nearestTo(number: number, lookup: Lookup): readonly Near[] {
  const { corpus, vectors, parameters } = lookup;
  const own = vectors[number];
  const body = corpus.sections[number]?.body;
  if (own === undefined) return [];
  spread(own, lookup.weights);
  const near = promisingFor(own, lookup)
    .flatMap((candidate) => {
      const other = corpus.sections[candidate];
      const vector = vectors[candidate];
      if (other === undefined || vector === undefined || other.body === body) return [];
      return [{ other, likeness: productOf(lookup.weights, vector) }];
    })
    .filter(({ likeness }) => likeness >= parameters.least)
    .sort((a, b) => b.likeness - a.likeness);
  for (const term of own.terms) lookup.weights[term] = 0;
  return firstOfEachBody(near).slice(0, parameters.most);
}

/** Sections with the greatest sum over the bigrams in common, as far as the postings reach. */
function promisingFor(
  { terms, weights }: SectionVector,
  { postings, promise, parameters }: Lookup,
): readonly number[] {
  const touched: number[] = [];
  for (const [at, term] of terms.entries()) {
    const list = postings[term];
    if (list === undefined) continue;
    const weight = weights[at] ?? 0;
    for (let position = 0; position < list.sections.length; position += 1) {
      const section = list.sections[position] ?? 0;
      if (promise[section] === 0) touched.push(section);
      promise[section] = (promise[section] ?? 0) + weight * (list.weights[position] ?? 0);
    }
  }
  const promising = touched
    .filter((section) => (promise[section] ?? 0) >= parameters.least / 2)
    .sort((a, b) => (promise[b] ?? 0) - (promise[a] ?? 0) || a - b)
    .slice(0, parameters.candidates);
  for (const section of touched) promise[section] = 0;
  return promising;
}

function spread({ terms, weights }: SectionVector, into: Float32Array): void {
  for (const [at, term] of terms.entries()) into[term] = weights[at] ?? 0;
}

/** The cosine of two vectors of length 1, of which one is spread out. */
function productOf(spreadOut: Float32Array, { terms, weights }: SectionVector): number {
  let sum = 0;
  for (let at = 0; at < terms.length; at += 1) {
    sum += (spreadOut[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  }
  return sum;
}

function firstOfEachBody(near: readonly Near[]): readonly Near[] {
  const seen = new Set<number>();
  return near.filter(({ other: { body } }) => {
    const isFirst = !seen.has(body);
    seen.add(body);
    return isFirst;
  });
}

function similarSectionOf(
  section: CorpusSection,
  other: CorpusSection,
  { likeness, corpus }: { readonly likeness: number; readonly corpus: SectionCorpus },
): SimilarSection {
  return {
    report: other.report,
    anchor: other.anchor,
    likeness,
    phrases: sharedPhrasesOf(section, other, corpus),
  };
}

function namedByOf(of: Similarity['of']): Similarity['namedBy'] {
  const named = new Map<ReportId, Map<Anchor, SectionRef[]>>();
  for (const [report, sections] of of) {
    for (const [anchor, similar] of sections) {
      for (const other of similar) {
        const ofReport = named.get(other.report) ?? new Map<Anchor, SectionRef[]>();
        const list = ofReport.get(other.anchor) ?? [];
        list.push({ report, anchor });
        ofReport.set(other.anchor, list);
        named.set(other.report, ofReport);
      }
    }
  }
  return named;
}
