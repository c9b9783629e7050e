import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { restoreFullWidth } from '#chinese/width.ts';
import { type OutlineNode, outlineOf } from '#model/outline.ts';
import { printedText } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import { sliceLine } from '#model/segment.ts';
import { reportOf } from '#tests/helpers/archive-files.ts';

interface Truth {
  readonly nodes: readonly TrueNode[];
}
interface TrueNode {
  readonly id: string;
  readonly kind: OutlineNode['kind'];
  readonly level: number;
  readonly marker: string | null;
  readonly number: number | null;
  readonly title: string | null;
  readonly lead?: string;
  readonly runIn?: boolean;
}

const truths: Readonly<Record<string, Truth>> = JSON.parse(
  readFileSync('tests/ground-truth/outlines.json', 'utf8'),
);

const reports = [
  { name: '昭化区 2019', seed: '000', id: '510811/2019', count: 45 },
  { name: '曲江区 2023', seed: '001', id: '440205/2023', count: 51 },
  { name: '三河镇 2023', seed: '002', id: '640522104/2023', count: 50 },
  { name: '秦皇岛市 2023', seed: '003', id: '130300/2023', count: 45 },
  { name: '姚安县 2021', seed: '004', id: '532325/2021', count: 49 },
];

test.each(reports)('the outline of $name is what a careful reader found', ({ seed, id, count }) => {
  const nodes = truths[seed]?.nodes ?? [];
  const report = reportOf(id);
  const printed = printedTitlesOf(report);
  expect(outlineOf(report).map((node) => drawn(node, printed.get(node.anchor)))).toEqual(
    nodes.map((node) => drawnTruth(node, printed.get(anchorOf(node.id)))),
  );
  expect(nodes).toHaveLength(count);
});

test.each(reports)(
  'headings of $name run into their text where print has it so',
  ({ seed, id }) => {
    const headings = (truths[seed]?.nodes ?? []).filter((node) => node.kind === 'heading');
    const found = reportOf(id).sections.filter((section) => section.kind === 'heading');
    expect(found.map(({ anchor, heading }) => [anchor, heading?.runIn])).toEqual(
      headings.map((node) => [anchorOf(node.id), node.runIn]),
    );
  },
);

/** The titles as they are printed, since the outline has them as corrected. */
function printedTitlesOf(report: Report): ReadonlyMap<string, string> {
  return new Map(
    report.sections.flatMap(({ anchor, heading, paragraphs }) => [
      [anchor, heading ? printedText(heading.line).slice(heading.marker.length) : ''] as const,
      ...paragraphs.flatMap((paragraph) =>
        paragraph.items.map(
          ({ anchor: item, marker, start, leadEnd }) =>
            [item, printedText(sliceLine(paragraph, start + marker.length, leadEnd))] as const,
        ),
      ),
    ]),
  );
}

function drawn({ anchor, kind, level, marker, number, title }: OutlineNode, printed = ''): string {
  const shown = kind === 'attachment' ? title : printed.replace(/。$/u, '');
  return [anchor, kind, level, marker, number, shown].join(' ');
}

/** A point's title is its first sentence, or what of it the reader took for a title. */
function drawnTruth(node: TrueNode, printed = ''): string {
  const titles = [node.lead, node.title].map((text) => restoreFullWidth(text ?? ''));
  const isPrinted = printed !== '' && titles.includes(printed);
  const shown = isPrinted ? printed : restoreFullWidth(node.title ?? '');
  const marker = node.kind === 'attachment' ? '' : restoreFullWidth(node.marker ?? '');
  return [anchorOf(node.id), node.kind, node.level, marker, node.number, shown].join(' ');
}

/** `1.5.i1` of the ground truth is `s1-5-i1`; tails and attachments keep their letter. */
function anchorOf(id: string): string {
  return /^[ta]/u.test(id) ? id : `s${id.replaceAll('.', '-')}`;
}
