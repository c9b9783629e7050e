import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveOf } from '#archive/archive.ts';
import { sectionTopicsOf } from '#archive/section-topics.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { readContent } from '#archive/store/read-content.ts';
import { formatNumeral } from '#chinese/numerals.ts';
import { fullNameOf, predecessorsOf, regionLevelOf, regionOf } from '#model/region.ts';
import type { Report } from '#model/report.ts';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import { folderRange } from '#search/read-folder.ts';
import { searchDocumentsOf } from '#search/search-documents.ts';
import { placeLookupOf } from '#search/understand/place-lookup.ts';
import { plainAnswerOf } from '#search/understand/plain-answer.ts';
import { cardsOf, type SearchAnswer, searchAnswerOf } from '#search/understand/search-answer.ts';
import { type Understanding, understandingOf } from '#search/understand/understand.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { searchGuideOf } from '#site/search/search-guide.ts';
import { plainForm } from './brute-force.ts';

const content = readContent('.');
const { tables } = content;
if (tables === undefined) throw new Error('The content of the archive has no tables.');
const { regions, topics, terms, coverage } = tables;
const reports = content.reports.map(({ id }) => keptReport(content, id));
const documents = reports.flatMap((report) =>
  searchDocumentsOf(report, {
    placeName: fullNameOf(regions, report.metadata.region),
    level: regionLevelOf(report.metadata.region) ?? 'county',
    topics: sectionTopicsOf(report, topics),
  }),
);
const archive = archiveOf(content.reports, tables);
const guide = searchGuideOf({ archive, topics, coverage });
const lookup = placeLookupOf(guide);
const understand = (text: string) => understandingOf(text, guide, lookup);

const folder = mkdtempSync(join(tmpdir(), 'understood-'));
afterAll(() => rmSync(folder, { recursive: true }));
let search: ExactSearch;
beforeAll(async () => {
  writeIndex(folder, documents);
  search = await openExactSearch(folderRange(folder));
});

/** A query, the report that is meant, and what its first section must have. */
interface Asked {
  readonly query: string;
  readonly report: string;
  readonly has: (hit: (typeof documents)[number]) => boolean;
}

/** What readers call the parts, in words that the search does not define itself. */
const partWords = {
  achievements: ['举措和成效', '主要做法和成效'],
  shortcomings: ['存在的问题', '不足和原因', '存在问题', '问题和不足'],
  plan: ['下一步工作', '下一年度安排', '下一步打算'],
} as const;

const questions = sampled(reports.flatMap(questionsOn), 500);
const names = sampled(reports.flatMap(namesOf), 100);

test.each([
  { name: 'places with years and words', asked: questions, count: 500 },
  { name: 'titles, numbers and addresses', asked: names, count: 100 },
])(
  'of $count $name at least 98 in 100 are answered right, and none is denied',
  async ({ asked, count }) => {
    expect(asked).toHaveLength(count);
    const wrong: string[] = [];
    const denied: string[] = [];
    for (const { query, report, has } of asked) {
      const { answer, cards } = await answered(query);
      const [first] = answer?.page.hits ?? [];
      if (first === undefined && cards.length === 0) denied.push(query);
      const isRight =
        cards[0]?.report === report &&
        first !== undefined &&
        isOf(first, report) &&
        has(documentOf(first));
      if (!isRight)
        wrong.push(
          `${query} → ${cards[0]?.report} ${first?.document.report}#${first?.document.anchor} ${answer?.reading.kind}`,
        );
    }
    expect(denied).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(count * 0.02);
  },
);

function isOf({ document }: SearchAnswer['page']['hits'][number], report: string): boolean {
  return document.report === report;
}

async function answered(query: string) {
  const meaning: Understanding = understand(query);
  const answer = await searchAnswerOf(search, meaning, {});
  const cards = answer ? await cardsOf(search, meaning, answer) : [];
  return { answer, cards };
}

function documentOf({ document }: SearchAnswer['page']['hits'][number]) {
  const found = documents.find(
    ({ report, anchor }) => report === document.report && anchor === document.anchor,
  );
  if (found === undefined) throw new Error(`No document ${document.report}#${document.anchor}`);
  return found;
}

/** {place in every way it is called} × {year} × {word, part, topic}, in any order, apart or glued. */
function questionsOn(report: Report): readonly Asked[] {
  const { id } = report;
  const { year } = report.metadata;
  const own = documents.filter((document) => document.report === id);
  const hasWord = (word: string) => (document: (typeof documents)[number]) =>
    document.lines.some(({ text }) => plainForm(text).includes(plainForm(word)));
  const words = terms.map(({ term }) => term).filter((word) => own.some(hasWord(word)));
  const parts = Object.entries(partWords).flatMap(([part, called]) =>
    own.some(({ facets }) => facets.part?.includes(part))
      ? called.map((word) => ({ word, has: inFacet('part', part) }))
      : [],
  );
  const subjects = topics
    .filter(({ id: topic }) => own.some(({ facets }) => facets.topic?.includes(topic)))
    .map(({ id: topic, label }) => ({
      word: label,
      has: (document: (typeof documents)[number]) =>
        inFacet('topic', topic)(document) || hasWord(label)(document),
    }));
  const things = [...words.map((word) => ({ word, has: hasWord(word) })), ...parts, ...subjects];
  return placeNamesOf(report).flatMap((place) =>
    things.flatMap(({ word, has }) =>
      [`${year}`, `${year}年`].flatMap((written) =>
        ordersOf([place, written, word]).flatMap((order) =>
          [' ', ''].map((between) => ({ query: order.join(between), report: id, has })),
        ),
      ),
    ),
  );
}

