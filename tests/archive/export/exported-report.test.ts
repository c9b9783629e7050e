import { describe, expect, test } from 'vitest';
import { reportJsonOf } from '#archive/data/report-json.ts';
import { type ExportFormName, exportedReport } from '#archive/export/exported-report.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { readDocx } from '#importer/read/read-docx.ts';
import { unzip } from '#importer/read/unzip.ts';
import { elementsBelow, ownText, parseXml, type XmlElement } from '#importer/read/xml.ts';
import { isPrintRemark } from '#model/annotation.ts';
import { linesOf, plainTextOf, printedText } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { readShort } from '#tests/helpers/short-file.ts';

const { regions } = readTables('.');

/** A report's file, out of its JSON as whoever fetches it has it. */
function fileOf(report: Report, form: ExportFormName): Uint8Array {
  const addressOf = (path: string) => `https://archive.example${path}`;
  const json = reportJsonOf(report, { regions, topics: new Map(), addressOf });
  return exportedReport(JSON.parse(JSON.stringify(json)), { form, archive: '年报文库', addressOf });
}

const every = `各位领导：

前言 A<B&C "甲":gap{reason=残缺}，𠙶字:sic[𠙶𠙶]{note=罕见}之后:corr[措施]{sic=腊施}。

## :corr[一、]{sic=二、}成效

:sic[阻扰]{note=通作阻挠}，采取:corr[措施]{sic=腊施 note=形近}，达到:supplied[Ⅲ]类:corr[]{sic=类}。

### （一）复议

一是收到复议申请:figure[约:corr[49]{sic=4g}件]{of=fuyi.received approx}。二是依照:cite[《:supplied[规]定》]{work=ducha-2019}办理。

## 二、下一步

##### （1）办结

办结。

某县人民政府

2024年1月5日`;

const reports: readonly { readonly name: string; readonly report: Report }[] = [
  ...reportIds.map((id) => ({ name: id, report: reportOf(id) })),
  ...[
    ...syntheticReports(5, { seed: 4, reports: reportIds.map(reportOf), places: ['440205'] }),
  ].map((report, at) => ({ name: `made-up report ${at + 1}`, report })),
  { name: 'a report with every annotation', report: shortReport(every) },
  { name: 'a report of one line', report: shortReport('办结。') },
];

function shortReport(markdown: string): Report {
  const { report } = readShort(markdown);
  if (report === undefined) throw new Error('The report is not sound.');
  return report;
}

describe.each(reports)('the Word file of $name', ({ report }) => {
  const parts = partsOf(fileOf(report, 'docx'));
  const paragraphs = [...elementsBelow(partAt(parts, 'word/document.xml'))].filter(
    ({ name }) => name === 'w:p',
  );
  const ofText = paragraphs.filter((one) => styleOf(one) !== 'Source');

  test('has the printed text, paragraph by paragraph, and nothing else', () => {
    expect(`${ofText.map(wordsOf).join('\n\n')}\n`).toBe(plainTextOf(report));
  });

  test('has its headings as headings, each of its rank', () => {
    const headings = report.sections.flatMap(({ heading, level }) =>
      heading ? [[`Heading${Math.min(level, 5) - 1}`, printedText(heading.line)]] : [],
    );
    const shown = ofText.filter((one) => styleOf(one).startsWith('Heading'));
    expect(shown.map((one) => [styleOf(one), wordsOf(one)])).toEqual(headings);
  });

  test('has a footnote for each remark of the editor, in the order of the text', () => {
    const written = [...elementsBelow(partAt(parts, 'word/footnotes.xml'))]
      .filter(({ name }) => name === 'w:footnote')
      .slice(2);
    const referred = paragraphs
      .flatMap((one) => [...elementsBelow(one)])
      .filter(({ name }) => name === 'w:footnoteReference')
      .map(({ attributes }) => attributes['id']);
    expect(referred).toEqual(written.map(({ attributes }) => attributes['id']));
    expect(written).toHaveLength(remarksIn(report));
  });

  test('ends in its reference and addresses, and has its facts as properties', () => {
    const end = paragraphs.filter((one) => styleOf(one) === 'Source').map(wordsOf);
    const { title, year, documentNumber, source } = report.metadata;
    expect(end[0]).toMatch(/^引文：.*\[R\/OL\]\. .*https:\/\/archive\.example\/reports\/.*\/\.$/u);
    expect(end[0]).toContain(title);
    if (source.url) expect(end).toContain(`官方网址：${source.url}`);
    const facts = [...elementsBelow(partAt(parts, 'docProps/custom.xml'))]
      .filter(({ name }) => name === 'property')
      .map((one) => [one.attributes['name'], wordsOf(one)]);
    expect(facts).toContainEqual(['年度', String(year)]);
    expect(facts.some(([name]) => name === '地方')).toBe(true);
    expect(facts.filter(([name]) => name === '文号')).toEqual(
      documentNumber ? [['文号', documentNumber]] : [],
    );
  });

  test('is read by the importer as the text it was, its notes set apart', async () => {
    const read = await readDocx(fileOf(report, 'docx'));
    if (!read.ok) throw new Error(JSON.stringify(read));
    const lines = read.page.lines.filter(({ apart }) => apart === undefined);
    const [text, printed] = [lines.map((line) => line.text).join(''), plainTextOf(report)].map(
      (each) => withoutBlanks(each).replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, ''),
    );
    expect(text?.slice(0, printed?.length)).toBe(printed);
    expect(read.page.lines.filter(({ apart }) => apart === '脚注')).toHaveLength(remarksIn(report));
  });
});

