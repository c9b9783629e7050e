import { halfWidth } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import type { ImportedReport, ImportResult } from '#importer/draft/draft.ts';
import { fullNameOf, type Regions } from '#model/region.ts';
import type { GoldHeading, GoldPage } from './gold-page.ts';

/** The fields that a labelled page is held against. */
export const scoredFields = [
  'title',
  'year',
  'region',
  'level',
  'issuers',
  'published',
  'signed',
  'publisher',
  'addressee',
  'documentNumber',
  'indexNumber',
  'bodyStart',
  'headings',
  'items',
  'strays',
  'refusal',
] as const;
type ScoredField = (typeof scoredFields)[number];

/** How often a field was right, wrong, or left open although the page tells, or because it does not. */
export interface FieldScore {
  right: number;
  wrong: number;
  /** Left open, and the page has it. */
  missed: number;
  /** Left open, and nothing on the page tells. */
  untold: number;
}

type Scores = Record<ScoredField, FieldScore>;

/** One comparison that did not come out right. */
interface Miss {
  readonly page: string;
  readonly field: ScoredField;
  readonly expected: string;
  readonly found: string;
}

export interface Outcome {
  readonly scores: Scores;
  readonly misses: readonly Miss[];
}

interface Verdict {
  readonly field: ScoredField;
  readonly outcome: keyof FieldScore;
  readonly expected: string;
  readonly found: string;
}

/** Adds up the verdicts over all pages. */
export function scoreOf(
  results: readonly (readonly [GoldPage, ImportResult])[],
  regions: Regions,
): Outcome {
  const scores = Object.fromEntries(
    scoredFields.map((field) => [field, { right: 0, wrong: 0, missed: 0, untold: 0 }]),
  ) as Scores;
  const misses: Miss[] = [];
  for (const [page, result] of results) {
    for (const { field, outcome, expected, found } of verdictsOf(page, result, regions)) {
      scores[field][outcome] += 1;
      if (outcome === 'wrong' || outcome === 'missed')
        misses.push({ page: page.id, field, expected, found });
    }
  }
  return { scores, misses };
}

/** Right answers among those that the page allows. */
export function rateOf({ right, wrong, missed }: FieldScore): number {
  return right + wrong + missed === 0 ? 1 : right / (right + wrong + missed);
}

function verdictsOf(page: GoldPage, result: ImportResult, regions: Regions): readonly Verdict[] {
  const found = result.kind === 'report' ? 'report' : result.reason;
  const expected = page.reason ?? 'report';
  if (found !== 'report' || expected !== 'report') {
    const fields = expected === 'report' ? scoredFields : (['refusal'] as const);
    const outcome = found === expected ? 'right' : 'wrong';
    return fields.map((field) => ({ field, outcome, expected, found }));
  }
  return [
    ...factVerdicts(page, result as ImportedReport, regions),
    ...headingVerdicts(page, result as ImportedReport),
    ...strayVerdicts(page, result as ImportedReport),
    { field: 'refusal', outcome: 'right', expected, found },
  ];
}

function factVerdicts(
  { gold, whole = false }: GoldPage,
  { draft, guesses, capture }: ImportedReport,
  regions: Regions,
): readonly Verdict[] {
  const { metadata, sections } = draft;
  const isToldIn = (test: (text: string) => boolean) => whole || test(capture);
  const isPlaceTold = isToldIn((text) => isNamed(gold.region ?? '', text, regions));
  const body = sections.filter(({ kind }) => kind !== 'opening');
  const first = body[0]?.paragraphs[0]?.text ?? body[0]?.heading?.line.text ?? '';
  const level = guesses.find(({ field }) => field === 'level')?.value;
  const place = metadata.region === undefined ? undefined : fullNameOf(regions, metadata.region);
  const printed = metadata.titleBasis === 'printed' ? metadata.title : undefined;
  return [
    verdict('title', { expected: gold.title?.join(''), found: printed, same: equal }),
    verdict('year', {
      expected: gold.year === null ? undefined : `${gold.year}`,
      found: metadata.year && `${metadata.year}`,
      same: equal,
      told: isToldIn((text) => text.replace(/《[^》]*》|〔\d{4}〕/gu, '').includes(`${gold.year}`)),
    }),
    verdict('region', {
      expected: gold.region ?? undefined,
      found: place,
      same: samePlace,
      told: isPlaceTold,
    }),
    verdict('level', {
      expected: gold.level ?? undefined,
      found: level,
      same: equal,
      told: isPlaceTold || /我[省市县区局]/u.test(capture),
    }),
    verdict('issuers', {
      expected: gold.issuers?.join(' '),
      found: metadata.issuers.join(' ') || undefined,
      same: sameBodies,
      told: isPlaceTold,
    }),
    verdict('published', {
      expected: gold.publicationDate ?? undefined,
      found: metadata.published?.slice(0, 10),
      same: equal,
    }),
    verdict('signed', {
      expected: gold.composeDate ?? undefined,
      found: metadata.signed,
      same: equal,
    }),
    verdict('publisher', {
      expected: gold.source?.replace('(空)', '') || undefined,
      found: metadata.publisher,
      same: equal,
    }),
    verdict('addressee', {
      expected: gold.salutation?.replace(/[:：]$/u, ''),
      found: metadata.addressee,
      same: equal,
    }),
    verdict('documentNumber', {
      expected: gold.documentNumber ?? undefined,
      found: metadata.documentNumber,
      same: equal,
    }),
    verdict('indexNumber', {
      expected: gold.indexNumber ?? undefined,
      found: metadata.indexNumber,
      same: equal,
    }),
    verdict('bodyStart', {
      expected: gold.bodyStart,
      found: first,
      same: (one, other) => plain(other).startsWith(plain(one)),
    }),
  ].flat();
}