function inFacet(facet: 'part' | 'topic', value: string) {
  return ({ facets }: (typeof documents)[number]) => facets[facet]?.includes(value) ?? false;
}

/** In full, with all above it, without its class, as it was called before, in letters, by its code. */
function placeNamesOf({ metadata }: Report): readonly string[] {
  const region = regionOf(regions, metadata.region);
  if (region === undefined) throw new Error(`No place ${metadata.region}`);
  const { code, name, pinyin } = region;
  const former = predecessorsOf(regions, code).map((before) => before.name);
  const letters = [pinyin.replace('-', ''), pinyin.split('-')[0] ?? ''];
  return [
    ...new Set([name, fullNameOf(regions, code), name.slice(0, -1), code, ...former, ...letters]),
  ];
}

function ordersOf<T>([a, b, c]: readonly [T, T, T]): readonly (readonly T[])[] {
  return [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
}

function namesOf(report: Report): readonly Asked[] {
  const { id, metadata, sections } = report;
  const { title, region, year, documentNumber, indexNumber, source } = metadata;
  const titles = [title, title.replaceAll(' ', ''), `《${title}》`, `“${title}”的`.slice(1, -2)];
  const numbers = [documentNumber, indexNumber].flatMap((number) =>
    number === undefined ? [] : [number, number.replace('〔', '[').replace('〕', ']')],
  );
  const { url } = source;
  const urls = url === undefined ? [] : [url, url.replace(/^https?:\/\//u, ''), `${url}#top`];
  const places = sections.flatMap(({ anchor, kind, heading }) =>
    kind === 'heading' && heading?.number !== undefined && /^s\d+(?:-\d+){0,2}$/u.test(anchor)
      ? [
          `${id}#${anchor}`,
          `https://example.org/reports/${id}/#${anchor}`,
          `${regionOf(regions, region)?.name} ${year} ${printedPlace(anchor)}`,
        ]
      : [],
  );
  const own = [id, `/reports/${id}/`, ...places];
  return [...titles, ...numbers, ...urls, ...sampled(own, 24)].map((query) => ({
    query,
    report: id,
    has: () => true,
  }));
}

/** `s2-3-2` as 二（三）2. */
function printedPlace(anchor: string): string {
  const [part = 0, point, item] = anchor.slice(1).split('-').map(Number);
  const inside = point === undefined ? '' : `（${formatNumeral(point)}）`;
  return `${formatNumeral(part)}${inside}${item ?? ''}`;
}

/** So many of a list, evenly spread in an order that looks like none. */
function sampled<T>(all: readonly T[], count: number): readonly T[] {
  const step = 7919 % all.length || 1;
  return all
    .map((_, at) => all[(at * step) % all.length] as T)
    .filter((one, at, list) => list.indexOf(one) === at)
    .slice(0, count);
}

test('a plain word is answered as by all that understands queries, wherever it is answered', async () => {
  const words = sampled(
    documents.flatMap(({ lines }) => lines.flatMap(({ text }) => text.match(/[一-龥]+/gu) ?? [])),
    300,
  );
  const tried = [
    ...words,
    ...words.map((word) => word.slice(1, 5)),
    '曲江区',
    '昭化',
    '存在的问题',
  ];
  let answered = 0;
  for (const word of tried.filter(Boolean)) {
    const plain = await plainAnswerOf(search, word, { lookup });
    if (plain === undefined) continue;
    answered += 1;
    const meaning = understand(word);
    expect(await searchAnswerOf(search, meaning, {})).toEqual(plain);
    expect(await cardsOf(search, meaning, plain)).toEqual([]);
  }
  expect(answered).toBeGreaterThan(tried.length / 2);
  expect(await plainAnswerOf(search, '曲江区行政复议', { lookup })).toBeUndefined();
});

describe('what is understood', () => {
  test.each([
    { query: '曲江 行政复议', is: ['place 440205'], words: '行政复议' },
    { query: '曲江区行政复议', is: ['place 440205'], words: '行政复议' },
    { query: '姚安县 2021 法律援助', is: ['place 532325', 'year 2021'], words: '法律援助' },
    { query: '三河镇 存在的问题', is: ['place 640522104', 'part shortcomings'], words: '' },
    { query: '元坝区', is: ['place 510811'], words: '' },
    { query: 'yaoan 2021', is: ['place 532325', 'year 2021'], words: '' },
    { query: '440205/2023#s2-3-2', is: ['address 440205/2023#s2-3-2'], words: '' },
    {
      query: '曲江 2023 二（三）2',
      is: ['place 440205', 'year 2023', 'address 440205/2023#s2-3-2'],
      words: '',
    },
    {
      query: '韶关市 曲江区 2019-2023',
      is: ['place 440200', 'place 440205', 'year 2019-2023'],
      words: '',
    },
  ])('of $query', ({ query, is, words }) => {
    const reading = understand(query).readings.find(({ kind }) => kind === 'understood');
    expect(reading?.understood.map(({ kind, value }) => `${kind} ${value}`)).toEqual(is);
    expect(reading?.words).toBe(words);
  });

  test.each(['行政复议', '"曲江区" 行政复议', '行政复议 -诉讼', '复议|诉讼 和解', '2023年'])(
    'of %s is nothing but words',
    (query) => {
      expect(understand(query).readings.filter(({ kind }) => kind === 'understood')).toEqual([]);
    },
  );
});
