import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOfReport } from '#archive/store/content-paths.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { readContent } from '#archive/store/read-content.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import type { Annotation, TextLine } from '#model/annotation.ts';
import { type OutlineNode, outlineOf } from '#model/outline.ts';
import { linesOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import { emptyProject, filesOfArchive, written } from './import-project.ts';

const seeds = [
  { name: '昭化区 2019', id: '510811/2019' },
  { name: '曲江区 2023', id: '440205/2023' },
  { name: '三河镇 2023', id: '640522104/2023' },
  { name: '秦皇岛市 2023', id: '130300/2023' },
  { name: '姚安县 2021', id: '532325/2021' },
] as const;

/** The one whose page prints no title: an editor has to say what it is called. */
const untitled = seeds[4];
const untitledTitle = '中共姚安县委 姚安县人民政府2021年度法治政府建设情况报告';

const home = process.cwd();
const folder = emptyProject();
const captureOf = (id: string) => resolve(home, 'content/sources', `${id}.txt`);

beforeAll(async () => {
  process.chdir(folder);
  const titled = seeds.filter((seed) => seed !== untitled).map(({ id }) => captureOf(id));
  const all = [
    await written('import', ...titled),
    await written('import', captureOf(untitled.id), '--title', untitledTitle),
  ];
  expect(all.map(({ code, complained }) => [code, complained])).toEqual([
    [0, ''],
    [0, ''],
  ]);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

function reviewed(id: string): Report {
  const [file, beside] = filesOfReport(id).map(
    (path) => new VFile(readFileSync(resolve(home, path), 'utf8')),
  );
  const report = file && parseReport(file, id, beside);
  if (report === undefined) throw new Error(id);
  return report;
}

function drafted(id: string): Report {
  return keptReport(readContent('.'), id);
}

/** The report as its capture prints it: corrections undone, supplied words left out. */
function asPrinted(report: Report): Report {
  const plain = (line: TextLine): TextLine => ({ text: printedOf(line), annotations: [] });
  const sections = report.sections.map((section) => ({
    ...section,
    ...(section.heading && { heading: { ...section.heading, line: plain(section.heading.line) } }),
    paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, ...plain(paragraph) })),
  }));
  const read = parseReport(new VFile(writeReport({ ...report, sections })), report.id);
  if (read === undefined) throw new Error(report.id);
  return read;
}

/** A supplied title of an untitled part is the editor's word, and its place is not. */
function drawn({ anchor, kind, level, marker, number, title }: OutlineNode): string {
  return [anchor, kind, level, marker, number, kind === 'tail' ? '' : title].join(' ');
}

describe.each(seeds)('$name from its capture', ({ id }) => {
  test('has the outline of the reviewed file, node by node', () => {
    expect(outlineOf(asPrinted(drafted(id))).map(drawn)).toEqual(
      outlineOf(asPrinted(reviewed(id))).map(drawn),
    );
  });

  test('has every fact as the reviewed file has it, or not at all', () => {
    const { source, notes, aliases, history, corrected, ...facts } = drafted(id).metadata;
    const { metadata } = reviewed(id);
    expect(metadata).toMatchObject(
      facts.titleBasis === 'supplied' ? { ...facts, title: metadata.title } : facts,
    );
    expect({ notes, aliases, sha256: source.sha256, file: source.file }).toEqual({
      notes: [],
      aliases: {},
      sha256: metadata.source.sha256,
      file: metadata.source.file,
    });
  });

  test('differs in annotations and runs of blanks only', () => {
    const printed = (report: Report) =>
      report.sections.flatMap(linesOf).map((line) => printedOf(line).replace(/\s+/gu, ' '));
    expect(printed(drafted(id))).toEqual(printed(reviewed(id)));
  });

  test('leaves the capture as it was, to the byte', () => {
    expect(readFileSync(`content/sources/${id}.txt`)).toEqual(readFileSync(captureOf(id)));
  });
});

test('the five outlines have 240 nodes together', () => {
  const nodes = seeds.flatMap(({ id }) => outlineOf(drafted(id)));
  expect(nodes.length).toBe(240);
});

test.each([
  { kind: 'cite', recall: 0.95, precision: 0.95 },
  { kind: 'figure', recall: 0.85, precision: 0.97 },
  { kind: 'corr', recall: 0.8, precision: 0.75 },
] as const)(
  'of the reviewed $kind annotations at least $recall are written, and $precision of the written stay',
  ({ kind, recall, precision }) => {
    const rows = (report: Report) => new Set(rowsOf(report, kind));
    let right = 0;
    let found = 0;
    let expected = 0;
    for (const { id } of seeds) {
      const [draft, truth] = [rows(drafted(id)), rows(reviewed(id))];
      right += [...draft].filter((row) => truth.has(row)).length;
      found += draft.size;
      expected += truth.size;
    }
    const counts = `${kind}: ${right} right of ${found} written and ${expected} reviewed`;
    expect(right / expected, counts).toBeGreaterThanOrEqual(recall);
    expect(right / found, counts).toBeGreaterThanOrEqual(precision);
    if (process.env['NIANBAO_COUNTS'] !== undefined) console.info(counts);
  },
);

