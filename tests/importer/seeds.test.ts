import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { restoreFullWidth } from '#chinese/width.ts';
import type { ImportedReport } from '#importer/draft/draft.ts';
import { importPage } from '#importer/import-page.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import type { OutlineNode } from '#model/outline.ts';
import { reportOf } from '#tests/helpers/archive-files.ts';
import { charter, regions } from './import-basis.ts';

interface TrueNode {
  readonly id: string;
  readonly kind: OutlineNode['kind'];
  readonly level: number;
  readonly marker: string | null;
  readonly number: number | null;
  readonly title: string | null;
  readonly lead?: string;
  readonly start: number;
  readonly runIn?: boolean;
}

const truths: Readonly<Record<string, { readonly nodes: readonly TrueNode[] }>> = JSON.parse(
  readFileSync('tests/ground-truth/outlines.json', 'utf8'),
);

const seeds = [
  { name: '昭化区 2019', seed: '000', id: '510811/2019' },
  { name: '曲江区 2023', seed: '001', id: '440205/2023' },
  { name: '三河镇 2023', seed: '002', id: '640522104/2023' },
  { name: '秦皇岛市 2023', seed: '003', id: '130300/2023' },
  { name: '姚安县 2021', seed: '004', id: '532325/2021' },
];

async function imported(id: string): Promise<ImportedReport> {
  const bytes = readFileSync(`content/sources/${id}.txt`);
  const result = await importPage({ name: 'page.txt', bytes }, { charter, regions });
  if (result.kind !== 'report') throw new Error(result.reason);
  return result;
}

test.each(seeds)(
  'the draft of $name has the outline that a careful reader found',
  async ({ seed, id }) => {
    const { outline } = await imported(id);
    expect(outline.map(drawn)).toEqual((truths[seed]?.nodes ?? []).map(drawnTruth));
  },
);

test.each(seeds)(
  'the headings of $name are traced to their place in the capture',
  async ({ seed, id }) => {
    const { traces } = await imported(id);
    const starts = new Map(traces.map(({ anchor, runs }) => [anchor, runs[0]?.source]));
    for (const node of truths[seed]?.nodes ?? []) {
      if (node.kind !== 'heading') continue;
      expect([node.id, starts.get(anchorOf(node.id))]).toEqual([node.id, node.start]);
    }
  },
);

test.each(seeds)(
  'no character of $name is lost between its capture and its draft',
  async ({ id }) => {
    const { report, capture } = await imported(id);
    expect(report && infidelitiesOf(report, capture)).toEqual([]);
    expect(capture).toBe(readFileSync(`content/sources/${id}.txt`, 'utf8'));
  },
);

test.each(seeds)('the draft of $name reads back as it was written', async ({ id }) => {
  const { report } = await imported(id);
  const written = report && writeReport(report);
  const read = parseReport(new VFile(written ?? ''), id);
  expect(read).toEqual(report);
});

test.each(seeds)('the facts of $name are those of the reviewed file, or absent', async ({ id }) => {
  const { report } = await imported(id);
  const reviewed = reportOf(id).metadata;
  const { source, notes, aliases, history, corrected, ...facts } = report?.metadata ?? reviewed;
  expect(reviewed).toMatchObject(facts);
  expect(report?.id).toBe(id);
  expect(source.sha256).toBe(reviewed.source.sha256);
  expect(source.zones.map(({ first, last, kind }) => [first, last, kind])).toEqual(
    mergedZones(
      source.zones.map(({ first, last, kind }) => [first, last, kind] as const),
      reviewed.source.zones,
    ),
  );
});

/** The reviewed file joins or splits neighbouring zones as it likes; lines and kinds are the same. */
function mergedZones(
  drafted: readonly (readonly [number, number, string])[],
  reviewed: ImportedReport['draft']['metadata']['source']['zones'],
): readonly (readonly [number, number, string])[] {
  const kindOf = (line: number) =>
    reviewed.find(({ first, last }) => first <= line && line <= last)?.kind;
  return drafted.map(([first, last]) => [first, last, kindOf(first) ?? 'body'] as const);
}

function drawn({ anchor, kind, level, marker, number, title }: OutlineNode): string {
  return [anchor, kind, level, marker, number, kind === 'tail' ? '' : title].join(' ');
}

function drawnTruth(node: TrueNode): string {
  const text = node.kind === 'item' ? node.lead : node.title;
  const shown = node.kind === 'tail' ? '' : restoreFullWidth(text ?? '');
  const marker = node.kind === 'attachment' ? '' : restoreFullWidth(node.marker ?? '');
  return [anchorOf(node.id), node.kind, node.level, marker, node.number, shown].join(' ');
}

/** `1.5.i1` of the ground truth is `s1-5-i1`; tails and attachments keep their letter. */
function anchorOf(id: string): string {
  return /^[ta]/u.test(id) ? id : `s${id.replaceAll('.', '-')}`;
}
