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
 * Tells apart, by the number of a section, all that those like it follow from: its words, how telling
 * each bigram of it is, and the sections that its heaviest bigrams lead to, words, weights and place
 * in time.
 */
export function similarKeysOf(basis: Basis): (number: number) => string {
  const { vectors } = basis;
  const sections = sectionMarksOf(basis);
  const postings = postingMarksOf(basis, sections);
  // The bags take much room, and are needed no longer.
  const telling = tellingMarksOf(basis);
  return (number) => {
    const { starts, terms } = vectors;
    const marks: number[] = [];
    const add = (from: Uint32Array, at: number) => {
      marks.push(from[2 * at] ?? 0, from[2 * at + 1] ?? 0);
    };
    add(sections, number);
    add(telling, number);
    const end = starts[number + 1] ?? 0;
    for (let at = starts[number] ?? 0; at < end; at += 1) add(postings, terms[at] ?? 0);
    return hash('sha256', new Uint8Array(Uint32Array.from(marks).buffer), 'base64').slice(0, 32);
  };
}

/** Two numbers a section, for its words and its vector. */
function sectionMarksOf({ corpus, vectors }: Basis): Uint32Array {
  const codes = Uint32Array.from(corpus.numbers.keys());
  const marks = new Uint32Array(2 * corpus.sections.length);
  for (const [at, { report, time, anchor, lines }] of corpus.sections.entries()) {
    const [start, end] = [vectors.starts[at] ?? 0, vectors.starts[at + 1]];
    const weights = vectors.weights.slice(start, end);
    const own = vectors.terms.slice(start, end).map((term) => codes[term] ?? 0);
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
  for (let term = 0; term < starts.length; term += 1) {
    let high = 0;
    let low = 0;
    const end = ends[term] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const section = 2 * (sections[at] ?? 0);
      high = mixed(high, sectionMarks[section] ?? 0, 0x85ebca6b);
      low = mixed(low, sectionMarks[section + 1] ?? 0, 0x27d4eb2f);
    }
    marks[2 * term] = high;
    marks[2 * term + 1] = low;
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