function rowsOf(report: Report, kind: Annotation['kind']): readonly string[] {
  return report.sections.flatMap(linesOf).flatMap((line, at) => {
    const before = (offset: number) => lengthAsPrinted(line, offset);
    return line.annotations
      .filter((annotation) => annotation.kind === kind)
      .map((annotation) => {
        const what =
          'work' in annotation ? annotation.work : 'of' in annotation ? annotation.of : '';
        return `${at} ${before(annotation.start)}–${before(annotation.end)} ${what}`;
      });
  });
}

/** What the capture prints: corrections undone, supplied words left out. */
function printedOf(line: TextLine): string {
  return charactersOf(line).join('');
}

function lengthAsPrinted(line: TextLine, offset: number): number {
  return charactersOf(line).slice(0, offset).join('').length;
}

/** For each character of a line, what the capture prints in its place. */
function charactersOf({ text, annotations }: TextLine): readonly string[] {
  const characters = text.split('');
  for (const annotation of annotations) {
    const { kind, start, end } = annotation;
    if (kind !== 'corr' && kind !== 'supplied') continue;
    for (let at = start; at < end; at += 1) characters[at] = '';
    if (kind === 'corr') characters[start] = annotation.sic;
  }
  return characters;
}

interface ImportJson {
  readonly annotations: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly sic?: string;
    readonly reading?: string;
  }[];
  readonly outline: readonly { readonly anchor: string }[];
  readonly capture: string;
}

test.each(seeds)('every annotation in the JSON of $name stands where it says', async ({ id }) => {
  const before = filesOfArchive();
  const { code, printed } = await written('import', captureOf(id), '--dry-run', '--json');
  const { annotations, outline, capture }: ImportJson = JSON.parse(printed);
  const characters = [...readFileSync(captureOf(id), 'utf8').replace(/^\uFEFF/u, '')];
  const half = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  const astray = annotations.filter(
    ({ start, end, text }) => half(characters.slice(start, end).join('')) !== half(text),
  );
  expect(astray).toEqual([]);
  expect(annotations.length).toBeGreaterThan(20);
  expect(outline.length).toBe(outlineOf(reviewed(id)).length);
  const expected = id === untitled.id ? 1 : 0;
  expect({ code, capture }).toEqual({ code: expected, capture: characters.join('') });
  expect(filesOfArchive()).toEqual(before);
});

test('a report that is there is not touched without --force, and is with it', async () => {
  const path = 'content/reports/440205/2023.md';
  const draft = readFileSync(path, 'utf8');
  writeFileSync(path, `${draft}\n编者的话。\n`);
  const without = await written('import', captureOf('440205/2023'));
  expect(without).toMatchObject({ code: 1 });
  expect(without.complained).toContain(`已有 ${path}，没有动它；要覆盖请加 --force。`);
  expect(readFileSync(path, 'utf8')).toContain('编者的话');
  expect(await written('import', captureOf('440205/2023'), '--force')).toMatchObject({ code: 0 });
  const [now, before] = [readFileSync(path, 'utf8'), draft].map((value) =>
    parseReport(new VFile({ path, value }), '440205/2023'),
  );
  expect(now).toEqual(before);
  rmSync('drafts/replaced', { recursive: true });
  writeFileSync(path, draft);
});

