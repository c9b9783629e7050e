import { readFileSync } from 'node:fs';
import { headingMarkerOf } from '#chinese/markers.ts';
import type { SearchDocument, SearchLine } from '#search/shared/search-document.ts';

const folder = new URL('../../content/sources/', import.meta.url);

const places = [
  { place: '510811', year: 2019, facets: { level: ['县'], issuer: ['政府'] } },
  { place: '440205', year: 2023, facets: { level: ['县'], issuer: ['党政联合'] } },
  { place: '640522104', year: 2023, facets: { level: ['乡'], issuer: ['政府'] } },
  { place: '130300', year: 2023, facets: { level: ['市'], issuer: ['政府'] } },
  { place: '532325', year: 2021, facets: { level: ['县'], issuer: ['党政联合'] } },
] as const;
const parts = [['achievements'], ['shortcomings'], [], ['plan']] as const;
const topics = [['t-a'], [], ['t-b', 'a-c'], ['a-c']] as const;

/** The lines of the five captures, blank ones left out. */
export const sampleLines: readonly (readonly string[])[] = places.map(({ place, year }) =>
  linesOf(readFileSync(new URL(`${place}/${year}.txt`, folder), 'utf8')),
);

/** The five captures as sections: each begins with a heading. */
export const sampleDocuments: readonly SearchDocument[] = sampleLines.flatMap((lines, number) =>
  documentsOf(lines, places[number] ?? places[0]),
);

/** The lines as sections of one report of a place and year. */
export function documentsOf(
  lines: readonly string[],
  place: Pick<SearchDocument, 'place' | 'year' | 'facets'>,
): readonly SearchDocument[] {
  return sectionsOf(lines).map((own, number) => {
    const anchor = `s${number}`;
    return {
      ...place,
      report: `${place.place}/${place.year}`,
      anchor,
      title: `${place.place} ${place.year}`,
      facets: {
        ...place.facets,
        part: parts[number % parts.length] ?? [],
        topic: topics[number % topics.length] ?? [],
      },
      lines: own.map((text, at): SearchLine => ({ anchor: `${anchor}-p${at}`, text })),
    };
  });
}

/** So many reports, made of the lines of the captures in other orders, of other places and years. */
export function variedDocuments(count: number): readonly SearchDocument[] {
  return [...Array(count).keys()].flatMap((number) => {
    const lines = sampleLines[number % sampleLines.length] ?? [];
    const shuffled = lines.filter((_, at) => (at * 7 + number) % 3 !== 0);
    const place = places[number % places.length] ?? places[0];
    const year = 2015 + (number % 9);
    const code = `${place.place.slice(0, 4)}${10 + number}`;
    return documentsOf(
      shuffled.map((line) => line.replaceAll(/[0-9]+/gu, (digits) => `${Number(digits) + number}`)),
      { ...place, place: code, year },
    );
  });
}

function sectionsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const sections: string[][] = [];
  for (const line of lines) {
    const open = sections.at(-1);
    if (open === undefined || headingMarkerOf(line) !== undefined) sections.push([line]);
    else open.push(line);
  }
  return sections;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
