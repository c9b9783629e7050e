import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openIndex } from '#search/client/open-index.ts';
import { type PanelRow, panelRowsOf } from '#search/panel/panel-rows.ts';
import { type PanelWord, parsePanelWords } from '#search/panel/panel-words.ts';
import { wordPanelOf } from '#search/panel/word-panel.ts';
import { folderRange } from '#search/read-folder.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { cases } from '#tests/helpers/cases.ts';
import { plainForm } from './brute-force.ts';
import { sampleDocuments } from './sample-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'panel-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(
  documents: readonly SearchDocument[],
  words: readonly PanelWord[],
): Promise<readonly PanelRow[]> {
  const own = mkdtempSync(join(folder, 'index-'));
  writeIndex(own, documents);
  return [...panelRowsOf(await wordPanelOf(await openIndex(folderRange(own)), words))];
}

test('the panel equals counting in every text, whatever the words', async () => {
  const forms = sampleDocuments.map(({ report, lines }) => ({
    report,
    lines: lines.map(({ text }) => plainForm(text)),
  }));
  const words = fc
    .sample(wordFrom(forms.flatMap(({ lines }) => lines)), { numRuns: cases(1000), seed: 20261128 })
    .map((word) => ({ label: word, words: [word] }));
  const rows = await rowsOf(sampleDocuments, words);
  expect(rows).toHaveLength(words.length * 5);
  const differences = rows.filter(({ report, word, count, sections }) => {
    const own = forms.filter((each) => each.report === report);
    const counts = own.map(({ lines }) =>
      lines.reduce((sum, line) => sum + timesIn(line, word), 0),
    );
    const total = counts.reduce((sum, each) => sum + each, 0);
    return Number(count) !== total || Number(sections) !== counts.filter((each) => each > 0).length;
  });
  expect(differences).toEqual([]);
});

const made = { title: '报告', year: 2023, facets: {} };
const documents: readonly SearchDocument[] = [
  {
    ...made,
    report: '440205/2023',
    place: '440205',
    placeName: '曲江区',
    anchor: 's1',
    lines: [
      {
        anchor: 's1-p1',
        text: '行政复议，行政诉讼。',
        printed: [{ start: 2, end: 4, text: '覆义' }],
      },
    ],
  },
  {
    ...made,
    report: '440205/2023',
    place: '440205',
    placeName: '曲江区',
    anchor: 's2',
    lines: [{ anchor: 's2-p1', text: '复议𠮷复议复议' }],
  },
  {
    ...made,
    report: '130300/2023',
    place: '130300',
    anchor: 's1',
    lines: [{ anchor: 's1-p1', text: '无' }],
  },
];

test.each([
  {
    title: 'a word, overlapping itself',
    words: ['复议'],
    counts: ['0', '4'],
    sections: ['0', '2'],
  },
  {
    title: 'a character beside a correction',
    words: ['行'],
    counts: ['0', '2'],
    sections: ['0', '1'],
  },
  { title: 'what only the print has', words: ['义'], counts: ['0', '1'], sections: ['0', '1'] },
  { title: 'a traditional word', words: ['訴訟'], counts: ['0', '1'], sections: ['0', '1'] },
  { title: 'a group', words: ['复议', '诉讼', '行'], counts: ['0', '7'], sections: ['0', '2'] },
])('$title is counted', async ({ words, counts, sections }) => {
  const rows = await rowsOf(documents, [{ label: '词', words }]);
  expect(rows.map(({ count }) => count)).toEqual(counts);
  expect(rows.map((row) => row.sections)).toEqual(sections);
});

test('years of a place stand in order, between the places', async () => {
  const reports = ['440205/2021', '130300/2023', '130300/2019', '440205/2019', '130300/2021'];
  const own = reports.map((report) => {
    const [place = '', year] = report.split('/');
    return { ...made, report, place, year: Number(year), anchor: 's1', lines: [] };
  });
  const rows = await rowsOf(own, [{ label: '无', words: ['无'] }]);
  expect(rows.map(({ report }) => report)).toEqual(reports.toSorted());
});

test('rows stand by code, year and word, and tell characters and rate', async () => {
  const words = ['复议', '行政'].map((word) => ({ label: word, words: [word] }));
  const rows = await rowsOf(documents, words);
  expect(rows.map((row) => Object.values(row).join())).toEqual([
    '130300/2023,130300,,2023,复议,0,0,1,0.00',
    '130300/2023,130300,,2023,行政,0,0,1,0.00',
    '440205/2023,440205,曲江区,2023,复议,4,2,17,2352.94',
    '440205/2023,440205,曲江区,2023,行政,2,1,17,1176.47',
  ]);
});

test.each([
  { title: 'one a line', text: '复议\n\n# 注\r\n 诉讼 \n', labels: ['复议', '诉讼'], said: [] },
  {
    title: 'a header',
    text: '\uFEFFword\n"复议"\n"双随机,一公开"',
    labels: ['复议', '双随机,一公开'],
    said: [],
  },
  {
    title: 'groups',
    text: 'group,word\n救济,复议\n救济,诉讼\n法,法治\n',
    labels: ['复议', '诉讼', '法治', '「救济」', '「法」'],
    said: [],
  },
  { title: 'two words of one sound', text: '#\n复议\n覆議', labels: ['复议', '覆議'], said: [] },
  {
    title: 'the same in traditional characters',
    text: '#\n覆议\n覆議',
    labels: ['覆议'],
    said: ['第 3 行：“覆議”与第 2 行相同，只列一次。'],
  },
  {
    title: 'nothing',
    text: '# 注\n',
    labels: [],
    said: ['没有要数的字词。一行写一个，如 行政复议。'],
  },
  {
    title: 'marks only',
    text: '——\n',
    labels: [],
    said: ['第 1 行：“——”里没有可查的字。写汉字、字母或数字。'],
  },
  {
    title: 'a comma without a header',
    text: '甲,乙\n',
    labels: [],
    said: ['第 1 行：“甲,乙”不成一行。一行写一个词；要分组，第一行写 group,word。'],
  },
  {
    title: 'a quotation mark left open',
    text: 'group,word\n甲,"乙',
    labels: [],
    said: ['第 2 行：“甲,"乙”不成一行。写作 组,词。'],
  },
  {
    title: 'no group',
    text: 'group,word\n,乙',
    labels: [],
    said: ['第 2 行：“乙”没有写组名。写作 组,词。'],
  },
])('a list of words with $title is read', ({ text, labels, said }) => {
  const { words, problems, notes } = parsePanelWords(text);
  expect(words.map(({ label }) => label)).toEqual(labels);
  expect([...problems, ...notes]).toEqual(said);
});

function wordFrom(lines: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      line: fc.constantFrom(...lines.filter((line) => line !== '')),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 12 }),
      joined: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ line, at, length, joined }) => {
      const word = line.slice(at % line.length, (at % line.length) + length);
      return plainForm(joined === 0 ? `${word}议` : word) || '复议';
    });
}

/** Overlapping ones too. */
function timesIn(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) times += 1;
  return times;
}