test('an editor’s work outlives another import: what cannot is named, and the old file put aside', async () => {
  const path = 'content/reports/440205/2023.md';
  const beside = 'content/annotations/440205/2023.txt';
  const read = () => [path, beside].map((file) => readFileSync(file, 'utf8'));
  const draft = read();
  const [own = '', marks = ''] = [path, beside].map((file) =>
    readFileSync(resolve(home, file), 'utf8'),
  );
  const edited = own.replace('\nhistory:', '\naliases:\n  s9-9: s1\nhistory:');
  writeFileSync(path, edited);
  writeFileSync(beside, marks);
  const same = await written('import', captureOf('440205/2023'), '--force');
  expect([same.code, ...read()]).toEqual([0, edited, marks]);

  const capture = readFileSync(captureOf('440205/2023'), 'utf8');
  writeFileSync('in/again.txt', capture.replace('已办结30件', '已办结31件'));
  const { code, complained } = await written('import', 'in/again.txt', '--force');
  expect(code).toBe(0);
  expect(complained).toContain('没有保留：数据“30件”。');
  expect(complained).toContain('原来的一份放在 drafts/replaced/440205-2023.md。');
  expect(complained.match(/没有保留/gu)).toHaveLength(1);
  const [text = '', now = ''] = read();
  const lines = text.split('\n');
  // Zones are lines of the capture, and its alone.
  const isZone = (line: string) => /^ +- \[\d/u.test(line);
  const changed = edited.split('\n').filter((line) => !lines.includes(line) && !isZone(line));
  expect(changed.map((line) => line.trim().slice(0, 7))).toEqual(['sha256:', '2023年以来']);
  const lost = marks.split('\n').filter((line) => !now.split('\n').includes(line));
  expect(lost).toEqual([expect.stringContaining(' :figure[30件]{')]);
  expect(now).toContain(':figure[36件]{of=fuyi.accepted scope=区行政复议办公室');
  expect(readFileSync('drafts/replaced/440205-2023.md', 'utf8')).toBe(edited);
  expect(readFileSync('drafts/replaced/440205-2023.txt', 'utf8')).toBe(marks);

  rmSync('drafts/replaced', { recursive: true });
  rmSync('in/again.txt');
  writeFileSync('content/sources/440205/2023.txt', capture);
  writeFileSync(path, draft[0] ?? '');
  writeFileSync(beside, draft[1] ?? '');
});

test('a capture never takes the place of the source of another report', async () => {
  const own = 'content/reports/440205/2023.md';
  const other = 'content/reports/440205/2023-sifaju.md';
  const source = readFileSync('content/sources/440205/2023.txt', 'utf8');
  const draft = readFileSync(own, 'utf8');
  writeFileSync(other, draft);
  rmSync(own);
  const page = 'in/changed.txt';
  writeFileSync(page, source.replace('法治政府', '法治的政府'));
  for (const force of [[], ['--force']]) {
    const { code, complained } = await written('import', page, '--region', '440205', ...force);
    expect(code).toBe(1);
    expect(complained).toContain(
      'content/sources/440205/2023.txt 是 content/reports/440205/2023-sifaju.md 的原文',
    );
  }
  expect(readFileSync('content/sources/440205/2023.txt', 'utf8')).toBe(source);
  rmSync(other);
  writeFileSync(own, draft);
});

test('the sheet lists each annotation that is written, in its sentence', async () => {
  const { printed } = await written('import', captureOf('440205/2023'), '--dry-run');
  const [, listed = ''] = printed.split('已写入的标注\n');
  expect(listed).toMatch(
    /^ {2}#s2-3-2-p1 {2}数据 {2}….*行政复议申请【49件】，其中：.*行政复议收到/mu,
  );
  const count = listed.split('\n').filter((line) => line.startsWith('  #')).length;
  const [, sums = ''] = /已写入：(.*)/u.exec(printed) ?? [];
  expect(count).toBe(
    [...sums.matchAll(/\d+/gu)].reduce((sum, [number]) => sum + Number(number), 0),
  );
});

test('--all says what became of each file, why, and where the review sheets are', async () => {
  for (const part of ['annotations', 'reports', 'sources']) {
    rmSync(join('content', part), { recursive: true });
  }
  for (const { id } of seeds.slice(0, 2)) {
    writeFileSync(`in/${id.replace('/', '-')}.txt`, readFileSync(captureOf(id)));
  }
  writeFileSync('in/twin.txt', readFileSync(captureOf('440205/2023')));
  writeFileSync('in/empty.txt', '');
  writeFileSync('in/plan.txt', '曲江区2024年法治政府建设工作要点\n一、要点\n做好工作。\n');
  rmSync('in/changed.txt', { force: true });
  const { code, printed } = await written('import', '--all', 'in', '--force');
  expect(code).toBe(1);
  expect(printed).toContain('收入：2 个文件');
  expect(printed).toContain('in/twin.txt:1:1 与 in/440205-2023.txt 是同一份报告');
  expect(printed).toContain('in/empty.txt:1:1 文件是空的。');
  expect(printed).toMatch(/不是年度报告：1 个文件\n {2}in\/plan\.txt:1:1 .*工作要点/u);
  expect(filesOfArchive()).toEqual([
    'content/annotations/440205/2023.txt',
    'content/annotations/510811/2019.txt',
    'content/reports/440205/2023.md',
    'content/reports/510811/2019.md',
    'content/sources/440205/2023.txt',
    'content/sources/510811/2019.txt',
    'drafts/review/440205-2023.txt',
    'drafts/review/510811-2019.txt',
  ]);
  const { printed: json } = await written('import', '--all', 'in', '--dry-run', '--json');
  const { files }: { files: readonly { outcome: string }[] } = JSON.parse(json);
  expect(files.map(({ outcome }) => outcome)).toEqual([
    'filed',
    'filed',
    'failed',
    'refused',
    'there',
  ]);
});
