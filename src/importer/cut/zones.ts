import { filled } from '#model/filled.ts';
import type { SourceZone } from '#model/metadata.ts';
import type { SortedParagraph } from './sorted-paragraph.ts';

/** Neighbouring lines of one kind and reason are one zone, blank lines between them included. */
export function zonesOf(
  paragraphs: readonly Pick<SortedParagraph, 'kind' | 'why' | 'lines'>[],
): readonly SourceZone[] {
  const zones: SourceZone[] = [];
  const lines = paragraphs
    .flatMap(({ kind, why, lines: own }) => own.map(({ number }) => ({ number, kind, why })))
    .toSorted((one, other) => one.number - other.number);
  lines.forEach(({ number, kind, why }, at) => {
    if (kind === 'body') return;
    const before = lines[at - 1];
    const zone = zones.at(-1);
    const follows = before?.kind === kind && before.why === why;
    if (zone !== undefined && follows) zones[zones.length - 1] = { ...zone, last: number };
    else zones.push(filled({ first: number, last: number, kind, why }));
  });
  return zones;
}
