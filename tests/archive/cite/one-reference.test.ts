import { describe, expect, test } from 'vitest';
import { bibtexOf } from '#archive/cite/bibtex-of.ts';
import { citationMetaOf } from '#archive/cite/citation-meta.ts';
import { citedReportOf } from '#archive/cite/cited-report.ts';
import { contextObjectOf } from '#archive/cite/context-object.ts';
import { cslOf } from '#archive/cite/csl-of.ts';
import { citationStyles, gbCitationOf, gbText } from '#archive/cite/gb-citation.ts';
import { risOf } from '#archive/cite/ris-of.ts';
import { madeUpCitations } from '#tests/helpers/made-up-citations.ts';
import { parseBibtex, parseRis, typeset } from './parse-citations.ts';
import { type KeptReference, printedByStyle } from './printed-by-style.ts';

describe.each(madeUpCitations)('$name', ({ report, address }) => {
  const cited = citedReportOf(report, { address, archive: '年报文库' });
  const kept: Readonly<Record<string, KeptReference>> = {
    '.csl.json': keptOfCsl(cslOf(report, { address, archive: '年报文库' })),
    '.ris': keptOfRis(risOf(report, { address, archive: '年报文库' })),
    '.bib': keptOfBibtex(bibtexOf(report, { address, archive: '年报文库' })),
    // The day of a visit is noted of what is found on a page.
    page: { ...keptOfMeta(citationMetaOf(cited)), accessed: '2026-11-28' },
    list: keptOfContextObject(
      contextObjectOf({ reference: cited, address: cited.url, note: cited.note }),
    ),
  };

  test.each(citationStyles)('has one reference by %s, whatever it is taken from', (style) => {
    const own = gbText(gbCitationOf(cited), { style, address: cited.url });
    for (const [form, reference] of Object.entries(kept)) {
      expect({ form, text: printedByStyle(reference, style) }).toEqual({ form, text: own });
    }
  });

  test('keeps the official address and the fingerprint of the text in every form', () => {
    const forms = [
      cslOf(report, { address, archive: '年报文库' }),
      risOf(report, { address, archive: '年报文库' }),
      typeset(parseBibtex(bibtexOf(report, { address, archive: '年报文库' }))['annote'] ?? ''),
      Object.fromEntries(citationMetaOf(cited))['citation_abstract'],
    ];
    for (const form of forms) {
      expect(form).toContain(report.metadata.source.url ?? '');
      expect(form).toMatch(/SHA-256 前 12 位 [0-9a-f]{12}/u);
    }
  });
});

test('there are thirty of them', () => {
  expect(madeUpCitations).toHaveLength(30);
});

function keptOfCsl(text: string): KeptReference {
  const [{ author, title, number, archive_location, publisher, issued, URL: url }] =
    JSON.parse(text);
  const parts: readonly number[] | undefined = issued?.['date-parts']?.[0];
  return {
    author: author.map(({ literal }: { literal: string }) => literal),
    title,
    number,
    archiveLocation: archive_location,
    publisher,
    issued: parts?.map((part) => String(part).padStart(2, '0')).join('-') ?? issued?.literal,
    url,
  };
}

function keptOfRis(text: string): KeptReference {
  const lines = parseRis(text);
  const of = (tag: string) => lines.filter(([name]) => name === tag).map(([, value]) => value);
  return {
    author: of('AU'),
    title: of('TI')[0] ?? '',
    number: of('SN')[0],
    archiveLocation: of('AN')[0],
    publisher: of('PB')[0],
    issued: of('DA')[0]?.replaceAll('/', '-') ?? of('PY')[0],
    url: of('UR')[0],
  };
}

function keptOfBibtex(text: string): KeptReference {
  const fields = parseBibtex(text);
  const of = (name: string) => (fields[name] === undefined ? undefined : typeset(fields[name]));
  return {
    author: (fields['author'] ?? '').split(' and ').map(typeset),
    title: of('title') ?? '',
    number: of('number'),
    publisher: of('institution') ?? of('publisher'),
    issued: of('date') ?? of('year'),
    url: fields['url'],
  };
}

function keptOfMeta(facts: readonly (readonly [string, string])[]): KeptReference {
  const of = (name: string) => facts.filter(([one]) => one === name).map(([, value]) => value);
  return {
    author: of('citation_author'),
    title: of('citation_title')[0] ?? '',
    number: of('citation_technical_report_number')[0],
    publisher: of('citation_publisher')[0] ?? of('citation_technical_report_institution')[0],
    issued: of('citation_publication_date')[0],
    url: of('citation_public_url')[0],
  };
}

function keptOfContextObject(text: string): KeptReference {
  const fields = new URLSearchParams(text);
  return {
    author: fields.getAll('rft.aucorp').toReversed(),
    title: fields.get('rft.btitle') ?? '',
    publisher: fields.get('rft.pub') ?? undefined,
    issued: fields.get('rft.date') ?? undefined,
    url: fields.get('rft_id') ?? undefined,
  };
}