interface Comparison {
  readonly expected: string | undefined;
  readonly found: string | undefined | 0;
  readonly same: (expected: string, found: string) => boolean;
  /** Whether the page tells it; without this, whatever is expected is told. */
  readonly told?: boolean;
}

function verdict(
  field: ScoredField,
  { expected, found, same, told = true }: Comparison,
): readonly Verdict[] {
  const words = { field, expected: expected ?? '—', found: found || '—' };
  if (expected === undefined) return [{ ...words, outcome: found ? 'wrong' : 'right' }];
  if (!found) return [{ ...words, outcome: told ? 'missed' : 'untold' }];
  return [{ ...words, outcome: same(expected, found) ? 'right' : 'wrong' }];
}

/** Headings of a whole page that no reader would see as such. */
function strayVerdicts(
  { gold, whole = false }: GoldPage,
  { outline }: ImportedReport,
): readonly Verdict[] {
  if (!whole) return [];
  return outline
    .filter(({ kind }) => kind === 'heading')
    .map(({ level, marker, title = '' }): Verdict => {
      const isLabelled = gold.headings.some(
        (heading) =>
          level === Number(heading.level) + 1 && sameTitle(heading, `${marker ?? ''}${title}`),
      );
      const outcome = isLabelled ? 'right' : 'wrong';
      return { field: 'strays', outcome, expected: '—', found: `${marker ?? ''}${title}` };
    });
}

function headingVerdicts({ gold }: GoldPage, { outline }: ImportedReport): readonly Verdict[] {
  return gold.headings.flatMap((heading): readonly Verdict[] => {
    if (heading.level === 'unmarked') return [];
    const field = heading.level === 'item' ? 'items' : 'headings';
    const words = {
      expected: `${heading.level} ${heading.marker}${heading.title ?? ''}`,
      found: '—',
    };
    const isThere = outline.some(
      ({ kind, level, marker, title }) =>
        kind === (heading.level === 'item' ? 'item' : 'heading') &&
        (heading.level === 'item' || level === Number(heading.level) + 1) &&
        (heading.title === null
          ? plain(marker ?? '') === plain(heading.marker ?? '')
          : sameTitle(heading, `${marker ?? ''}${title ?? ''}`)),
    );
    return [{ field, ...words, outcome: isThere ? 'right' : 'missed' }];
  });
}

/** With the marker, for where a number is lost only its mark is there: `、坚持党的领导`. */
function sameTitle({ marker, title }: GoldHeading, found: string): boolean {
  const strip = (text: string) => plain(text).replace(/[:;,。]$/u, '');
  return strip(`${marker ?? ''}${title ?? ''}`) === strip(found);
}

function equal(expected: string, found: string): boolean {
  return plain(expected) === plain(found);
}

/** 天津市宁河区(经济开发区) is the district; names between may be left out by either. */
function samePlace(expected: string, found: string): boolean {
  const place = expected.replace(/\(.*\)$/u, '');
  // The reader did not know the province; the table knows one place of the name.
  if (/省市未示/u.test(expected)) return found.endsWith(place);
  if (place === found) return true;
  const province = place.slice(0, 2);
  return found.startsWith(province) && last(place) === last(found);
}

function last(place: string): string {
  return /[^省市县区州旗]{1,10}(?:[省市县区州旗乡镇]|街道|自治区)$/u.exec(place)?.[0] ?? place;
}

/** Whether the page names the place, and no other place bears the name. */
function isNamed(region: string, text: string, regions: Regions): boolean {
  const name = last(region.replace(/\(.*\)$/u, ''));
  const short = name.replace(/(?:自治区|街道|[省市县区州旗乡镇])$/u, '');
  const places = regions.byName.get(name)?.filter(({ validTo }) => validTo === undefined) ?? [];
  return places.length === 1 && simplified(text).includes(short.length >= 2 ? short : name);
}

/** One may write the full name where the other writes the short one. */
function sameBodies(expected: string, found: string): boolean {
  const [one = '', other = ''] = [expected, found].map((names) =>
    plain(names)
      .replace(/\(管委会\)|委员会$|管理委员会$/u, '')
      .replace(/委$/u, ''),
  );
  return one === other || one.endsWith(other) || other.endsWith(one);
}

function plain(text: string): string {
  return halfWidth(text).replace(/\s/gu, '');
}
