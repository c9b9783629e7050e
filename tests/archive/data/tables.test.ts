import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { csvWriter } from '#archive/data/csv-writer.ts';
import { reportRowsOf } from '#archive/data/report-rows.ts';
import { coverageRowsOf, indicatorRowsOf } from '#archive/data/rows-across.ts';
import { subjectSchemaFile } from '#archive/data/subject-json.ts';
import { subjectRowsOf } from '#archive/data/subject-rows.ts';
import { subjectTables } from '#archive/data/subject-tables.ts';
import { dataTablesOf } from '#archive/data/tables.ts';
import { writeTables } from '#archive/data/write-tables.ts';
import { sectionTopicsOf } from '#archive/section-topics.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { termTableOf } from '#archive/terms/term-table.ts';
import { termUsesOf } from '#archive/terms/term-uses.ts';
import { writeReport } from '#markdown/write-report.ts';
import { withoutBlanks } from '#model/blanks.ts';
import { plainTextOf } from '#model/printed-text.ts';
import { theArchive } from '#tests/archive/read-across.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { parseCsv } from '#tests/helpers/parse-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { archive, across } = theArchive;
const tables = readTables('.');
const addressOf = (path: string) => `https://archive.example${path}`;
const dataTables = dataTablesOf(tables.charter);
const terms = termUsesOf(reportIds.map(reportOf), tables.terms).map((entry) => ({
  term: entry.term,
  table: termTableOf(entry, archive.reports),
}));
const written = writeTables(folder, {
  charter: tables.charter,
  ids: reportIds,
  rowsOf: (id) =>
    reportRowsOf(reportOf(id), {
      ...tables,
      addressOf,
      topics: sectionTopicsOf(reportOf(id), tables.topics),
    }),
  across: {
    figures: indicatorRowsOf(across.figures, { regions: tables.regions, addressOf }),
    coverage: coverageRowsOf(archive, tables.coverage),
    ...subjectRowsOf({ archive, across, terms, addressOf }),
  },
  addressOf,
  most: 1_000_000,
});
/** What the description says of a file. */
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

const description: { readonly resources: readonly Resource[] } = JSON.parse(
  readFileSync(join(folder, 'datapackage.json'), 'utf8'),
);

type Rows = readonly Readonly<Record<string, string>>[];
const read = new Map<string, Rows>();

/** The rows of a table, by the names of its columns. */
function rowsOf(name: string): Rows {
  const rows = read.get(name) ?? readRows(name);
  read.set(name, rows);
  return rows;
}

function readRows(name: string): Rows {
  const [head = [], ...rows] = parseCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'));
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])));
}

const markdown = new Map(reportIds.map((id) => [id, writeReport(reportOf(id))]));

function countedIn(id: string, pattern: RegExp): number {
  return markdown.get(id)?.match(pattern)?.length ?? 0;
}

