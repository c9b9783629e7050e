import type { InMaking } from '#archive/in-making.ts';
import type { ReportWords, SectionWords } from '#archive/report-words.ts';
import { isHan } from '#archive/reuse/han-text.ts';
import type { Anchor } from '#model/anchor.ts';
import { bodyIdOf } from '#model/body-id.ts';
import { timeKeyOf } from '#model/chronology.ts';
import type { ReportId } from '#model/report.ts';
import type { SimilarParameters } from './similar-parameters.ts';

/** A line of a section with its name: a paragraph's anchor, of a heading the section's. */
export interface NamedLine {
  readonly anchor: Anchor;
  readonly text: string;
}

/** A section that may be like another. */
export interface CorpusSection {
  readonly report: ReportId;
  /** Tells the report's place in time. */
  readonly time: string;
  /** Number of its body. */
  readonly body: number;
  readonly anchor: Anchor;
  readonly lines: readonly NamedLine[];
}

/** The bigrams of a section. */
export interface SectionBag {
  /** Their numbers, each once. */
  readonly terms: Uint32Array;
  /** How often each stands in it, at most 255. */
  readonly counts: Uint8Array;
}

/** All sections of the archive that have enough text to be like another. */
export interface SectionCorpus {
  readonly sections: readonly CorpusSection[];
  /** Number of each bigram, by its two UTF-16 code units: first times 65,536 plus second. */
  readonly numbers: ReadonlyMap<number, number>;
  /** By number of bigram: sections that have it. */
  readonly spread: readonly number[];
}

/** A corpus with the bag of each section, which nothing needs for long. */
export interface BaggedCorpus {
  readonly corpus: SectionCorpus;
  readonly bags: readonly SectionBag[];
}

/** Takes the sections of reports. */
export function sectionCorpusInMaking({
  title,
  shortest,
}: Pick<SimilarParameters, 'title' | 'shortest'>): InMaking<BaggedCorpus> {
  const bodies = new Map<string, number>();
  const numbers = new Map<number, number>();
  const spread: number[] = [];
  const sections: CorpusSection[] = [];
  const bags: SectionBag[] = [];
  const add = (report: ReportWords) => {
    const body = numbered(bodies, bodyIdOf(report.id));
    const time = timeKeyOf(report.metadata);
    for (const section of report.sections) {
      const lines = textLinesOf(section);
      if (lines.reduce((sum, { text }) => sum + hanCountOf(text), 0) < shortest) continue;
      const bag = new Map<number, number>();
      for (const { anchor, text } of lines) {
        addBigrams(text, { bag, numbers, times: anchor === section.anchor ? title : 1 });
      }
      for (const term of bag.keys()) spread[term] = (spread[term] ?? 0) + 1;
      sections.push({ report: report.id, time, body, anchor: section.anchor, lines });
      bags.push({
        terms: Uint32Array.from(bag.keys()),
        counts: Uint8Array.from(bag.values(), (count) => Math.min(255, count)),
      });
    }
  };
  return { add, made: () => ({ corpus: { sections, numbers, spread }, bags }) };
}

/** The key of the bigram that begins at `at`, or `undefined` where two Han characters do not meet. */
export function bigramAt(text: string, at: number): number | undefined {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return isHan(first) && isHan(second) ? first * 0x10000 + second : undefined;
}

/** The lines of a section that say something: no salutation, signature or date. */
function textLinesOf({ kind, anchor, heading, paragraphs }: SectionWords): readonly NamedLine[] {
  if (kind === 'opening' || kind === 'closing') return [];
  return [
    ...(heading ? [{ anchor, text: heading.line.text }] : []),
    ...paragraphs
      .filter(({ role }) => role === 'text')
      .map(({ anchor: name, text }) => ({ anchor: name, text })),
  ];
}

function hanCountOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isHan(text.charCodeAt(at))) count += 1;
  return count;
}

function addBigrams(
  text: string,
  {
    bag,
    numbers,
    times,
  }: {
    readonly bag: Map<number, number>;
    readonly numbers: Map<number, number>;
    readonly times: number;
  },
): void {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const key = bigramAt(text, at);
    if (key === undefined) continue;
    const number = numbered(numbers, key);
    bag.set(number, (bag.get(number) ?? 0) + times);
  }
}

function numbered<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  return number;
}
