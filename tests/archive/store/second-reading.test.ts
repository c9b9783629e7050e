import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeFinderOf } from '#annotate/named-places.ts';
import { keptMentions } from '#archive/store/kept-mentions.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { readContent } from '#archive/store/read-content.ts';
import { smallArchive, writeSmallArchive } from '#tests/helpers/small-archive.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-again-'));
  writeSmallArchive(root);
});

afterEach(() => rmSync(root, { recursive: true }));

/** Everything that pages are made from, or what is said in its stead. */
function everythingRead(folder: string): unknown {
  const content = readContent(root, { cache: { folder: join(root, folder) } });
  const { messages, reports, tables, promises } = content;
  if (tables === undefined) return messages;
  const sources = { authorities: tables, findPlaces: placeFinderOf(tables.regions) };
  const read = reports.map((summary) => ({
    summary,
    whole: keptReport(content, summary.id),
    mentions: keptMentions(content, summary.id, sources),
  }));
  return { messages, tables, promises, read };
}

/** Reads with whatever is kept of earlier readings, and once more with nothing. */
function readTwice(): { readonly again: unknown; readonly anew: unknown } {
  const again = everythingRead('kept');
  const anew = everythingRead('nothing');
  rmSync(join(root, 'nothing'), { recursive: true, force: true });
  return { again, anew };
}

function change(path: string, edit: (text: string) => string): void {
  const place = join(root, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, edit(smallArchive()[path] ?? ''));
}

const report = 'content/reports/440205/2023.md';
const capture = 'content/sources/440205/2023.txt';
const table = (name: string) => `content/authorities/${name}`;
const finished = (text: string) => text.replace('全部办结', '办结大半');

test.each([
  { name: 'a capture', edit: () => change(capture, finished) },
  { name: 'the text of a report', edit: () => change(report, finished) },
  {
    name: 'a report and its capture',
    edit: () => {
      change(capture, finished);
      const sum = hash('sha256', readFileSync(join(root, capture)));
      change(report, (text) => finished(text).replace(/sha256: \w+/u, `sha256: ${sum}`));
    },
  },
  {
    name: 'a fact of a report',
    edit: () => change(report, (text) => text.replace('signed: 2024-01-20', 'signed: 2024-01-21')),
  },
  {
    name: 'a note on a report',
    edit: () => change(report, (text) => text.replace('source:', 'notes:\n  - 有改动。\nsource:')),
  },
  { name: 'a report, which is gone', edit: () => rmSync(join(root, report)) },
  { name: 'a capture, which is gone', edit: () => rmSync(join(root, capture)) },
  {
    name: 'a ledger of a report',
    edit: () => change('content/ledger/anchors/440205/2023.tsv', () => 's9-9\t0123456789ab\n'),
  },
  {
    name: 'the ledger of the site',
    edit: () => change('content/ledger/addresses.tsv', () => '/topics/gone/\n'),
  },
  {
    name: 'a region',
    edit: () => change(table('regions.csv'), (text) => text.replace('始兴县', '始兴市')),
  },
  {
    name: 'a work',
    edit: () => change(table('works.yaml'), (text) => text.replace('办公厅、', '办公厅和')),
  },
  {
    name: 'a topic',
    edit: () => change(table('topics.yaml'), (text) => text.replace('[行政复议]', '[培训]')),
  },
  {
    name: 'an indicator',
    edit: () => change(table('indicators.yaml'), (text) => text.replace('收到的', '收下的')),
  },
  {
    name: 'a term',
    edit: () => change(table('terms.yaml'), (text) => text.replace('重新审查', '再看一遍')),
  },
  {
    name: 'where mistakes are told',
    edit: () => change('content/archive.yaml', (text) => text.replace('jiucuo', 'bianji')),
  },
  {
    name: 'the coverage',
    edit: () =>
      change('content/ledger/coverage.yaml', () =>
        [
          '- region: "440222"',
          '  year: 2022',
          '  searched: 2026-11-20',
          '  where: [始兴县人民政府网站]',
          '  found: false\n',
        ].join('\n'),
      ),
  },
  {
    name: 'what lint lets stand',
    edit: () =>
      change('content/lint-ignore.yaml', () =>
        ['- report: 440205/2023', '  rule: doubled-words\n'].join('\n'),
      ),
  },
])('a second reading is as good as the first: another state of $name', ({ edit }) => {
  const before = everythingRead('kept');
  edit();
  const { again, anew } = readTwice();
  expect(again).toEqual(anew);
  expect(again).not.toEqual(before);
});

const slip = fc.record({
  path: fc.constantFrom(...Object.keys(smallArchive())),
  at: fc.nat(),
  removed: fc.nat(3),
  written: fc.constantFrom('', '法', '：', '\n', '\t', ':', '2', '- ', '"', '\u0001', '全部'),
});

test('a second reading is as good as the first after one random slip after another', () => {
  const slips = fc.sample(slip, { seed: 8, numRuns: 30 });
  const messages = new Set<string>();
  for (const { path, at, removed, written } of slips) {
    const place = join(root, path);
    const text = readFileSync(place, 'utf8');
    const start = at % text.length;
    writeFileSync(place, text.slice(0, start) + written + text.slice(start + removed));
    const { again, anew } = readTwice();
    expect(again, JSON.stringify({ path, start, removed, written })).toEqual(anew);
    messages.add(JSON.stringify(again));
    // Every third is mended, so that slips meet sound files too.
    if (start % 3 === 0) writeSmallArchive(root);
  }
  expect(messages.size).toBeGreaterThan(slips.length / 2);
});
