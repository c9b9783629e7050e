import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import type { Filters } from '#search/client/filters.ts';
import type { Hit } from '#search/client/found-page.ts';
import { IndexFault } from '#search/client/index-fault.ts';
import { parseQuery, type Query } from '#search/client/parse-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { type SortOrder, sortOrders } from '#search/client/sort-order.ts';
import { folderRange } from '#search/read-folder.ts';
import { facetWords, listedFacets } from '#search/shared/facets.ts';
import { foundUrl } from '#search/shared/head.ts';
import type { Command, CommandInput } from './command.ts';
import { UsageError } from './usage-error.ts';

const facetOptions = Object.fromEntries(
  Object.entries(facetWords).map(([name, { label, example }]) => [
    name,
    { type: 'string', help: `${label}，如 ${example}` } as const,
  ]),
);

/** Searches a built archive with the code that the search page runs. */
export const search: Command = {
  summary: '在已生成的文库里逐字检索',
  usage: '检索词 [--year 2019..2023] [--place 440000] [--json]',
  options: {
    ...facetOptions,
    sort: { type: 'string', help: `排序：${sortOrders.join('、')}` },
    dist: { type: 'string', help: '已生成的文库所在，不写就是 dist' },
    json: { type: 'boolean', help: '以 JSON 列出全部结果' },
  },
  takesWords: true,
  run: async ({ words, options, output }) => {
    const query = queryOf(words.join(' '));
    const filters = filtersOf(options);
    const sort = sortOf(options['sort']);
    const folder = join(textOf(options['dist']) ?? 'dist', 'exact');
    if (!existsSync(folder)) {
      output.complain(`${folder} 里没有检索索引。先运行 nianbao build。\n`);
      return 1;
    }
    try {
      const answer = await allHits(await openExactSearch(folderRange(folder)), query, {
        filters,
        sort,
      });
      output.print(options['json'] === true ? jsonOf(answer) : listOf(answer));
      return 0;
    } catch (error) {
      if (!(error instanceof IndexFault)) throw error;
      output.complain(`检索没有完成：${error.message}。\n`);
      return 1;
    }
  },
};

interface Answer {
  readonly reports: number;
  readonly hits: readonly Hit[];
}

async function allHits(
  index: ExactSearch,
  query: Query,
  { filters, sort }: { readonly filters: Filters; readonly sort: SortOrder },
): Promise<Answer> {
  const { sections, reports } = await index.count(query, filters);
  const { hits } = await index.find(query, { filters, sort, limit: Math.max(sections, 1) });
  return { reports, hits };
}

function jsonOf({ reports, hits }: Answer): string {
  const listed = hits.map(({ document, at }) => ({
    report: document.report,
    section: document.anchor,
    at: at[0] ?? document.anchor,
    places: at,
  }));
  return `${JSON.stringify({ total: hits.length, reports, hits: listed })}\n`;
}

function listOf({ reports, hits }: Answer): string {
  const lines = hits.map(({ document, at, excerpt }) => {
    const text = excerpt?.runs.map((run) => (run.matched ? `【${run.text}】` : run.text)).join('');
    return `${foundUrl(document.report, at[0] ?? document.anchor)}\n  ${text ?? ''}\n`;
  });
  return `${lines.join('')}${hits.length} 节，在 ${reports} 份报告中\n`;
}

function queryOf(text: string): Query {
  const { query, messages } = parseQuery(text, isSearchable);
  if (query === undefined) throw new UsageError(messages.map((message) => message.text).join(''));
  return query;
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
