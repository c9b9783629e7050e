import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateInChinese } from '#chinese/dates.ts';
import { linesOf, printedText } from '#model/printed-text.ts';
import type { Report, Section } from '#model/report.ts';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import { parseQuery } from '#search/client/parse-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { folderRange } from '#search/read-folder.ts';
import { searchDocumentsOf } from '#search/search-documents.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { plainForm } from './brute-force.ts';

/** What a report's page prints under one address, line by line, as it reads and as it was printed. */
interface Printed {
  readonly address: string;
  readonly lines: readonly string[];
}

const reports = reportIds.map(reportOf);
const printed = reports.flatMap(printedOf);

const folder = mkdtempSync(join(tmpdir(), 'everything-printed-'));
afterAll(() => rmSync(folder, { recursive: true }));
let search: ExactSearch;
beforeAll(async () => {
  const facts = { placeName: '', level: 'county', topics: new Map() } as const;
  writeIndex(
    folder,
    reports.flatMap((report) => searchDocumentsOf(report, facts)),
  );
  search = await openExactSearch(folderRange(folder));
});

describe('of everything that a report page prints of its source', () => {
  test('every substring at every tenth character is found where it stands and nowhere else', async () => {
    const forms = printed.map(({ address, lines }) => ({ address, lines: lines.map(plainForm) }));
    const wrong: string[] = [];
    let count = 0;
    for (const text of tenthSubstrings(printed.flatMap(({ lines }) => lines))) {
      const form = plainForm(text);
      if (form === '') continue;
      const expected = forms.filter(({ lines }) => lines.some((line) => line.includes(form)));
      const found = await addressesWith({ kind: 'word', text });
      if (
        !isSame(
          found,
          expected.map(({ address }) => address),
        )
      )
        wrong.push(text);
      count += 1;
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(50_000);
  }, 1_200_000);

  test.each(reports.map((report) => [report.metadata.title, report] as const))(
    'the title %s is found in the head of its report',
    async (title, { id }) => {
      expect(await addressesWith({ kind: 'word', text: title })).toContain(`${id}#head`);
    },
  );
});

test.each([
  ['a heading and its text on one line', '关依法履职。以党内监督'],
  ['a share apart from a number', '99.91%'],
])('%s is found: %s', async (_, text) => {
  const { query } = parseQuery(text, isSearchable);
  const { hits } = await search.find(query ?? { clauses: [] });
  const places = hits.flatMap(({ document, matches }) =>
    matches.map(({ line, start, end }) => document.lines[line]?.text.slice(start, end)),
  );
  expect(new Set(places)).toEqual(new Set([text]));
});

async function addressesWith(term: {
  readonly kind: 'word';
  readonly text: string;
}): Promise<readonly string[]> {
  const query = { clauses: [{ terms: [term], excluded: false }] };
  const { hits } = await search.find(query, { limit: printed.length });
  return hits.map(({ document }) => `${document.report}#${document.anchor}`);
}

function isSame(found: readonly string[], expected: readonly string[]): boolean {
  return found.toSorted().join() === expected.toSorted().join();
}

function printedOf(report: Report): readonly Printed[] {
  const { id, metadata, sections } = report;
  const { published, signed } = metadata;
  const facts = [
    metadata.title,
    metadata.issuers.join('、'),
    metadata.addressee,
    metadata.publisher,
    metadata.documentNumber,
    metadata.indexNumber,
    metadata.genre,
    metadata.themeClass,
    metadata.source.url,
    ...[published, signed].map((date) => date && dateInChinese(date)),
  ];
  const isEnd = ({ kind }: Section) => kind === 'opening' || kind === 'closing';
  const head = sections.filter(isEnd).flatMap(linesIn);
  return [
    { address: `${id}#head`, lines: [...facts.filter((fact) => fact !== undefined), ...head] },
    ...sections
      .filter((section) => !isEnd(section))
      .map((section) => ({ address: `${id}#${section.anchor}`, lines: linesIn(section) })),
  ];
}

function linesIn(section: Section): readonly string[] {
  const lines = linesOf(section);
  return [lines.map(({ text }) => text), lines.map(printedText)].flatMap((reading) =>
    section.heading?.runIn ? [reading.slice(0, 2).join(''), ...reading.slice(2)] : reading,
  );
}

function* tenthSubstrings(lines: readonly string[]): Generator<string> {
  const seen = new Set<string>();
  for (const text of lines) {
    for (let start = 0; start < text.length; start += 10) {
      for (let length = 2; length <= 20 && start + length <= text.length; length += 1) {
        const part = text.slice(start, start + length);
        if (!seen.has(part)) yield part;
        seen.add(part);
      }
    }
  }
}