describe.each(reportIds)('of %s the tables have as many rows as its Markdown has', (id) => {
  const of = (name: string) => rowsOf(name).filter(({ report }) => report === id);

  test.each([
    {
      name: 'headings',
      rows: of('sections').filter(({ kind }) => kind === 'heading').length,
      counted: /^#{2,6} /gmu,
    },
    { name: 'citations', rows: of('citations').length, counted: /:cite\[/gu },
    { name: 'figures', rows: of('figures').length, counted: /:figure\[/gu },
    {
      name: 'corrections',
      rows: Number(of('reports')[0]?.['corrections']),
      counted: /:(?:corr|supplied)\[/gu,
    },
    {
      name: 'citations, in its own row',
      rows: Number(of('reports')[0]?.['citations']),
      counted: /:cite\[/gu,
    },
  ])('$name', ({ rows, counted }) => {
    expect(rows).toBe(countedIn(id, counted));
  });

  test('uses of terms', () => {
    const [entries, rows] = [termUsesOf([reportOf(id)], tables.terms), of('terms')];
    for (const { term, uses } of entries) {
      const row = rows.find((each) => each['term'] === term.id);
      expect([term.id, Number(row?.['uses'] ?? 0)]).toEqual([term.id, uses.length]);
    }
  });

  test('words, as printed', () => {
    const report = reportOf(id);
    const text = of('sections')
      .map((section) => section['text'])
      .join('');
    const printed = plainTextOf(report).slice(report.metadata.title.length);
    expect(withoutBlanks(text)).toBe(withoutBlanks(printed));
  });

  test('parts, and the text of the shortcomings', () => {
    const [row] = of('reports');
    const parts = new Set(of('sections').map(({ part }) => part));
    for (const part of ['achievements', 'shortcomings', 'leaders', 'plan', 'other']) {
      expect([part, row?.[part]]).toEqual([part, String(parts.has(part))]);
    }
    const texts = of('sections')
      .filter(({ part }) => part === 'shortcomings')
      .map(({ text }) => text);
    expect(row?.['shortcomings_text']).toBe(texts.join('\n'));
  });
});

test('what is held and what was searched for stands in a row each', () => {
  const keys = [...archive.reports, ...tables.coverage].map(
    ({ region, year }) => `${region} ${year}`,
  );
  const rows = rowsOf('coverage').map(({ region, year }) => `${region} ${year}`);
  expect(rows.toSorted()).toEqual([...new Set(keys)].sort());
  expect(
    rowsOf('coverage')
      .flatMap(({ reports = '' }) => reports.split(' ').filter(Boolean))
      .sort(),
  ).toEqual(reportIds);
});

const forms: Readonly<Record<string, RegExp>> = {
  string: /./su,
  integer: /^\d+$/u,
  number: /^-?\d+(?:\.\d+)?$/u,
  boolean: /^(?:true|false)$/u,
  date: /^\d{4}-\d\d-\d\d$/u,
};

test.each<Resource>(description.resources)(
  '$name.csv is as datapackage.json describes it',
  ({ path, bytes, hash, schema }: Resource) => {
    const file = readFileSync(join(folder, path));
    expect([bytes, hash]).toEqual([
      file.length,
      `sha256:${createHash('sha256').update(file).digest('hex')}`,
    ]);
    const [head, ...rows] = parseCsv(String(file));
    expect(head).toEqual(schema.fields.map(({ name }) => name));
    for (const row of rows) {
      expect(row).toHaveLength(schema.fields.length);
      for (const [at, cell] of row.entries()) {
        if (cell !== '') expect(cell).toMatch(forms[schema.fields[at]?.type ?? ''] ?? /^$/u);
      }
    }
    const keys = rows.map((row) =>
      (schema.primaryKey ?? []).map((key) => row[head?.indexOf(key) ?? -1]).join(' '),
    );
    expect(new Set(keys).size).toBe(
      schema.primaryKey === undefined ? Math.min(1, rows.length) : rows.length,
    );
  },
);

test('an id in one table is a row of the table that explains it', () => {
  const keys = description.resources.flatMap(({ name, schema }) =>
    (schema.foreignKeys ?? []).map(({ fields, reference: { resource } }) => ({
      name,
      fields,
      resource,
    })),
  );
  expect(keys.map(({ name, fields, resource }) => `${name}.${fields} ${resource}`)).toEqual([
    'sections.report reports',
    'figures.report reports',
    'figures.indicator indicators',
    'citations.report reports',
    'citations.work works',
    'terms.report reports',
    'terms.term glossary',
  ]);
  for (const { name, fields, resource } of keys) {
    const known = new Set(rowsOf(resource).map((row) => row[fields]));
    expect(rowsOf(name).filter((row) => !known.has(row[fields]))).toEqual([]);
  }
});

test.each<{ name: string; key: string }>(subjectTables)(
  '$name.json is as its schema says, and says what $name.csv says',
  ({ name, key }: { name: string; key: string }) => {
    const json = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const schema = z.fromJSONSchema(JSON.parse(String(subjectSchemaFile.bytes)));
    expect(schema.safeParse(json).error).toBeUndefined();
    expect(schema.safeParse({ ...json, table: 'others' }).success).toBe(false);
    const rows = rowsOf(name);
    expect(Object.keys(json.items).sort()).toEqual(rows.map((row) => row[key]).sort());
    for (const row of rows) {
      const known = Object.entries(row).filter(([, cell]) => cell !== '');
      const item = Object.entries(json.items[row[key] ?? '']);
      expect(item.map(([field, value]) => [field, String(value)])).toEqual(known);
    }
  },
);

describe('what a page says of its subject is what the rows about it come to', () => {
  const holding = (table: string, column: string, id: string | undefined) =>
    rowsOf(table).filter((row) => row[column]?.split(' ').includes(id ?? ''));
  const reportsIn = (rows: Rows) => new Set(rows.map(({ report }) => report));

  test('topics', () => {
    for (const { topic, reports, possible } of rowsOf('topics')) {
      const written = reportsIn(holding('sections', 'topics', topic));
      expect([topic, written.size]).toEqual([topic, Number(reports)]);
      const elsewhere = (possible ?? '').split(' ').map((place) => place.split('#')[0]);
      expect(elsewhere.filter((report) => written.has(report))).toEqual([]);
    }
  });

  test('works, by their own names and by collective ones', () => {
    for (const { work, named_by: names, citations, collective, reports } of rowsOf('works')) {
      const own = holding('citations', 'work', work);
      const shared = (names ?? '').split(' ').flatMap((name) => holding('citations', 'work', name));
      expect([work, own.length, shared.length]).toEqual([
        work,
        Number(citations) - Number(collective),
        Number(collective),
      ]);
      expect(reportsIn([...own, ...shared]).size).toBe(Number(reports));
    }
  });

  test('indicators, terms, places and years', () => {
    const counted = [
      ...rowsOf('indicators').map((row) => [row['figures'], 'figures', 'indicator', row] as const),
      ...rowsOf('glossary').map((row) => [row['reports'], 'terms', 'term', row] as const),
      ...rowsOf('places').map((row) => [row['reports'], 'reports', 'region', row] as const),
      ...rowsOf('years').map((row) => [row['reports'], 'reports', 'year', row] as const),
    ];
    for (const [count, table, column, row] of counted) {
      const about = holding(table, column, row[column]);
      expect([row[column], about.length]).toEqual([row[column], Number(count)]);
    }
  });
});

test('a sentence is told as printed where that is not how it reads', () => {
  const told = ['figures', 'citations', 'terms'].flatMap((name) =>
    rowsOf(name).filter((row) => row['sentence_printed'] !== ''),
  );
  expect(told.length).toBeGreaterThan(0);
  const texts = new Map(reportIds.map((id) => [id, plainTextOf(reportOf(id))]));
  for (const { report = '', sentence, sentence_printed: printed = '' } of told) {
    expect(sentence).not.toBe(printed);
    expect(texts.get(report)?.includes(printed)).toBe(true);
  }
});

test('every column is explained in Chinese and in English, and every address is whole', () => {
  for (const { columns } of dataTables) {
    for (const { zh, en } of columns)
      expect([zh, en]).toEqual([
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/^[A-Z]/u),
      ]);
  }
  for (const { name } of dataTables) {
    for (const { address } of rowsOf(name)) expect(address ?? 'https://').toMatch(/^https:\/\//u);
  }
  expect(written.tables.map(({ rows }) => rows)).toEqual(
    dataTables.map(({ name }) => rowsOf(name).length),
  );
});

test('the SQLite file has every row of every table, and every column explained', () => {
  const database = new DatabaseSync(join(folder, 'nianbao.sqlite'), { readOnly: true });
  for (const { name, columns } of dataTables) {
    const held = database.prepare(`SELECT * FROM ${name}`).all();
    const rows = rowsOf(name);
    expect(held).toHaveLength(rows.length);
    for (const [at, row] of held.entries()) {
      for (const { name: column, type } of columns) {
        const cell = rows[at]?.[column] ?? '';
        const value = type === 'boolean' ? String(row[column] === 1) : String(row[column] ?? '');
        expect([column, cell.replace(/^'(?=[=+@\-＝＋＠－])/u, '')]).toEqual([column, value]);
      }
    }
  }
  const explained = database.prepare('SELECT "table", "column" FROM columns').all();
  expect(explained).toHaveLength(dataTables.flatMap(({ columns }) => columns).length);
  database.close();
});

test('a database that is larger than common hosts take is not offered, the tables are', () => {
  const out = mkdtempSync(join(folder, 'large-'));
  const { database, files } = writeTables(out, {
    charter: tables.charter,
    ids: [],
    rowsOf: () => ({}),
    across: { coverage: coverageRowsOf(archive, tables.coverage) },
    addressOf,
    most: 4096,
  });
  expect(database).toBe(undefined);
  expect(files.map(({ path }) => path)).toContain('coverage.csv');
});

test('a table that is too large is several files, each with the names of the columns', () => {
  const [table] = dataTables;
  if (table === undefined) throw new Error('There is no table.');
  const out = mkdtempSync(join(folder, 'small-'));
  const writer = csvWriter(out, table, { most: 2000 });
  const rows = Array.from({ length: 40 }, (_, at) => table.columns.map(() => `甲${at}，"乙"\n=1`));
  rows.forEach(writer.add);
  const files = writer.close();
  expect(files.length).toBeGreaterThan(2);
  const read = files.flatMap(({ path }) => {
    expect(statSync(join(out, path)).size).toBeLessThanOrEqual(2000);
    const [head, ...cells] = parseCsv(readFileSync(join(out, path), 'utf8'));
    expect(head).toEqual(table.columns.map(({ name }) => name));
    return cells;
  });
  expect(read).toEqual(rows);
});
