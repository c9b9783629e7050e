import type { PassageTopics } from '#annotate/topics.ts';
import type { NotAReport } from '#importer/draft/draft.ts';
import {
  type DraftStretch,
  type SourceStretch,
  sourceFinder,
} from '#importer/draft/source-offsets.ts';
import { frontmatterDataOf } from '#markdown/frontmatter-data.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Imported, ImportedDraft } from './import-file.ts';

/**
 * What an import found, for programs. Offsets are code points of the decoded source, ends exclusive;
 * of a page that is not plain text, the source is its `capture`.
 */
export function importJsonOf(file: string, imported: Imported): object {
  return { file, ...(imported.kind === 'report' ? draftValueOf(imported) : refusalOf(imported)) };
}

/** Such a value as it is printed. */
export function jsonTextOf(value: object): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

function refusalOf({ kind, reason, messages }: NotAReport): object {
  return { kind, reason, messages };
}

function draftValueOf(imported: ImportedDraft): object {
  const { draft, outline, messages, missing, undecided, guesses, annotated, capture } = imported;
  const { source, ...facts } = frontmatterDataOf(draft.metadata);
  return {
    kind: 'report',
    report: imported.report?.id,
    frontmatter: { ...facts, source },
    derived: { level: guesses.find(({ field }) => field === 'level')?.value },
    outline: outline.map(({ anchor, kind, level, marker, title }) => ({
      anchor,
      kind,
      level,
      marker,
      title,
    })),
    annotations: annotated ? annotationsOf(imported) : [],
    zones: draft.metadata.source.zones.map(({ first, last, kind, why }) => [
      first,
      last,
      kind,
      why,
    ]),
    missing,
    undecided,
    guesses,
    messages,
    capture,
  };
}

function annotationsOf({ draft, traces, annotated, outline }: ImportedDraft): readonly object[] {
  if (annotated === undefined) return [];
  const find = sourceFinder(draft.sections, traces);
  const written = new Set(annotated.written);
  const { proposals, topics, parts } = annotated.findings;
  const words = proposals.flatMap((proposal) => {
    const { anchor, annotation, reading, reason, confidence } = proposal;
    const { start, end, kind, ...details } = annotation;
    const approx = 'bound' in details && { approx: true };
    const place = find({ anchor, start, end });
    const isWritten = written.has(proposal);
    return place
      ? [
          {
            kind,
            ...place,
            anchor,
            ...details,
            ...approx,
            reading,
            confidence,
            reason,
            written: isWritten,
          },
        ]
      : [];
  });
  const lead = leadFinder({ draft, outline }, find);
  const sections = [
    ...parts.map((part) => ({ kind: 'part' as const, ...part })),
    ...topics.flatMap(topicRows),
  ].flatMap((row) => {
    const place = lead(row.anchor);
    return place ? [{ ...place, ...row }] : [];
  });
  return [...words, ...sections];
}

function topicRows({ anchor, topics }: PassageTopics) {
  return topics.map(({ topic, certainty, reason }) => ({
    kind: 'topic' as const,
    anchor,
    topic,
    confidence: certainty === 'certain' ? 0.9 : 0.5,
    reason,
    written: false,
  }));
}

/** Where a section's heading, or an item, or the first paragraph of an untitled part, stands. */
function leadFinder(
  { draft }: Pick<ImportedDraft, 'draft' | 'outline'>,
  find: (stretch: DraftStretch) => SourceStretch | undefined,
): (anchor: Anchor) => SourceStretch | undefined {
  const stretches = new Map<Anchor, DraftStretch>();
  for (const { anchor, heading, paragraphs } of draft.sections) {
    const [first] = paragraphs;
    if (heading) stretches.set(anchor, { anchor, start: 0, end: heading.line.text.length });
    else if (first)
      stretches.set(anchor, { anchor: first.anchor, start: 0, end: first.text.length });
    for (const paragraph of paragraphs) {
      for (const { anchor: item, start, end } of paragraph.items) {
        stretches.set(item, { anchor: paragraph.anchor, start, end });
      }
    }
  }
  return (anchor) => {
    const stretch = stretches.get(anchor);
    return stretch && find(stretch);
  };
}
