import { hash } from 'node:crypto';
import type { TextLine } from '#model/annotation.ts';
import { type Dated, timeKeyOf } from '#model/chronology.ts';
import type { Paragraph, ReportId, Section } from '#model/report.ts';

/** The words of a report, where they stand and when it came out: all that its relations to others follow from. */
export interface ReportWords {
  readonly id: ReportId;
  readonly metadata: Omit<Dated, 'id'>;
  readonly sections: readonly SectionWords[];
}

export interface SectionWords extends Pick<Section, 'anchor' | 'kind'> {
  readonly heading?: { readonly line: Pick<TextLine, 'text'> };
  readonly paragraphs: readonly Pick<Paragraph, 'anchor' | 'role' | 'text'>[];
}

/** Tells apart the words of a report. It stays as it is when notes, facts or annotations change. */
export function wordsSumOf({ id, metadata, sections }: ReportWords): string {
  const words = sections.map(({ anchor, kind, heading, paragraphs }) => [
    anchor,
    kind,
    heading?.line.text,
    paragraphs.map(({ anchor: name, role, text }) => [name, role, text]),
  ]);
  return hash('sha256', JSON.stringify([id, timeKeyOf(metadata), words]));
}
