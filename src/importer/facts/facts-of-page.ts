import { restoreFullWidth } from '#chinese/width.ts';
import { metaFactsIn } from '#importer/cut/meta-line.ts';
import type { Entry } from '#importer/cut/page-paragraph.ts';
import type { PageParts } from '#importer/cut/page-parts.ts';
import type { DraftMetadata } from '#importer/draft/draft.ts';
import type { ImportMessage } from '#importer/read/message.ts';
import type { Block } from '#markdown/block.ts';
import { withoutBlanks } from '#model/blanks.ts';
import type { Region } from '#model/region.ts';
import { messagesOf } from './facts-messages.ts';
import type { Guess } from './guess.ts';
import type { ImportOptions } from './import-options.ts';
import { issuerGuesses, issuersOfPlace, issuersOfZone, nameInTitle } from './issuers.ts';
import { levelGuess } from './level.ts';
import { documentNumberOf, type PageFacts, pageFactsOf } from './page-facts.ts';
import { placeGuess } from './place.ts';
import { lastName, sharedName } from './place-names.ts';
import { type PrintedFacts, printedFactsOf } from './printed-facts.ts';
import { publishedOf } from './published.ts';
import { yearGuess } from './year.ts';

/** The facts of a draft, without what concerns the capture. */
type DraftFacts = Omit<DraftMetadata, 'source' | 'regularised' | 'notes' | 'aliases'>;

export interface PageReading {
  readonly facts: DraftFacts;
  /** Address that the page prints of itself. */
  readonly url?: string;
  readonly guesses: readonly Guess[];
  readonly messages: readonly ImportMessage[];
}

export interface PageMatter {
  readonly entries: readonly Entry[];
  readonly parts: PageParts;
  readonly blocks: readonly Block[];
  readonly options: ImportOptions;
}

/** Works out who made the report, for which place and year, and when. */
export function factsOfPage(matter: PageMatter): PageReading {
  const { parts, options } = matter;
  const page = pageFactsOf(metaFactsIn(parts.meta));
  const printed = printedFactsOf(parts);
  const url = options.url ?? page.url;
  const published = publishedOf(page, url);
  const title = printedTitle(parts, page);
  const years = yearOf(matter, { title, printed, published: published?.value });
  const stated = issuersOf(matter, { title, printed, page });
  const place = placeOf(matter, { title, issuers: stated, page, printed, url, year: years?.value });
  const opening = openingOf(matter.blocks, printed)[0] ?? '';
  const levels = levelGuess({
    title,
    opening,
    issuers: stated.map(({ value }) => value),
    addressee: printed.addressee,
    region: place.guess?.value ?? place.candidates[0]?.code,
    place: place.guess
      ? lastName(options.regions, place.guess.value)
      : sharedName(place.candidates),
  });
  const issuers =
    stated.length > 0 ? stated : placeIssuers({ title, place, level: levels, options });
  const names = issuers.map(({ value }) => value);
  const number = documentNumber(parts, page, title);
  const supplied = title ?? suppliedTitle(names, { place, options, year: years?.value });
  const signed = printed.signed ?? page.composed;
  return {
    facts: {
      title: supplied,
      titleBasis: title === undefined ? 'supplied' : 'printed',
      ...(years && { year: Number(years.value) }),
      ...(place.guess && { region: place.guess.value }),
      issuers: names,
      ...(printed.addressee !== undefined && { addressee: restoreFullWidth(printed.addressee) }),
      ...(page.publisher !== undefined && { publisher: page.publisher }),
      ...(number !== undefined && { documentNumber: number }),
      ...(page.indexNumber !== undefined && { indexNumber: page.indexNumber }),
      ...(page.genre !== undefined && { genre: page.genre }),
      ...(page.themeClass !== undefined && { themeClass: page.themeClass }),
      ...(published && { published: published.value }),
      ...(published?.basis === 'url' && { publishedBasis: 'url' as const }),
      ...(signed !== undefined && { signed }),
    },
    ...(url !== undefined && { url }),
    guesses: [
      titleGuess(supplied, title),
      ...(years ? [years] : []),
      ...(place.guess ? [place.guess] : []),
      ...(levels ? [levels] : []),
      ...issuers,
      ...(published ? [published] : []),
      ...signedGuesses(printed, page),
    ],
    messages: messagesOf(matter, {
      title,
      years,
      place: place.candidates,
      hasPlace: place.guess !== undefined,
      issuers: names,
      printed,
    }),
  };
}

function printedTitle(parts: PageParts, page: PageFacts): string | undefined {
  const own = parts.title;
  if (own !== undefined) return own.text.length > 0 ? widened(own.entries, own.text) : undefined;
  const other = parts.pageTitles.at(-1)?.text ?? page.title;
  return other === undefined ? undefined : restoreFullWidth(other);
}

/** Line by line, as the check against the source does it. */
function widened(entries: readonly Entry[], joined: string): string {
  const lines = entries.map(({ line }) => withoutBlanks(restoreFullWidth(line.text))).join('');
  let at = 0;
  return joined.replace(/\S/gu, () => lines.charAt(at++));
}

function titleGuess(value: string, printed: string | undefined): Guess {
  if (printed !== undefined) {
    return { field: 'title', value, basis: 'printed', confidence: 0.97, why: '正文之上所印的标题' };
  }
  return {
    field: 'title',
    value,
    basis: 'text',
    confidence: 0.4,
    why: '原页没有标题，按机关和年份拟定',
  };
}

