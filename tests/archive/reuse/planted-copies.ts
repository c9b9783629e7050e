import { type Range, sentencesOf } from '#chinese/sentences.ts';
import type { Report, ReportId } from '#model/report.ts';
import { oneOf, randomFrom } from '#tests/corpus/random.ts';

/** A passage of a real report, and a made-up report of another place that has it, edited. */
export interface PlantedCopy {
  readonly source: { readonly report: ReportId; readonly anchor: string } & Range;
  /** The made-up report; the passage stands in its only section. */
  readonly report: Report;
  readonly anchor: string;
  /** Where in the paragraph the passage stands. */
  readonly planted: Range;
}

/** How a copy is changed. `words` edits runs of one to four characters, `characters` single ones. */
export const editKinds = ['words', 'characters'] as const;
export type EditKind = (typeof editKinds)[number];

/** How passages are copied. */
export interface Planting {
  readonly seed: number;
  /** Of the characters, how many are replaced, left out or newly put in: 0 to 1. */
  readonly edits: number;
  readonly kind: EditKind;
}

/** Han characters of a passage, at least. */
const shortest = 40;

/**
 * Plants copies of passages of 1 to 4 sentences, each of another stretch of the reports, each
 * between two made-up paragraphs of characters in no order, in a report of a place of its own.
 */
export function plantedCopies(
  reports: readonly Report[],
  { seed, edits, kind }: Planting,
): readonly PlantedCopy[] {
  const random = randomFrom(seed);
  const characters = [
    ...new Set(
      reports
        .flatMap(textsOf)
        .join('')
        .match(/\p{Script=Han}/gu),
    ),
  ];
  return passagesOf(reports, random).map(({ text, ...source }, number) => {
    const noise = () => noiseOf(60, characters, random);
    const before = noise();
    const copy = edited(text, { edits, kind, characters, random });
    const { report, anchor } = madeUpReport(number, before + copy + noise());
    const planted = { start: before.length, end: before.length + copy.length };
    return { source, report, anchor, planted };
  });
}

/** A report of one paragraph, of a place that does not exist. */
export function madeUpReport(
  number: number,
  text: string,
): { readonly report: Report; readonly anchor: string } {
  const region = String(900_001 + number);
  const paragraph = { anchor: 's1-p1', role: 'text' as const, text, annotations: [], items: [] };
  const report: Report = {
    id: `${region}/2024`,
    metadata: {
      title: '虚构报告',
      titleBasis: 'supplied',
      year: 2024,
      region,
      issuers: ['虚构机关'],
      source: { file: `${region}/2024.txt`, sha256: '', zones: [] },
      regularised: [],
      notes: [],
      aliases: {},
      history: [],
      corrected: [],
    },
    sections: [{ anchor: 's1', kind: 'preamble', level: 1, paragraphs: [paragraph] }],
  };
  return { report, anchor: paragraph.anchor };
}

type Passage = PlantedCopy['source'] & { readonly text: string };

/** Every paragraph cut into passages that do not overlap. */
function passagesOf(reports: readonly Report[], random: () => number): readonly Passage[] {
  return reports.flatMap(({ id, sections }) =>
    sections.flatMap(({ paragraphs }) =>
      paragraphs
        .filter(({ role }) => role === 'text')
        .flatMap(({ anchor, text }) =>
          cutsOf(text, random).map((range) => ({
            report: id,
            anchor,
            ...range,
            text: text.slice(range.start, range.end),
          })),
        ),
    ),
  );
}

function cutsOf(text: string, random: () => number): readonly Range[] {
  const sentences = sentencesOf(text);
  const cuts: Range[] = [];
  for (let at = 0; at < sentences.length; ) {
    const count = 1 + Math.floor(random() * 4);
    const start = sentences[at]?.start ?? 0;
    const end = sentences[Math.min(at + count, sentences.length) - 1]?.end ?? text.length;
    if (hanCount(text.slice(start, end)) >= shortest) cuts.push({ start, end });
    at += count;
  }
  return cuts;
}

function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function textsOf({ sections }: Report): readonly string[] {
  return sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

function noiseOf(length: number, characters: readonly string[], random: () => number): string {
  return `${Array.from({ length }, () => oneOf(characters, random)).join('')}。`;
}

/** Replaces (half), leaves out or puts in characters, one or a few at a time. */
function edited(
  text: string,
  {
    edits,
    kind,
    characters,
    random,
  }: Omit<Planting, 'seed'> & {
    readonly characters: readonly string[];
    readonly random: () => number;
  },
): string {
  const longest = kind === 'words' ? 4 : 1;
  const mean = (1 + longest) / 2;
  // An edit of several characters begins less often, so that as many characters are edited.
  const begins = edits === 0 ? 0 : edits / (mean * (1 - edits) + edits);
  let copy = '';
  for (let at = 0; at < text.length; ) {
    if (random() >= begins) {
      copy += text.charAt(at);
      at += 1;
      continue;
    }
    const run = 1 + Math.floor(random() * longest);
    const way = random();
    if (way < 0.75) copy += Array.from({ length: run }, () => oneOf(characters, random)).join('');
    if (way < 0.5 || way >= 0.75) at += run;
    else copy += text.charAt(at++);
  }
  return copy;
}