describe.each(reports)('the Akoma Ntoso of $name', ({ report }) => {
  const root = parseXml(fileOf(report, 'akn'));
  const all = [...elementsBelow(root)];

  test('has the printed text and nothing else', () => {
    const text = all
      .filter(({ name }) => name === 'preface' || name === 'mainBody')
      .map((one) => textWithout(one, 'authorialNote'))
      .join('');
    expect(withoutBlanks(text)).toBe(withoutBlanks(plainTextOf(report)));
  });

  test('calls its places what the page calls them, in order', () => {
    const [body] = all.filter(({ name }) => name === 'mainBody');
    const ids = [...elementsBelow(body ?? root)].flatMap(({ name, attributes }) =>
      name !== 'authorialNote' && attributes['eId'] ? [attributes['eId']] : [],
    );
    expect(ids).toEqual(
      report.sections.flatMap(({ anchor, paragraphs }) => [
        anchor,
        ...paragraphs.map((one) => one.anchor),
      ]),
    );
  });

  test('has a note for each remark, and marks what is cited and counted', () => {
    const count = (kind: string) =>
      report.sections
        .flatMap(linesOf)
        .flatMap(({ annotations }) => annotations)
        .filter((one) => one.kind === kind).length;
    const named = (wanted: string) => all.filter(({ name }) => name === wanted);
    expect(named('authorialNote')).toHaveLength(remarksIn(report));
    expect(named('quantity')).toHaveLength(count('figure'));
    const works = named('ref').filter(({ attributes }) =>
      /\/works\//u.test(attributes['href'] ?? ''),
    );
    expect(works).toHaveLength(count('cite'));
    const concepts = new Set(named('TLCConcept').map(({ attributes }) => `#${attributes['eId']}`));
    for (const { attributes } of named('quantity')) {
      expect(concepts).toContain(attributes['refersTo']);
    }
  });

  test('lets a section hold those of lower rank', () => {
    const ranks = ['section', 'subsection', 'paragraph', 'subparagraph'];
    for (const element of all.filter(({ name }) => ranks.includes(name))) {
      const below = [...elementsBelow(element)].slice(1).filter(({ name }) => ranks.includes(name));
      for (const { name } of below) {
        expect(ranks.indexOf(name)).toBeGreaterThan(ranks.indexOf(element.name));
      }
    }
  });
});

test.each(['docx', 'akn'] as const)('the same report gives the same bytes of %s', (form) => {
  const report = reportOf('440205/2023');
  expect(fileOf(report, form)).toEqual(fileOf(report, form));
});

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const unzipped = unzip(bytes, () => true);
  if (!('members' in unzipped)) throw new Error(unzipped.fault);
  for (const part of unzipped.members.values()) parseXml(part);
  return unzipped.members;
}

const prefixes = { 'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w' };

function partAt(parts: ReadonlyMap<string, Uint8Array>, path: string): XmlElement {
  return parseXml(parts.get(path) ?? new Uint8Array(), prefixes);
}

function styleOf(paragraph: XmlElement): string {
  const style = [...elementsBelow(paragraph)].find(({ name }) => name === 'w:pStyle');
  return style?.attributes['val'] ?? '';
}

function wordsOf(element: XmlElement): string {
  return [...elementsBelow(element)].map(ownText).join('');
}

function textWithout(element: XmlElement, left: string): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return child.name === left ? '' : textWithout(child, left);
    })
    .join('');
}

function remarksIn({ metadata, sections }: Report): number {
  const remarks = sections.flatMap(linesOf).flatMap(({ annotations }) => annotations);
  return remarks.filter(isPrintRemark).length + (metadata.titleBasis === 'supplied' ? 1 : 0);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}