function yearOf(
  { parts, blocks, options }: PageMatter,
  {
    title,
    printed,
    published,
  }: { title: string | undefined; printed: PrintedFacts; published: string | undefined },
): Guess | undefined {
  if (options.year !== undefined) return given('year', `${options.year}`);
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.line.text] : []));
  const start = printed.addressee === undefined ? 0 : 1;
  return yearGuess({
    title,
    pageTitles: parts.pageTitles.map(({ text }) => text),
    headings: blocks.flatMap((block) => (block.kind === 'heading' ? [block.line.text] : [])),
    paragraphs: texts.slice(start, start + 5),
    signed: printed.signed,
    published,
  });
}

function issuersOf(
  { blocks, options }: PageMatter,
  { title, printed, page }: { title: string | undefined; printed: PrintedFacts; page: PageFacts },
): readonly Guess[] {
  if (options.issuers !== undefined) return options.issuers.map((name) => given('issuers', name));
  const first = openingOf(blocks, printed);
  return issuerGuesses({
    title,
    signatures: printed.signatures,
    paragraphs: first,
    publisher: page.publisher,
  });
}

/** The government of the place, named as the title names it, unless a department reports. */
function placeIssuers({
  title,
  place,
  level,
  options,
}: {
  title: string | undefined;
  place: ReturnType<typeof placeGuess>;
  level: Guess | undefined;
  options: ImportOptions;
}): readonly Guess[] {
  if (level?.value.startsWith('部门')) return [];
  const written = title === undefined ? '' : nameInTitle(title);
  if (level?.value === '开发区' && /区$/u.test(written)) return issuersOfZone(written);
  if (/(?:[省市区县旗州乡镇]|街道)$/u.test(written)) return issuersOfPlace(written);
  return place.guess === undefined
    ? []
    : issuersOfPlace(lastName(options.regions, place.guess.value));
}

/** The report's first words: what stands above its first heading, or the first text at all. */
function openingOf(blocks: readonly Block[], { addressee }: PrintedFacts): readonly string[] {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.line.text] : []));
  return texts.slice(addressee === undefined ? 0 : 1).slice(0, 4);
}

function placeOf(
  { entries, parts, blocks, options }: PageMatter,
  {
    title,
    issuers,
    page,
    printed,
    url,
    year,
  }: {
    title: string | undefined;
    issuers: readonly Guess[];
    page: PageFacts;
    printed: PrintedFacts;
    url: string | undefined;
    year: string | undefined;
  },
) {
  if (options.region !== undefined) {
    return { guess: given('region', options.region), candidates: [] as readonly Region[] };
  }
  const inBody = new Set(parts.body);
  const names = entries
    .filter((entry) => !inBody.has(entry) && isSiteName(entry))
    .map(({ text }) => text);
  const around = [...new Set(names)].slice(0, 30);
  return placeGuess(options.regions, {
    title,
    issuers: issuers.map(({ value }) => value),
    paragraphs: [...openingOf(blocks, printed), ...parts.body.slice(4).map(({ text }) => text)],
    publisher: page.publisher,
    around,
    salutation: printed.addressee,
    url,
    year: year === undefined ? undefined : Number(year),
  });
}

/** The name of the site, or who runs it: not a list of other sites. */
function isSiteName({ narrow }: Entry): boolean {
  if (narrow.length > 120) return false;
  return /人民政府|主办|版权|办事处/u.test(narrow) && !/链接|网站群|部门网站/u.test(narrow);
}

function given(field: string, value: string): Guess {
  return { field, value, basis: 'editor', confidence: 1, why: '编者给定' };
}

/** 文号 of the page, of a line of its own, or in the title. */
function documentNumber(
  parts: PageParts,
  page: PageFacts,
  title: string | undefined,
): string | undefined {
  if (page.documentNumber !== undefined) return page.documentNumber;
  const texts = [...parts.meta, { text: title ?? '' }, ...parts.pageTitles].map(({ text }) => text);
  const found = texts.find((text) => documentNumberOf(text) !== undefined);
  return found === undefined ? undefined : documentNumberOf(found);
}

function signedGuesses(printed: PrintedFacts, page: PageFacts): readonly Guess[] {
  if (printed.signed !== undefined) {
    const damaged = printed.signedDamaged;
    const why = damaged ? '落款日期失“年月日”三字，按数字读出' : '落款日期';
    return [
      {
        field: 'signed',
        value: printed.signed,
        basis: 'signature',
        confidence: damaged ? 0.75 : 0.97,
        why,
      },
    ];
  }
  if (page.composed === undefined) return [];
  return [
    {
      field: 'signed',
      value: page.composed,
      basis: 'printed',
      confidence: 0.85,
      why: '页面所印成文日期',
    },
  ];
}

function suppliedTitle(
  issuers: readonly string[],
  {
    place,
    options,
    year,
  }: { place: ReturnType<typeof placeGuess>; options: ImportOptions; year: string | undefined },
): string {
  const code = place.guess?.value;
  const name =
    issuers.length > 0
      ? issuers.join(' ')
      : code === undefined
        ? ''
        : lastName(options.regions, code);
  return `${name}${year === undefined ? '' : `${year}年度`}法治政府建设情况报告`;
}
