import type { Anchor } from '#model/anchor.ts';

/**
 * How a place inside a section is named in a citation: the section, then the point by its printed
 * marker or the paragraph by its position.
 */
export function placeWords(
  section: string,
  { anchor, marker }: { readonly anchor: Anchor; readonly marker?: string | undefined },
): string {
  if (marker !== undefined) return `${section}，“${marker}”`;
  const paragraph = /-p(\d+)$/u.exec(anchor)?.[1];
  return paragraph === undefined ? section : `${section}，第${paragraph}段`;
}
