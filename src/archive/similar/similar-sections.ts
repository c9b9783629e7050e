import { madeOf } from '#archive/in-making.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Report, ReportId } from '#model/report.ts';
import {
  type BaggedCorpus,
  type CorpusSection,
  type SectionCorpus,
  sectionCorpusInMaking,
} from './section-corpus.ts';
import { type SectionPostings, sectionPostingsOf } from './section-postings.ts';
import { raritiesOf, type SectionVectors, sectionVectorsOf } from './section-vectors.ts';
import { bigramsIn, sharedPhrasesOf } from './shared-phrases.ts';
import { similarKeysOf } from './similar-key.ts';
import { type SimilarParameters, similarParameters } from './similar-parameters.ts';
import type { SimilarSection } from './similar-section.ts';

/**
 * The sections of a report with those of other bodies that are alike, the most alike first. A
 * section without neighbours has no entry.
 */
export type SimilarBySection = (report: ReportId) => ReadonlyMap<Anchor, readonly SimilarSection[]>;

/** The same of all reports of a corpus. */
export interface LikeSections {
  readonly of: SimilarBySection;
  /** Tells apart all that those of a report follow from, the code aside. */
  readonly keyOf: (report: ReportId) => string;
}

/** How sections that are alike are looked for. */
export interface SimilarOptions {
  readonly parameters?: SimilarParameters;
  /** Gives what was found before under the same keys, and finds the rest. */
  readonly keep?: KeepSimilar;
}

/** Gives for each section of a report, by its key, those that are like it. */
export type KeepSimilar = (
  report: ReportId,
  search: {
    readonly keys: readonly string[];
    readonly find: (at: number) => readonly SimilarSection[];
  },
) => readonly (readonly SimilarSection[])[];

/** Makes ready to find the sections of reports that are alike: {@link similarSectionsIn}. */
export function similarSectionsOf(
  reports: Iterable<Report>,
  options: SimilarOptions = {},
): SimilarBySection {
  const { parameters = similarParameters } = options;
  return similarSectionsIn(madeOf(reports, sectionCorpusInMaking(parameters)), options).of;
}

/**
 * Makes ready to find for each section those of other bodies that are most alike, by weighed
 * character bigrams. What is alike is found when it is asked for: kept for all reports, it would take
 * more room than their text.
 *
 * The time grows with the number of sections: each is looked up by its heaviest bigrams, and of each
 * bigram only the sections are looked at in which it weighs most.
 */
export function similarSectionsIn(
  bagged: BaggedCorpus,
  { parameters = similarParameters, keep }: SimilarOptions = {},
): LikeSections {
  const { lookup, keyOf } = lookupOf(bagged, parameters);
  const { sections } = lookup.corpus;
  const numbers = Map.groupBy(sections.keys(), (number) => sections[number]?.report);
  const ownOf = (report: ReportId) => numbers.get(report) ?? [];
  const of = (report: ReportId) => {
    const own = ownOf(report);
    const find = (at: number) => similarTo(own[at] ?? 0, lookup);
    const similar = keep
      ? keep(report, { keys: own.map(keyOf), find })
      : own.map((_, at) => find(at));
    const entries = own.map(
      (number, at) => [sections[number]?.anchor ?? '', similar[at] ?? []] as const,
    );
    return new Map(entries.filter(([, found]) => found.length > 0));
  };
  return { of, keyOf: (report) => ownOf(report).map(keyOf).join(' ') };
}

interface Lookup {
  readonly corpus: SectionCorpus;
  readonly vectors: SectionVectors;
  readonly postings: SectionPostings;
  readonly parameters: SimilarParameters;
  readonly rarities: Float64Array;
  /** Room for one number a section, all 0. */
  readonly promise: Float32Array;
  /** Room for one number a bigram, all 0. */
  readonly weights: Float32Array;
}

function lookupOf({ corpus, bags }: BaggedCorpus, parameters: SimilarParameters) {
  const rarities = raritiesOf(corpus);
  const vectors = sectionVectorsOf(corpus, { bags, rarities, size: parameters.terms });
  const sizes = { bigrams: corpus.numbers.size, most: parameters.postings };
  const postings = sectionPostingsOf(vectors, sizes);
  const keyOf = similarKeysOf({ corpus, bags, rarities, vectors, postings });
  const lookup: Lookup = {
    corpus,
    vectors,
    postings,
    parameters,
    rarities,
    promise: new Float32Array(corpus.sections.length),
    weights: new Float32Array(corpus.numbers.size),
  };
  return { lookup, keyOf };
}

function similarTo(number: number, lookup: Lookup): readonly SimilarSection[] {
  const section = lookup.corpus.sections[number];
  if (section === undefined) return [];
  const near = nearestTo(number, section, lookup);
  const bigrams = near.length === 0 ? new Set<number>() : bigramsIn(section);
  return near.map(({ other, likeness }) => ({
    report: other.report,
    anchor: other.anchor,
    likeness,
    phrases: sharedPhrasesOf({ section, bigrams }, other, lookup),
  }));
}

interface Near {
  readonly other: CorpusSection;
  readonly likeness: number;
}

function nearestTo(number: number, { body }: CorpusSection, lookup: Lookup): readonly Near[] {
  const { corpus, vectors, weights, parameters } = lookup;
  const start = vectors.starts[number] ?? 0;
  const end = vectors.starts[number + 1] ?? 0;
  for (let at = start; at < end; at += 1) {
    weights[vectors.terms[at] ?? 0] = vectors.weights[at] ?? 0;
  }
  const near = promisingFor(number, lookup)
    .flatMap((candidate) => {
      const other = corpus.sections[candidate];
      if (other === undefined || other.body === body) return [];
      return [{ other, likeness: productOf(candidate, lookup) }];
    })
    .filter(({ likeness }) => likeness >= parameters.least)
    .sort((a, b) => b.likeness - a.likeness);
  for (let at = start; at < end; at += 1) weights[vectors.terms[at] ?? 0] = 0;
  return firstOfEachBody(near).slice(0, parameters.most);
}

/** Sections with the greatest sum over the bigrams in common, as far as the postings reach. */
function promisingFor(
  number: number,
  { vectors, postings, promise, parameters }: Lookup,
): readonly number[] {
  const touched: number[] = [];
  const end = vectors.starts[number + 1] ?? 0;
  for (let at = vectors.starts[number] ?? 0; at < end; at += 1) {
    const term = vectors.terms[at] ?? 0;
    const weight = vectors.weights[at] ?? 0;
    const last = postings.ends[term] ?? 0;
    for (let position = postings.starts[term] ?? 0; position < last; position += 1) {
      const section = postings.sections[position] ?? 0;
      const sum = promise[section] ?? 0;
      if (sum === 0) touched.push(section);
      promise[section] = sum + weight * (postings.weights[position] ?? 0);
    }
  }
  const promising = touched
    .filter((section) => (promise[section] ?? 0) >= parameters.least / 2)
    .sort((a, b) => (promise[b] ?? 0) - (promise[a] ?? 0) || a - b)
    .slice(0, parameters.candidates);
  for (const section of touched) promise[section] = 0;
  return promising;
}

/** The cosine of a section with the one whose bigrams are spread out in `weights`. */
function productOf(number: number, { vectors, weights }: Lookup): number {
  let sum = 0;
  const end = vectors.starts[number + 1] ?? 0;
  for (let at = vectors.starts[number] ?? 0; at < end; at += 1) {
    sum += (weights[vectors.terms[at] ?? 0] ?? 0) * (vectors.weights[at] ?? 0);
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
