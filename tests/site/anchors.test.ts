import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { restoreFullWidth } from '../../src/chinese/width.ts';
import { reportUrl } from '../../src/model/permalink.ts';
import { reportIds, reportOf } from '../helpers/archive-files.ts';
import { pagePaths, readPage } from '../helpers/built-site.ts';
import { attributeOf, elementsOf, parseHtml, textOf } from '../helpers/html.ts';

interface TrueNode {
  readonly id: string;
  readonly kind: string;
  readonly marker: string | null;
  readonly title: string | null;
  readonly lead?: string;
}

const truths: Readonly<Record<string, { readonly nodes: readonly TrueNode[] }>> = JSON.parse(
  readFileSync('tests/ground-truth/outlines.json', 'utf8'),
);

const nodes = [
  { seed: '000', id: '510811/2019' },
  { seed: '001', id: '440205/2023' },
  { seed: '002', id: '640522104/2023' },
  { seed: '003', id: '130300/2023' },
  { seed: '004', id: '532325/2021' },
].flatMap(({ seed, id }) =>
  (truths[seed]?.nodes ?? []).map((node) => ({ ...node, report: id, anchor: anchorOf(node.id) })),
);

test('a careful reader found 240 places in the five reports', () => {
  expect(nodes).toHaveLength(240);
});

test.each(nodes)('$report has $anchor once, at its own words', (node) => {
  const opening = openingOf(node);
  const found = elementsWithId(node.report, node.anchor).map((element) => textOf(element));
  expect(found.map((text) => withoutBlanks(text).slice(0, opening.length))).toEqual([opening]);
});

describe.each(reportIds)('in the report %s', (id) => {
  const { sections } = reportOf(id);

  test.each(sections.flatMap(({ paragraphs }) => paragraphs))(
    'the paragraph $anchor has its address once, at its own words',
    ({ anchor, text }) => {
      const found = elementsWithId(id, anchor);
      expect(found.map((element) => withoutBlanks(textOf(element)))).toEqual([withoutBlanks(text)]);
    },
  );
});

test.each(pagePaths)('no two elements of %s share an id', (path) => {
  const ids = elementsOf(parseHtml(readPage(path))).flatMap(
    (element) => attributeOf(element, 'id') ?? [],
  );
  expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([]);
  expect(ids).toContain('main');
});

const elementsOfReport = new Map(
  reportIds.map((id) => [id, elementsOf(parseHtml(readPage(reportUrl(id))))]),
);

function elementsWithId(report: string, id: string) {
  const elements = elementsOfReport.get(report) ?? [];
  return elements.filter((element) => attributeOf(element, 'id') === id);
}

/** What the place begins with: its marker and title, where it prints them. */
function openingOf({ kind, marker, title, lead }: TrueNode): string {
  if (kind === 'attachment') return '附';
  const words = { heading: title, item: lead }[kind] ?? '';
  return withoutBlanks(restoreFullWidth(`${marker ?? ''}${words}`));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}

/** `1.5.i1` of the ground truth is `s1-5-i1`; tails and attachments keep their letter. */
function anchorOf(id: string): string {
  return /^[ta]/u.test(id) ? id : `s${id.replaceAll('.', '-')}`;
}
