import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexOf } from '#archive/cite/bibtex-of.ts';
import { cslOf } from '#archive/cite/csl-of.ts';
import { type CitationStyle, gbCitationOf, gbText } from '#archive/cite/gb-citation.ts';
import { jsonLd } from '#archive/cite/json-ld.ts';
import { reportThing } from '#archive/cite/report-thing.ts';
import { risOf } from '#archive/cite/ris-of.ts';
import type { Metadata } from '#model/metadata.ts';
import { reportUrl } from '#model/permalink.ts';
import { referenceOf, undated } from '#model/reference.ts';
import type { Report } from '#model/report.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { cases } from '#tests/helpers/cases.ts';
import { parseBibtex, parseRis, typeset } from './parse-citations.ts';

const qinhuangdao = reportOf('130300/2023');
const qujiang = reportOf('440205/2023');
const yaoan = reportOf('532325/2021');
const address = `https://archive.example${reportUrl('130300/2023')}`;

function withFacts(facts: Partial<Metadata>): Report {
  return { ...qinhuangdao, metadata: { ...qinhuangdao.metadata, ...facts } };
}

describe('by GB/T 7714—2025', () => {
  const cite = (report: Report, style: CitationStyle) =>
    gbText(gbCitationOf(referenceOf(report.metadata)), { style, address });

  test.each([
    {
      name: 'body, title, kind, date, address',
      report: qinhuangdao,
      written: `秦皇岛市人民政府. 秦皇岛市人民政府2023年度法治政府建设情况报告[R/OL]. 2023-12-29. ${address}.`,
    },
    {
      name: 'no date where none is known',
      report: qujiang,
      written: `中共韶关市曲江区委，韶关市曲江区人民政府. 中共韶关市曲江区委 韶关市曲江区人民政府关于2023年法治政府建设的情况报告[R/OL]. 无日期. ${address}.`,
    },
    {
      name: 'a title made by the editor in square brackets',
      report: yaoan,
      written: `中共姚安县委，姚安县人民政府. [中共姚安县委 姚安县人民政府2021年度法治政府建设情况报告][R/OL]. 无日期. ${address}.`,
    },
    {
      name: 'a document number behind the title',
      report: withFacts({ title: '某报告', documentNumber: '昭府办函〔2019〕42号' }),
      written: `秦皇岛市人民政府. 某报告：昭府办函〔2019〕42号[R/OL]. 2023-12-29. ${address}.`,
    },
    {
      name: 'three bodies of four',
      report: withFacts({ title: '某报告', issuers: ['甲局', '乙局', '丙局', '丁局'] }),
      written: `甲局，乙局，丙局，等. 某报告[R/OL]. 2023-12-29. ${address}.`,
    },
  ])('a report is $name', ({ report, written }) => {
    expect(cite(report, 'numeric')).toBe(written);
  });

  test.each([
    { name: 'the year behind the bodies', report: qinhuangdao, lead: '秦皇岛市人民政府，2023. ' },
    {
      name: 'no year of ours where none is known',
      report: yaoan,
      lead: '中共姚安县委，姚安县人民政府，无日期. ',
    },
  ])('by author and date a report has $name, and the rest as by number', ({ report, lead }) => {
    const [byNumber, byDate] = [cite(report, 'numeric'), cite(report, 'author-date')];
    expect(byDate.startsWith(lead)).toBe(true);
    expect(byDate.slice(lead.length)).toBe(byNumber.slice(byNumber.indexOf('. ') + 2));
  });

  test('a report that is nowhere online is not said to be', () => {
    const written = gbText(gbCitationOf(referenceOf(qinhuangdao.metadata)), {});
    expect(written).toMatch(/报告\[R\]\. 2023-12-29\.$/u);
  });

  test.each([
    { name: 'behind the date', report: qinhuangdao, tail: '[R/OL]. 2023-12-29：二、（一）.' },
    { name: 'behind that there is none', report: qujiang, tail: '[R/OL]. 无日期：二、（一）.' },
  ])('the place in a report stands $name', ({ report, tail }) => {
    const citation = gbCitationOf(referenceOf(report.metadata));
    const written = gbText(citation, { place: '二、（一）', address });
    expect(written.slice(written.indexOf('[R/OL]'))).toBe(`${tail.slice(0, -1)}. ${address}.`);
  });
});

