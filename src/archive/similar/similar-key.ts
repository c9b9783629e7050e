import { hash } from 'node:crypto';
import { mixed } from '#archive/mixed.ts';
import type { SectionBag, SectionCorpus } from './section-corpus.ts';
import type { SectionPostings } from './section-postings.ts';
import type { SectionVectors } from './section-vectors.ts';

/** What the sections that are like others are found by. */
interface Basis {
  readonly corpus: SectionCorpus;
  readonly bags: readonly SectionBag[];
  readonly rarities: Float64Array;
  readonly vectors: SectionVectors;
  readonly postings: SectionPostings;
}

/**
 * Tells apart, by numbers of sections, all that those like them follow from: their words, how telling
 * each bigram of them is, and the sections that their heaviest bigrams lead to, words, weights and
 * place in time.
 */
export function similarKeysOf(basis: Basis): (numbers: readonly number[]) => string {
  const { vectors } = basis;
  const sections = sectionMarksOf(basis);
  const postings = postingMarksOf(basis, sections);
  // The bags take much room, and are needed no longer.
  const telling = tellingMarksOf(basis);
  return (numbers) => {
    const marks = numbers.flatMap((number) => [
      ...pairAt(sections, number),
      ...pairAt(telling, number),
      ...termsOf(number, vectors).flatMap((term) => pairAt(postings, term)),
    ]);
    return hash('sha256', new Uint8Array(Uint32Array.from(marks).buffer));
  };
}

function pairAt(marks: Uint32Array, at: number): readonly number[] {
  return [marks[2 * at] ?? 0, marks[2 * at + 1] ?? 0];
}

function termsOf(number: number, { starts, terms }: SectionVectors): readonly number[] {
  return [...terms.subarray(starts[number], starts[number + 1])];
}

/** Two numbers a section, for its words and its vector. */
function sectionMarksOf({ corpus, vectors }: Basis): Uint32Array {
  const codes = Uint32Array.from(corpus.numbers.keys());
  const marks = new Uint32Array(2 * corpus.sections.length);
  for (const [at, { report, time, anchor, lines }] of corpus.sections.entries()) {
    const start = vectors.starts[at] ?? 0;
    const weights = vectors.weights.slice(start, vectors.starts[at + 1]);
    const own = Uint32Array.from(termsOf(at, vectors), (term) => codes[term] ?? 0);
    const text = JSON.stringify([report, time, anchor, lines]);
    const parts = [Buffer.from(text), Buffer.from(weights.buffer), Buffer.from(own.buffer)];
    setPair(marks, at, hash('sha256', Buffer.concat(parts), 'buffer'));
  }
  return marks;
}

/** Two numbers a bigram, for the sections in which it weighs most. */
function postingMarksOf(
  { postings: { starts, ends, sections } }: Basis,
  sectionMarks: Uint32Array,
): Uint32Array {
  const marks = new Uint32Array(2 * starts.length);
  for (const [term, start] of starts.entries()) {
    for (const section of sections.subarray(start, ends[term])) {
      const [high = 0, low = 0] = pairAt(sectionMarks, section);
      marks[2 * term] = mixed(marks[2 * term] ?? 0, high, 0x85ebca6b);
      marks[2 * term + 1] = mixed(marks[2 * term + 1] ?? 0, low, 0x27d4eb2f);
    }
  }
  return marks;
}

/** Two numbers a section, for how telling its bigrams are: phrases are weighed by all of them. */
function tellingMarksOf({ bags, rarities }: Basis): Uint32Array {
  const marks = new Uint32Array(2 * bags.length);
  for (const [at, { terms }] of bags.entries()) {
    const weights = Float64Array.from(terms, (term) => rarities[term] ?? 0);
    setPair(marks, at, hash('sha256', new Uint8Array(weights.buffer), 'buffer'));
  }
  return marks;
}

function setPair(marks: Uint32Array, at: number, sum: Buffer): void {
  marks[2 * at] = sum.readUInt32LE(0);
  marks[2 * at + 1] = sum.readUInt32LE(4);
}
