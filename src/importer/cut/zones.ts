import { filled } from '#model/filled.ts';
import type { SourceZone } from '#model/metadata.ts';
import type { SortedParagraph } from './sorted-paragraph.ts';

/** Neighbouring lines of one kind and reason are one zone, blank lines between them included. */
export function zonesOf(paragraphs: readonly SortedParagraph[]): readonly SourceZone[] {
  const zones: SourceZone[] = [];
  paragraphs.forEach(({ kind, why, line, lines }, at) => {
    if (kind === 'body') return;
    const last = lines.at(-1)?.number ?? line.number;
    const before = paragraphs[at - 1];
    const zone = zones.at(-1);
    const follows = before?.kind === kind && before.why === why;
    if (zone !== undefined && follows) zones[zones.length - 1] = { ...zone, last };
    else zones.push(filled({ first: line.number, last, kind, why }));
  });
  return zones;
}
