/**
 * Made-up reports for measuring the search: sentences of the real ones put into the structures of
 * the real ones, with other numbers, years and places, and one word in fourteen replaced by one of
 * sixty thousand that follow Zipf's law. Their bodies stand at real codes from all over the table of
 * places, each with the same five years. The same number gives the same reports.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { headingMarkerOf } from '#chinese/markers.ts';
import { sentencesOf } from '#chinese/sentences.ts';
import { simplifiedCharacters } from '#chinese/traditional-characters.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { placesOfReports } from '#tests/corpus/read-sources.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const sources = new URL('../../content/sources/', import.meta.url);
const seeds = ['510811/2019', '440205/2023', '640522104/2023', '130300/2023', '532325/2021'];
const lastYear = 2023;
/** What a body has, where there are as many reports as that for five outlines. */
const mostYears = 5;
const replacedShare = 1 / 14;

/** The sections of so many reports. */
export function syntheticDocuments(count: number): readonly SearchDocument[] {
  const structures = seeds.map(structureOf);
  const sentences = structures
    .flat(2)
    .flatMap((line) => sentencesOf(line).map(({ start, end }) => line.slice(start, end)));
  const words = wordList(random(1));
  const years = Math.max(1, Math.min(mostYears, Math.floor(count / structures.length)));
  const bodies = bodiesOf(Math.ceil(count / years), words);
  return [...Array(count).keys()].flatMap((number) => {
    const at = Math.floor(number / years);
    const structure = structures[at % structures.length] ?? [];
    const year = lastYear - (number % years);
    const material = { structure, sentences, words, draw: random(number + 2) };
    return reportOf(bodies[at] as Body, year, material);
  });
}

/** Who makes reports, year after year. */
interface Body {
  readonly code: string;
  /** Behind the year in the ids of its reports, where its place has several bodies. */
  readonly suffix: string;
  readonly name: string;
  readonly level: string;
  readonly issuer: string;
}

/** So many bodies at places from the first to the last of the table, in its order. */
function bodiesOf(count: number, words: readonly string[]): readonly Body[] {
  const places = placesOfReports(repository);
  const atPlace = Math.ceil(count / places.length);
  return [...Array(count).keys()].map((number) => {
    const draw = random(-1 - number);
    const code = places[Math.floor((number / count) * places.length)] ?? '110000';
    return {
      code,
      suffix: atPlace === 1 ? '' : `-${number}`,
      name: picked(words, draw),
      level: levelOf(code),
      issuer: draw() < 0.6 ? '政府' : '党政联合',
    };
  });
}

function levelOf(code: string): string {
  if (code.endsWith('0000')) return '省';
  return code.endsWith('00') ? '市' : '县';
}

/** Numbers from 0 to 1 that look random and depend on the seed only (mulberry32). */
export function random(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Material {
  /** The lines of each section of a real report, heading first. */
  readonly structure: readonly (readonly string[])[];
  readonly sentences: readonly string[];
  readonly words: readonly string[];
  readonly draw: () => number;
}

function structureOf(seed: string): readonly (readonly string[])[] {
  const sections: string[][] = [];
  for (const line of readFileSync(new URL(`${seed}.txt`, sources), 'utf8').split('\n')) {
    const text = line.trim();
    if (text === '') continue;
    const open = sections.at(-1);
    if (open === undefined || headingMarkerOf(text) !== undefined) sections.push([text]);
    else open.push(text);
  }
  return sections;
}

function reportOf(body: Body, year: number, material: Material): readonly SearchDocument[] {
  const { structure, draw } = material;
  const { code, suffix, name: place, level, issuer } = body;
  return structure.map((lines, at) => ({
    report: `${code}/${year}${suffix}`,
    anchor: `s${at}`,
    title: `${place}县人民政府${year}年度法治政府建设情况报告`,
    year,
    place: code,
    facets: {
      level: [level],
      issuer: [issuer],
      part: [at < structure.length * 0.8 ? 'achievements' : 'plan'],
      topic: [`t${Math.floor(draw() * 37)}`],
    },
    lines: lines.map((line, position) => ({
      anchor: position === 0 ? `s${at}` : `s${at}-p${position}`,
      text: varied(resampled(line, material), { place, year }, material),
    })),
  }));
}

/** As long as the line, its first sentence kept: that is the heading. */
function resampled(line: string, { sentences, draw }: Material): string {
  const own = sentencesOf(line);
  const first = line.slice(0, own[0]?.end ?? 0);
  return (
    first +
    own
      .slice(1)
      .map(() => picked(sentences, draw))
      .join('')
  );
}

function varied(
  text: string,
  { place, year }: { readonly place: string; readonly year: number },
  { words, draw }: Material,
): string {
  const local = text
    .replaceAll(/秦皇岛|曲江|三河|姚安|昭化|海原/gu, place)
    .replaceAll(/20[012][0-9]/gu, () => String(year - Math.floor(draw() * 3)))
    .replaceAll(/[0-9]+(?!年|[0-9])/gu, (digits) =>
      String(Math.floor(draw() * 10 ** digits.length)),
    );
  return local.replaceAll(/\p{Script=Han}{2}/gu, (pair) =>
    draw() < replacedShare ? zipf(words, draw) : pair,
  );
}

function wordList(draw: () => number): readonly string[] {
  const characters = [...new Set(simplifiedCharacters)].filter((each) => each.length === 1);
  return Array.from({ length: 60_000 }, () => zipf(characters, draw) + zipf(characters, draw));
}

function picked<T>(values: readonly T[], draw: () => number): T {
  return values[Math.floor(draw() * values.length)] as T;
}

/** The value of rank r is drawn about 1/r as often as the first. */
function zipf<T>(values: readonly T[], draw: () => number): T {
  return values[Math.floor(values.length ** draw()) - 1] as T;
}
