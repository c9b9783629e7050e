/**
 * Runs the examples of docs/data.md over the tables of a build, in the programs that are there.
 *
 *     npm run build
 *     npm run nianbao -- edition try
 *     node bench/data.ts [--data dist/data] [--edition editions/try] [--python python3]
 *
 * Python with pandas, DuckDB as a module of that Python, SQLite, R and LibreOffice belong to whoever runs
 * it; what is not there is said not to have been tried. Of each example is printed how many reports its
 * table has, and whether it is the table that Python makes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'dist/data' },
    /** Folder of a kept edition, whose Parquet files are tried too. */
    edition: { type: 'string' },
    python: { type: 'string', default: 'python3' },
  },
});
const folder = resolve(values.data);
const text = readFileSync('docs/data.md', 'utf8');
const { python } = values;

/** Reads a CSV from the standard input, and prints its rows alike, whatever program wrote them. */
const rowsAlike = `
import csv, json, sys
rows = list(csv.DictReader(sys.stdin))
same = {'TRUE': 'true', 'FALSE': 'false', 'True': 'true', 'False': 'false', 'NA': '', 'nan': ''}
parts = ['achievements', 'shortcomings', 'leaders', 'plan', 'other']
flag = {'1': 'true', '0': 'false'}
print(json.dumps(sorted([sorted((k, flag.get(v, same.get(v, v)) if k in parts else same.get(v, v))
                                for k, v in r.items()) for r in rows])))
`;

const duckdb = `
import duckdb, sys
print(duckdb.sql(sys.stdin.read()).df().to_csv(index=False))
`;

/** Without a window LibreOffice looks for no byte order mark: comma, quotation mark, UTF-8. */
const utf8 = 'Text - txt - csv (StarCalc):44,34,76';

const sqliteQuery = exampleIn('sql')
  .replaceAll(/'(reports|figures)\.csv'/gu, '$1')
  .replace('string_agg', 'group_concat')
  .replace('GROUP BY ALL', 'GROUP BY r.report');

const whole = tried('pandas', () => ran(python, ['-c', exampleIn('python')]));
tried('R', () => ran('Rscript', ['-e', exampleIn('r')]), whole);
tried('DuckDB', () => ran(python, ['-c', duckdb], exampleIn('sql')), whole);
tried('SQLite', () => ran('sqlite3', ['-csv', '-header', 'nianbao.sqlite'], sqliteQuery), whole);
tried('LibreOffice', spreadsheet);
if (values.edition !== undefined) {
  const parquet = (name: string) => resolve(values.edition ?? '', `${name}.parquet`);
  const pandas = exampleIn('python').replaceAll(
    /read_csv\('(reports|figures)\.csv', dtype=[^)]+\)/gu,
    (_, name: string) => `read_parquet('${parquet(name)}')`,
  );
  const query = exampleIn('sql').replaceAll(
    /'(reports|figures)\.csv'/gu,
    (_, name: string) => `'${parquet(name)}'`,
  );
  tried('pandas, Parquet', () => ran(python, ['-c', pandas]), whole);
  tried('DuckDB, Parquet', () => ran(python, ['-c', duckdb], query), whole);
}

function exampleIn(language: string): string {
  const [, example] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'u').exec(text) ?? [];
  if (example === undefined) throw new Error(`docs/data.md has no example in ${language}.`);
  return example;
}

function ran(program: string, options: readonly string[], input = ''): string {
  return execFileSync(program, options, { cwd: folder, input, encoding: 'utf8', stdio: 'pipe' });
}

/** Opens reports.csv as a spreadsheet does, and writes it out again. */
function spreadsheet(): string {
  const out = mkdtempSync(join(tmpdir(), 'bench-data-'));
  try {
    ran('soffice', [
      '--headless',
      `--infilter=${utf8}`,
      '--convert-to',
      `csv:${utf8}`,
      '--outdir',
      out,
      'reports.csv',
    ]);
    return readFileSync(join(out, 'reports.csv'), 'utf8');
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** Prints what a program made of its example, beside another. @returns its rows, alike for all */
function tried(name: string, run: () => string, other?: string): string | undefined {
  let made: string;
  try {
    made = run();
  } catch (error) {
    console.log(`${name}: not tried, or failed: ${String(error).split('\n')[0]?.slice(0, 200)}`);
    return undefined;
  }
  const rows = ran(python, ['-c', rowsAlike], made.replace(/^\uFEFF/u, ''));
  const beside =
    other === undefined ? '' : rows === other ? ', as in pandas' : ', NOT as in pandas';
  console.log(`${name}: ${JSON.parse(rows).length} reports${beside}`);
  return rows;
}