describe.each(reportIds)('the citation of %s as data', (id) => {
  const report = reportOf(id);
  const { title, titleBasis, issuers, published, signed, source } = report.metadata;
  const shown = titleBasis === 'supplied' ? `[${title}]` : title;
  const date = (published ?? signed)?.slice(0, 10);

  test.each([
    { name: 'that of the archive', address, url: address },
    { name: 'that of the source without it', address: undefined, url: source.url },
  ])('says the same in every form; its address is $name', ({ address: own, url }) => {
    const bib = parseBibtex(bibtexOf(report, { address: own, archive: '年报文库' }));
    const ris = parseRis(risOf(report, { address: own, archive: '年报文库' }));
    const [csl] = JSON.parse(cslOf(report, { address: own, archive: '年报文库' }));
    const valuesOf = (tag: string) => ris.flatMap(([name, value]) => (name === tag ? value : []));

    expect([typeset(bib['title'] ?? ''), valuesOf('TI'), csl.title]).toEqual([
      shown,
      [shown],
      shown,
    ]);
    expect(bib['author']?.split(' and ').map(typeset)).toEqual(issuers);
    expect(valuesOf('AU')).toEqual(issuers);
    expect(csl.author.map(({ literal }: { literal: string }) => literal)).toEqual(issuers);
    expect([bib['date'], valuesOf('DA')[0]?.replaceAll('/', '-')]).toEqual([date ?? undated, date]);
    expect(csl.issued['date-parts']?.[0]).toEqual(date?.split('-').map(Number));
    expect([bib['url'], valuesOf('UR')[0], csl.URL]).toEqual([url, url, url]);
    expect([ris[0], ris.at(-1)]).toEqual([
      ['TY', 'RPRT'],
      ['ER', ''],
    ]);
  });

  test('holds no field that would say that a fact is not known', () => {
    const written =
      bibtexOf(report, { address, archive: '年报文库' }) +
      risOf(report, { address, archive: '年报文库' }) +
      cslOf(report, { address, archive: '年报文库' });
    expect(written).not.toMatch(/undefined|null|NaN|= \{\}|: ""/u);
    expect(written.includes(`year = {${undated}}`)).toBe(date === undefined);
  });
});

/** What TeX, RIS, JSON and HTML stumble over, among what titles are written with. */
const title = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'法治政府建设报告〔2023〕、：“”'),
      fc.constantFrom(...'{}\\%$&#_^~@,="\'<>/-\n\r\t \u2028\u0000'),
      fc.constantFrom(
        '</script>',
        '<!--',
        'ER  - ',
        '\r\nTY  - ',
        '\\end{}',
        ' and ',
        '}}',
        '\ud83d',
      ),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => shownOf(text) !== '');

test('whatever a title is, what is written of it parses back', () => {
  fc.assert(
    fc.property(title, title, (written, issuer) => {
      const report = withFacts({ title: written, issuers: [issuer], publisher: issuer });
      const expected = shownOf(written);
      const bib = parseBibtex(bibtexOf(report, { address, archive: '年报文库' }));
      const ris = parseRis(risOf(report, { address, archive: '年报文库' }));
      const [csl] = JSON.parse(cslOf(report, { address, archive: '年报文库' }));
      expect(typeset(bib['title'] ?? '')).toBe(expected);
      expect(typeset(bib['author'] ?? '')).toBe(shownOf(issuer));
      expect(ris.filter(([tag]) => tag === 'TI')).toEqual([['TI', expected]]);
      expect(ris.filter(([tag]) => tag === 'ER')).toHaveLength(1);
      expect(csl.title).toBe(expected);
    }),
    { numRuns: cases(2000) },
  );
});

test('whatever a title is, it does not leave the script that it is written in', () => {
  fc.assert(
    fc.property(title, (written) => {
      const text = jsonLd(
        reportThing(withFacts({ title: written }), {
          address,
          archive: '年报文库',
          place: written,
        }),
      );
      expect(text).not.toMatch(/[<>&\u2028\u2029]/u);
      expect(JSON.parse(text).name).toBe(shownOf(written));
      expect(JSON.parse(text).spatialCoverage.name).toBe(written);
    }),
    { numRuns: cases(2000) },
  );
});

/** Blanks, line breaks and controls count as one blank. */
function shownOf(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
