import type { Block } from '#markdown/block.ts';
import { sectionsOf } from '#markdown/sections.ts';
import type { Metadata } from '#model/metadata.ts';
import type { Report } from '#model/report.ts';

/**
 * A report of a few lines: `## 一、…` is a heading with its depth, `::` begins an untitled part,
 * anything else a paragraph.
 */
export function shortReport(
  lines: readonly string[],
  facts: Partial<Pick<Metadata, 'year' | 'region' | 'titleBasis' | 'issuers'>> = {},
): Report {
  const metadata: Metadata = {
    title: '法治政府建设情况报告',
    titleBasis: 'printed',
    year: 2023,
    region: '440205',
    issuers: ['曲江区人民政府'],
    source: { file: '440205/2023.txt', sha256: '', zones: [] },
    regularised: [],
    notes: [],
    aliases: {},
    history: [],
    corrected: [],
    ...facts,
  };
  const sections = sectionsOf(lines.map(blockOf), { issuers: metadata.issuers });
  return { id: `${metadata.region}/${metadata.year}`, metadata, sections };
}

function blockOf(line: string): Block {
  const heading = /^(#{2,6}) (.*)$/u.exec(line);
  if (line === '::') return { kind: 'settings', settings: {} };
  if (heading === null) return { kind: 'paragraph', line: { text: line, annotations: [] } };
  return {
    kind: 'heading',
    depth: heading[1]?.length ?? 2,
    line: { text: heading[2] ?? '', annotations: [] },
  };
}
