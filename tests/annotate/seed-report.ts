import { readFileSync } from 'node:fs';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { restoreFullWidth } from '#chinese/width.ts';
import type { Block } from '#markdown/block.ts';
import { sectionsOf } from '#markdown/sections.ts';
import type { Report } from '#model/report.ts';
import outlines from '#tests/ground-truth/outlines.json' with { type: 'json' };

/** The five reports by the numbers that the ground truth gives them. */
export const seedIds = ['000', '001', '002', '003', '004'] as const;
export type SeedId = (typeof seedIds)[number];

const captures: Readonly<Record<SeedId, { id: string; issuers: readonly string[] }>> = {
  '000': { id: '510811/2019', issuers: ['中共广元市昭化区委', '广元市昭化区人民政府'] },
  '001': { id: '440205/2023', issuers: ['中共韶关市曲江区委', '韶关市曲江区人民政府'] },
  '002': { id: '640522104/2023', issuers: ['中共海原县三河镇委员会', '海原县三河镇人民政府'] },
  '003': { id: '130300/2023', issuers: ['秦皇岛市人民政府'] },
  '004': { id: '532325/2021', issuers: ['中共姚安县委', '姚安县人民政府'] },
};

/** A report as it is before anyone annotates it, with the way back to its capture. */
export interface SeedReport {
  readonly report: Report;
  /** UTF-16 offset in the capture of the first character of a line. */
  readonly offsetOf: ReadonlyMap<string, number>;
}

/** Cuts a capture by the hand-made outline; nothing of the text changes but the width of marks. */
export function seedReport(seed: SeedId): SeedReport {
  const { id, issuers } = captures[seed];
  const [region = '', year = ''] = id.split('/');
  const capture = readFileSync(new URL(`../../content/sources/${id}.txt`, import.meta.url), 'utf8');
  const pieces = piecesOf(capture, seed);
  const sections = sectionsOf(
    pieces.map(({ block }) => block),
    { issuers },
  );
  const report: Report = {
    id,
    metadata: metadataOf({
      region,
      year,
      issuers,
      titleBasis: seed === '004' ? 'supplied' : 'printed',
    }),
    sections,
  };
  const offsets = pieces.filter(({ block }) => block.kind !== 'settings').map(({ start }) => start);
  const lines = reportLinesOf(report);
  return {
    report,
    offsetOf: new Map(lines.map((line, position) => [line.anchor, offsets[position] ?? 0])),
  };
}

interface Piece {
  readonly start: number;
  readonly block: Block;
}

function piecesOf(capture: string, seed: SeedId): readonly Piece[] {
  const { zones, nodes } = outlines[seed];
  const starts = lineStartsOf(capture);
  const isBody = (line: number) =>
    zones.some(
      ({ lines: [first = 0, last = 0], zone }) =>
        line >= first && line <= last && !['chrome', 'page-title', 'meta', 'title'].includes(zone),
    );
  return capture.split('\n').flatMap((text, position) => {
    const line = position + 1;
    if (!isBody(line) || text.trim() === '') return [];
    const start = (starts[position] ?? 0) + (text.length - text.trimStart().length);
    const end = (starts[position] ?? 0) + text.trimEnd().length;
    const node = nodes.find((each) => each.line === line && /heading|tail/u.test(each.kind));
    return linePieces(capture, { start, end, node });
  });
}

type Node = (typeof outlines)[SeedId]['nodes'][number];

function linePieces(
  capture: string,
  { start, end, node }: { start: number; end: number; node: Node | undefined },
): readonly Piece[] {
  const full = restoreFullWidth(capture.slice(start, end));
  const line = (from: number, to: number) => ({ text: full.slice(from, to), annotations: [] });
  if (node === undefined)
    return [{ start, block: { kind: 'paragraph', line: line(0, full.length) } }];
  if (node.kind === 'tail') {
    return [
      { start, block: { kind: 'settings', settings: {} } },
      { start, block: { kind: 'paragraph', line: line(0, full.length) } },
    ];
  }
  const titleEnd = (node.titleEnd ?? 0) - start;
  const cut = /^[。：；]/u.test(full.slice(titleEnd)) ? titleEnd + 1 : titleEnd;
  const heading: Piece = {
    start,
    block: { kind: 'heading', depth: node.level, line: line(0, cut) },
  };
  if (cut >= full.length) return [heading];
  return [
    heading,
    { start: start + cut, block: { kind: 'paragraph', line: line(cut, full.length) } },
  ];
}

function lineStartsOf(text: string): readonly number[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

function metadataOf(known: {
  region: string;
  year: string;
  issuers: readonly string[];
  titleBasis: 'printed' | 'supplied';
}): Report['metadata'] {
  return {
    title: '法治政府建设情况报告',
    titleBasis: known.titleBasis,
    year: Number(known.year),
    region: known.region,
    issuers: known.issuers,
    source: { file: `${known.region}/${known.year}.txt`, sha256: '', zones: [] },
    regularised: ['punctuation-width'],
    notes: [],
    aliases: {},
    history: [],
    corrected: [],
  };
}
