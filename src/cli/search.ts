import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyHit } from '#search/client/every-hit.ts';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import { excerptOf } from '#search/client/excerpt.ts';
import type { Filters } from '#search/client/filters.ts';
import type { Hit } from '#search/client/found-page.ts';
import { hitAddressOf } from '#search/client/hit-address.ts';
import { parseQuery, type Query } from '#search/client/parse-query.ts';
import { queryRules } from '#search/client/query-rules.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { type SortOrder, sortOrders } from '#search/client/sort-order.ts';
import type { Tally } from '#search/client/tally.ts';
import { facetWords, listedFacets } from '#search/shared/facets.ts';
import { foundUrl, headAnchor } from '#search/shared/head.ts';
import type { Guide } from '#search/understand/guide.ts';
import { pieceLabels } from '#search/understand/piece-labels.ts';
import { cardsOf, type ReportCard, searchAnswerOf } from '#search/understand/search-answer.ts';
import {
  type Understanding,
  type Understood,
  understandingOf,
} from '#search/understand/understand.ts';
import { distOption, inflatedText, withBuiltIndex } from './built-index.ts';
import type { Command, CommandInput, Output } from './command.ts';
import { UsageError } from './usage-error.ts';

const facetOptions = Object.fromEntries(
  Object.entries(facetWords).map(([name, { label, example }]) => [
    name,
    { type: 'string', help: `${label}，如 ${example}` } as const,
  ]),
);

/** Searches a built archive with the code that the search page runs. */
export const search: Command = {
  summary: '在已生成的文库里逐字检索，认得地方、年份、标题和编号',
  usage: '检索词 [--year 2019..2023] [--place 440000] [--limit 20] [--json]',
  options: {
    ...facetOptions,
    sort: { type: 'string', help: `排序：${sortOrders.join('、')}` },
    limit: { type: 'string', help: '最多列出多少节，不写就全部列出' },
    ...distOption,
    json: { type: 'boolean', help: '以 JSON 列出结果' },
  },
  takesWords: true,
  run: async ({ words, options, output }) => {
    const text = words.join(' ');
    complainOf(text);
    const asked = { filters: filtersOf(options), sort: sortOf(options['sort']) };
    const limit = limitOf(textOf(options['limit']));
    const dist = textOf(options['dist']) ?? 'dist';
    return withBuiltIndex({ dist, failure: '检索没有完成', output }, async (read) => {
      const exact = await openExactSearch(read, inflatedText);
      const found = await foundBy(exact, understood(dist, text), asked);
      const print = options['json'] === true ? printJson : printList;
      const hits = everyHit(exact.index, found.query, { ...found, sort: asked.sort, limit });
      await print(found, { hits, count: () => exact.count(found.query, found.filters) }, output);
    });
  },
};

interface Asked {
  readonly filters: Filters;
  readonly sort: SortOrder;
}

/** What a query was taken for. */
interface Found {
  readonly query: Query;
  readonly filters: Filters;
  readonly understood: readonly Understood[];
  readonly cards: readonly ReportCard[];
}

/** What it finds: first the sections, and how many there are when they have been listed. */
interface Answer {
  readonly hits: AsyncIterable<readonly Hit[]>;
  readonly count: () => Promise<Pick<Tally, 'sections' | 'reports'>>;
}

/** What a query means, if the archive has its guide; else the words that it has. */
function understood(dist: string, text: string): Understanding {
  const path = join(dist, 'search/guide.json');
  const guide: Guide = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { places: [], parts: [], topics: [] };
  return understandingOf(text, guide);
}

async function foundBy(
  exact: ExactSearch,
  meaning: Understanding,
  { filters, sort }: Asked,
): Promise<Found> {
  const answer = await searchAnswerOf(exact, meaning, { filters, sort });
  if (answer === undefined) throw new UsageError(queryRules.empty);
  const { reading, filters: all, understood } = answer;
  const cards = await cardsOf(exact, meaning, answer);
  return { query: reading.query, filters: all, understood, cards };
}

/** One JSON value, written as it is found: a line for each section, and how many there are behind them. */
async function printJson(
  found: Found,
  { hits, count: countAll }: Answer,
  output: Output,
): Promise<void> {
  const head = JSON.stringify({
    understood: found.understood.map(({ kind, value }) => ({ kind, value })),
    cards: found.cards.map(({ report, title }) => ({ report, title })),
  });
  output.print(`${head.slice(0, -1)},"hits":[\n`);
  let count = 0;
  for await (const some of hits) {
    const listed = some.map((hit) => JSON.stringify(hitAddressOf(hit)));
    output.print(`${count > 0 ? ',\n' : ''}${listed.join(',\n')}`);
    count += some.length;
    output.progress?.(`已列出 ${count} 节`);
  }
  const { sections, reports } = await countAll();
  output.print(`\n],"total":${sections},"reports":${reports}}\n`);
}

async function printList(found: Found, { hits, count }: Answer, output: Output): Promise<void> {
  for (const { kind, label } of found.understood) output.print(`${pieceLabels[kind]}：${label}\n`);
  for (const { report, title, anchor = headAnchor } of found.cards) {
    output.print(`${foundUrl(report, anchor)}  ${title}\n`);
  }
  for await (const some of hits) output.print(some.map(listed).join(''));
  const { sections, reports } = await count();
  output.print(`${sections} 节，在 ${reports} 份报告中\n`);
}

/** Characters in front of a match and behind it. */
const width = { before: 30, after: 60 };

function listed({ document, at, matches }: Hit): string {
  const runs = matches[0] ? excerptOf(document, matches, { at: matches[0], width }).runs : [];
  const text = runs.map((run) => (run.matched ? `【${run.text}】` : run.text)).join('');
  return `${foundUrl(document.report, at[0] ?? document.anchor)}\n  ${text}\n`;
}

/** Says what is wrong with a query that cannot be meant as it is written. */
function complainOf(text: string): void {
  const { query, messages } = parseQuery(text, isSearchable);
  if (query === undefined)
    throw new UsageError(messages.map(({ rule }) => queryRules[rule]).join(''));
}

function limitOf(written: string | undefined): number {
  if (written === undefined) return Infinity;
  if (!/^[1-9]\d{0,8}$/u.test(written))
    throw new UsageError(`--limit 是正整数，不能是 ${written}。`);
  return Number(written);
}

function filtersOf(options: CommandInput['options']): Filters {
  const year = yearsOf(textOf(options['year']));
  const listed = listedFacets.flatMap((name) => {
    const value = textOf(options[name]);
    return value === undefined ? [] : [[name, [value]] as const];
  });
  return { ...(year && { year }), ...Object.fromEntries(listed) };
}

function yearsOf(written: string | undefined): Filters['year'] {
  if (written === undefined) return undefined;
  const match = /^(\d{4})?(\.\.)?(\d{4})?$/u.exec(written);
  const [, first, dots, last] = match ?? [];
  if (match === null || (first === undefined && last === undefined)) {
    throw new UsageError(`--year 写作 2023、2019..2023 或 2019..，不能是 ${written}。`);
  }
  const end = dots === undefined ? first : last;
  return {
    ...(first !== undefined && { from: Number(first) }),
    ...(end !== undefined && { to: Number(end) }),
  };
}

function sortOf(written: string | boolean | undefined): SortOrder {
  if (written === undefined) return 'newest';
  const order = sortOrders.find((known) => known === written);
  if (order === undefined) throw new UsageError(`--sort 只能是 ${sortOrders.join('、')}。`);
  return order;
}

function textOf(option: string | boolean | undefined): string | undefined {
  return typeof option === 'string' ? option : undefined;
}
