import { createHash } from 'node:crypto';
import { annotateReport } from '#annotate/annotate-report.ts';
import type { Authorities } from '#annotate/authorities.ts';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import { sure } from '#annotate/proposal.ts';
import { restoreFullWidth } from '#chinese/width.ts';
import { type ReportFiles, reportFilesOf } from '#markdown/marks/report-files.ts';
import { linesOf, printedText } from '#model/printed-text.ts';
import type { Report, Section } from '#model/report.ts';

/** A made-up report as the archive keeps one. */
export interface CorpusFiles extends ReportFiles {
  /** Path below `content/sources/`. */
  readonly sourcePath: string;
  readonly source: string;
}

/**
 * Puts a made-up report into the form of a filed one: annotated as an import annotates, with a
 * capture of a page that it is faithful to.
 */
export function corpusFilesOf(made: Report, authorities: Authorities): CorpusFiles {
  const { report } = mergeAnnotations(
    made,
    annotateReport(made, authorities).proposals.filter(
      // A correction would say that a text made by chance has a misprint.
      ({ annotation: { kind }, confidence }) =>
        confidence >= sure && (kind === 'cite' || kind === 'figure'),
    ),
  );
  const { title, year, region, issuers, published, notes } = report.metadata;
  const sourcePath = `${report.id}.txt`;
  const source = captureOf(report);
  const filed: Report = {
    ...report,
    metadata: {
      title,
      titleBasis: 'printed',
      year,
      region,
      issuers,
      ...(published !== undefined && { published }),
      source: {
        file: sourcePath,
        sha256: createHash('sha256').update(source).digest('hex'),
        zones: zonesOf(source.split('\n').length - 1, published),
      },
      regularised: ['punctuation-width'],
      notes,
      aliases: {},
      history: [
        { on: '2026-01-04', state: 'read', by: '甲' },
        { on: '2026-01-05', state: 'read', by: '乙' },
        { on: '2026-01-06', state: 'published', by: '丙' },
      ],
      corrected: [],
    },
  };
  return { ...reportFilesOf(filed), sourcePath, source };
}

/** Title, page facts, text, and the site's last line, as a page captured as text has them. */
function captureOf(report: Report): string {
  const { title, published } = report.metadata;
  const facts = published === undefined ? [] : [`发布时间:${published} 字体:大 中 小`];
  const lines = [title, ...facts, ...report.sections.flatMap(printedLinesOf), '【关闭窗口】'];
  return `${lines.map(narrowed).join('\n')}\n`;
}

function zonesOf(
  lines: number,
  published: string | undefined,
): Report['metadata']['source']['zones'] {
  return [
    { first: 1, last: 1, kind: 'title' },
    ...(published === undefined ? [] : [{ first: 2, last: 2, kind: 'meta' as const }]),
    { first: lines, last: lines, kind: 'chrome', why: '关闭按钮' },
  ];
}

/** A heading whose text follows on the same line is printed so. */
function printedLinesOf(section: Section): readonly string[] {
  const lines = linesOf(section).map(printedText);
  if (section.heading?.runIn !== true || lines.length < 2) return lines;
  const [heading, first, ...others] = lines;
  return [`${heading}${first}`, ...others];
}

const narrow: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '？': '?',
  '！': '!',
};

/** With half-width marks, as captures have them, where the reader's rule brings them back. */
function narrowed(line: string): string {
  const text = line.replace(/[，：；（）？！]/gu, (mark) => narrow[mark] ?? mark);
  return restoreFullWidth(text) === line ? text : line;
}
