import type { NationalOutline } from '#model/charter.ts';

/**
 * The chapter of an outline that a topic's place in it names first: `二（五）、九（三十）` is of chapter
 * 二. A place that names no chapter is outside the outline.
 */
export function chapterOf(place: string | undefined, { chapters, rest }: NationalOutline): string {
  const number = /^([一二三四五六七八九十])(?:[（、]|$)/u.exec(place ?? '')?.[1];
  return chapters.find((chapter) => chapter.startsWith(`${number}、`)) ?? rest;
}
