import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type OutlineNode, outlineOf } from '#model/outline.ts';
import { reportUrl } from '#model/permalink.ts';
import { reportOf } from '#tests/helpers/archive-files.ts';
import { pagePaths, readPage } from '#tests/helpers/built-site.ts';
import { attributeOf, elementsOf, parseHtml, textOf } from '#tests/helpers/html.ts';

const truths: Readonly<Record<string, { readonly nodes: readonly { readonly id: string }[] }>> =
  JSON.parse(readFileSync('tests/ground-truth/outlines.json', 'utf8'));

const reports = [
  { name: '昭化区 2019', seed: '000', id: '510811/2019' },
  { name: '曲江区 2023', seed: '001', id: '440205/2023' },
  { name: '三河镇 2023', seed: '002', id: '640522104/2023' },
  { name: '秦皇岛市 2023', seed: '003', id: '130300/2023' },
  { name: '姚安县 2021', seed: '004', id: '532325/2021' },
].map((report) => ({
  ...report,
  anchors: truths[report.seed]?.nodes.map((node) => anchorOf(node.id)) ?? [],
}));

test('a careful reader found 240 places in the five reports', () => {
  expect(reports.flatMap(({ anchors }) => anchors)).toHaveLength(240);
});

describe.each(reports)('the page of $name', ({ id, anchors }) => {
  const elements = elementsOf(parseHtml(readPage(reportUrl(id))));
  const textsAt = (anchor: string) =>
    elements
      .filter((element) => attributeOf(element, 'id') === anchor)
      .map((element) => withoutBlanks(textOf(element)));

  test('has the anchor of each of these places once, at its own words', () => {
    const openings = new Map(
      outlineOf(reportOf(id)).map((node) => [node.anchor, openingOf(node)] as const),
    );
    const expected = anchors.map((anchor) => [anchor, openings.get(anchor) ?? 'no such place']);
    expect(
      expected.map(([anchor = '', opening = '']) => [
        anchor,
        ...textsAt(anchor).map((text) => text.slice(0, opening.length)),
      ]),
    ).toEqual(expected);
  });

  test('has the anchor of each paragraph once, at its own words', () => {
    const paragraphs = reportOf(id)
      .sections.flatMap((section) => section.paragraphs)
      .map(({ anchor, text }) => [anchor, withoutBlanks(text)]);
    expect(paragraphs.map(([anchor = '']) => [anchor, ...textsAt(anchor)])).toEqual(paragraphs);
  });
});

test('no page gives an id to two elements', () => {
  const repeated = pagePaths.flatMap((path) => {
    const ids = elementsOf(parseHtml(readPage(path))).flatMap(
      (element) => attributeOf(element, 'id') ?? [],
    );
    return ids.filter((id, position) => ids.indexOf(id) !== position).map((id) => `${path}#${id}`);
  });
  expect(repeated).toEqual([]);
});

/** What the place begins with: its marker and title, where it prints them. */
function openingOf({ kind, marker = '', title = '' }: OutlineNode): string {
  if (kind === 'attachment') return '附';
  return kind === 'heading' || kind === 'item' ? withoutBlanks(marker + title) : '';
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}

/** `1.5.i1` of the ground truth is `s1-5-i1`; tails and attachments keep their letter. */
function anchorOf(id: string): string {
  return /^[ta]/u.test(id) ? id : `s${id.replaceAll('.', '-')}`;
}
