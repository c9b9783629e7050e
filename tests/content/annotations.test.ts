import { describe, expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import type { Annotation, Citation, Figure } from '#model/annotation.ts';
import { reportFile, reportIds, reportOf, sourceOf } from '#tests/helpers/archive-files.ts';
import {
  asCaptured,
  defectsOf,
  figuresOf,
  mentionsOf,
  partsOf,
  type Seed,
  seeds,
  type TrueDefect,
  type TrueFigure,
  withoutBlanks,
} from './ground-truth.ts';
import { type PlacedAnnotation, type ReviewedReport, reviewedReport } from './reviewed-report.ts';

/**
 * Defects that no annotation marks: they stand outside the body, or are no matter of words. `says`
 * is what the frontmatter has on them instead.
 */
const exceptions: readonly {
  readonly defect: string;
  readonly says: string;
  readonly why: string;
}[] = [
  {
    defect: '000-d13',
    says: '正文标题分两行',
    why: 'in the title, which is no body; its blanks are those of a line break',
  },
  {
    defect: '000-d12',
    says: '  - 中共广元市昭化区委\n  - 广元市昭化区人民政府',
    why: 'two bodies sign on one line, set apart by blanks: layout; `issuers` has them apart',
  },
  {
    defect: '003-d01',
    says: '网站调字号的控件',
    why: 'in a line of facts about the page, which is no body',
  },
  {
    defect: '003-d02',
    says: '文号一栏原页空着',
    why: 'in a line of facts about the page, which is no body',
  },
];

/** Damage that the reader of the ground truth passed over, marked like its equals. */
const additions: readonly string[] = [
  // 职责权限、权力义务: 权利义务 is the term.
  '640522104/2023 权力义务',
  // 放管服 and 审批+… have lost their quotes elsewhere in the same report (003-d06, 003-d07).
  '130300/2023 审批+金融',
  '130300/2023 放管服',
];

const authorities = readTables('.');

describe.each(seeds)('$id as reviewed', ({ seed, id }) => {
  const report = reportOf(id);
  const reviewed = reviewedReport(report, sourceOf(report));

  test('cites what a careful reader found: the same words, the same work', () => {
    expect(reviewed.annotations.filter(isCitation).map(drawnCitation)).toEqual(
      mentionsOf(seed).map(
        ({ start, end, raw, work }) => `${start}–${end} ${withoutBlanks(raw)} ${work}`,
      ),
    );
  });

  test('has the figures that a careful reader found: number, unit, indicator, approx', () => {
    expect(reviewed.annotations.filter(isFigure).map(drawnFigure)).toEqual(
      [...figuresOf(seed)]
        .map((truth) => drawnTrueFigure(truth, reviewed))
        .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    );
  });

  test('has every defect marked, with a note, as the reader would have it', () => {
    const asked = defectsOf(seed).filter(({ id: defect }) => !isException(defect));
    expect(asked.map((defect) => drawnDefect(defect, reviewed))).toEqual(
      asked.map((defect) => drawnTruth(defect, asked)),
    );
  });

  test('has no other damage marked', () => {
    const known = defectsOf(seed).map((defect) => quoteRange(defect, sourceOf(report)));
    const others = reviewed.annotations
      .filter(({ annotation }) => isDamage(annotation))
      .filter((placed) => !known.some((range) => touches(placed, range)));
    const words = new Set(others.map((placed) => `${id} ${doubtedWords(placed)}`));
    expect([...words]).toEqual(additions.filter((addition) => addition.startsWith(`${id} `)));
  });

  test('has the statutory part of every section', () => {
    // Only headings and untitled tails can state a part; the reader gave one to the attachment too.
    const sections = report.sections.filter(({ kind }) => kind !== 'attachment');
    const truth = partsOf(seed);
    expect(sections.map(({ anchor, part }) => `${anchor} ${part ?? null}`)).toEqual(
      sections.map(({ anchor }) => `${anchor} ${truth[anchor]}`),
    );
  });

  test('quotes scope and period of its figures from their paragraph', () => {
    const figures = reviewed.annotations.filter(isFigure);
    const strange = figures.flatMap(({ line, annotation: { scope = '', period = '' } }) =>
      [...scope.split('，'), period].filter((words) => !line.text.includes(words)),
    );
    expect(strange).toEqual([]);
  });
});

test.each(exceptions)('$defect stands in the frontmatter: $why', ({ defect, says }) => {
  const { id } = seeds.find(({ seed }) => defect.startsWith(`${seed}-`)) ?? { id: '' };
  expect(frontmatterOf(id)).toContain(says);
});

test('the ground truth is whole: 94 defects, 97 citations, 370 figures', () => {
  const count = (list: (seed: Seed) => readonly unknown[]) =>
    seeds.reduce((sum, { seed }) => sum + list(seed).length, 0);
  expect([count(defectsOf), count(mentionsOf), count(figuresOf)]).toEqual([94, 97, 370]);
});

test.each(reportIds)('%s names only works, indicators and topics that exist', (id) => {
  const { sections } = reportOf(id);
  const { annotations } = reviewedReport(reportOf(id), sourceOf(reportOf(id)));
  const works = new Set(authorities.works.map((work) => work.id));
  const indicators = new Set(authorities.indicators.map((indicator) => indicator.id));
  const topics = new Set(authorities.topics.map((topic) => topic.id));
  const unknown = [
    ...annotations.filter(isCitation).map(({ annotation: { work } }) => work),
    ...annotations.filter(isFigure).map(({ annotation: { of } }) => of),
    ...sections.flatMap((section) => section.topics ?? []),
  ].filter((name) => !works.has(name) && !indicators.has(name) && !topics.has(name));
  expect(unknown).toEqual([]);
});

type Placed<Kind extends Annotation> = PlacedAnnotation & { readonly annotation: Kind };

function isCitation(placed: PlacedAnnotation): placed is Placed<Citation> {
  return placed.annotation.kind === 'cite';
}

function isFigure(placed: PlacedAnnotation): placed is Placed<Figure> {
  return placed.annotation.kind === 'figure';
}

function isDamage({ kind }: Annotation): boolean {
  return kind !== 'cite' && kind !== 'figure';
}

function isException(defect: string): boolean {
  return exceptions.some((exception) => exception.defect === defect);
}

function drawnCitation({ start, end, printed, annotation }: Placed<Citation>): string {
  return `${start}–${end} ${withoutBlanks(printed)} ${annotation.work}`;
}

function drawnFigure({ start, printed, annotation: { of, bound } }: Placed<Figure>): string {
  return `${start} ${withoutBlanks(printed)} ${of}${bound ? ' approx' : ''}`;
}

/**
 * A numeral and its unit. The reader left out 余, 多 and 个 before 工作日, and labelled numbers in
 * words with the phrase around them: there the figure has to lie in the phrase.
 */
function drawnTrueFigure(truth: TrueFigure, { annotations }: ReviewedReport): string {
  const { n, start, end, raw, unit, indicator, approx } = truth;
  const found = annotations.filter(isFigure).find((figure) => touches(figure, { start, end }));
  const [at, words] =
    n === null ? [found?.start ?? start, wordsIn(raw, found)] : [start, wordsOf(raw, unit, found)];
  return `${at} ${words} ${indicator}${approx ? ' approx' : ''}`;
}

function wordsIn(phrase: string, found: PlacedAnnotation | undefined): string {
  return found !== undefined && phrase.includes(found.printed) ? found.printed : phrase;
}

function wordsOf(raw: string, unit: string, found: PlacedAnnotation | undefined): string {
  const printed = withoutBlanks(found?.printed ?? '');
  const isSame = printed.replace(/[余多]|个(?=工作日)/gu, '') === (raw + unit).replace('余', '');
  return isSame && printed.startsWith(raw) ? printed : raw + unit;
}

/** What the place reads like, or which doubt is noted there. */
function drawnDefect(defect: TrueDefect, reviewed: ReviewedReport): string {
  const { id } = defect;
  const noted = reviewed.annotations.filter(
    ({ annotation, ...range }) => isDamage(annotation) && touches(range, defect),
  );
  const kind = kindOf(defect);
  const isNoted = noted.some(({ annotation }) => isOfKind(annotation, kind) && hasNote(annotation));
  const range = quoteRange(defect, sourceOf(reviewed.report));
  const reading = asCaptured(reviewed.readingOf(range));
  return `${id} ${isNoted ? kind : 'nothing noted'}: ${reading}`;
}

/** The reader's quotation with all that the reader mends in it. */
function drawnTruth(defect: TrueDefect, all: readonly TrueDefect[]): string {
  const reading = all
    .filter((each) => defect.quote.includes(each.quote) && kindOf(each) === 'mended')
    .reduce(
      (text, { sic, corr }) => (corr === null ? text : text.replace(sic, corr)),
      defect.quote,
    );
  return `${defect.id} ${kindOf(defect)}: ${asCaptured(reading)}`;
}

/** `corr` and `supplied` both mend. A reading that the reader was not sure of is only doubted. */
function kindOf({ tei, cert }: TrueDefect): 'mended' | 'sic' | 'gap' {
  if (tei === 'gap') return 'gap';
  return tei === 'sic' || cert === 'low' ? 'sic' : 'mended';
}

function isOfKind({ kind }: Annotation, wanted: 'mended' | 'sic' | 'gap'): boolean {
  return wanted === 'mended' ? kind === 'corr' || kind === 'supplied' : kind === wanted;
}

/** The words marked, or those between two supplied quotes. */
function doubtedWords({ line, annotation, printed }: PlacedAnnotation): string {
  if (annotation.kind !== 'supplied') return printed;
  const isOpening = line.text.charAt(annotation.start) === '“';
  return isOpening
    ? (line.text.slice(annotation.end).split('”')[0] ?? '')
    : (line.text.slice(0, annotation.start).split('“').at(-1) ?? '');
}

function hasNote(annotation: Annotation): boolean {
  return 'note' in annotation || annotation.kind === 'gap';
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand that the reader quotes around a defect. */
function quoteRange({ quote, start, end }: TrueDefect, capture: string): Range {
  let at = capture.indexOf(quote, Math.max(0, end - quote.length));
  if (at > start || at === -1) at = capture.lastIndexOf(quote, start);
  return at === -1 ? { start, end } : { start: at, end: at + quote.length };
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && a.end >= b.start;
}

function frontmatterOf(id: string): string {
  return /^---\n(.*?\n)---\n/su.exec(String(reportFile(id)))?.[1] ?? '';
}
