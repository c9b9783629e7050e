import { sentencesOf } from '#chinese/sentences.ts';
import { itemsOf } from '#markdown/items.ts';
import { distinctAnchors } from '#model/anchor.ts';
import type { Report, Section } from '#model/report.ts';
import { oneOf, randomFrom } from './random.ts';

/** What made-up reports are made from. */
export interface SyntheticSources {
  readonly seed: number;
  /** Real reports: their outlines are kept, their sentences are mixed. */
  readonly reports: readonly Report[];
  /** Region codes of the places that the made-up reports are given to. */
  readonly places: readonly string[];
}

/** The years of a made-up body, one report each. */
const years = [2019, 2020, 2021, 2022, 2023] as const;

/** The first year that reports are made of. */
export const firstYear = years[0];

/** Of the sentences of a body's last report, how many return in the next. */
const kept = 0.4;
/** Of two-character words, how many are put in place of others. */
const replaced = 0.07;

/**
 * Makes reports that have the length, structure and vocabulary of real ones and are none: sentences
 * of the real reports in one report's outline, with numbers, years and words varied, and a part of
 * the body's last report again. The same seed makes the same reports, earliest year first.
 */
export function* syntheticReports(count: number, sources: SyntheticSources): Generator<Report> {
  const bodies = Math.ceil(count / years.length);
  let made = 0;
  for (const year of years) {
    for (let body = 0; body < bodies && made < count; body += 1) {
      yield syntheticReport(body, year, sources);
      made += 1;
    }
  }
}

/** Made from its body and year alone, so that no other report need be held in memory. */
function syntheticReport(body: number, year: number, sources: SyntheticSources): Report {
  const { seed, reports, places } = sources;
  const place = places[body % places.length] ?? '110000';
  const suffix = body < places.length ? '' : `-b${Math.floor(body / places.length)}`;
  const outline = oneOf(reports, randomFrom(seed + body * 7919));
  const id = `${place}/${year}${suffix}`;
  const { aliases: _, ...metadata } = outline.metadata;
  return {
    id,
    metadata: {
      ...metadata,
      region: place,
      year,
      title: `合成报告${body}号${year}年度法治政府建设情况报告`,
      issuers: [`合成机关${body}号`],
      published: dateAfter(year, randomFrom(seed + body * 31 + year)),
      notes: ['合成数据，不是真实报告。'],
      aliases: {},
    },
    sections: outline.sections.map((section, at) =>
      sectionOf(section, { year, body, at, ...sources }),
    ),
  };
}

function dateAfter(year: number, random: () => number): string {
  const day = new Date(Date.UTC(year + 1, 0, 1 + Math.floor(random() * 150)));
  return day.toISOString().slice(0, 10);
}

interface Spot extends SyntheticSources {
  readonly year: number;
  readonly body: number;
  readonly at: number;
}

function sectionOf(section: Section, spot: Spot): Section {
  const distinct = distinctAnchors();
  const { topics: _, ...rest } = section;
  return {
    ...rest,
    paragraphs: section.paragraphs.map((paragraph, position) => {
      if (paragraph.role !== 'text') return paragraph;
      const length = sentencesOf(paragraph.text).length;
      const text = Array.from({ length }, (_, number) =>
        sentenceOf(`${position}.${number}`, spot),
      ).join('');
      return {
        anchor: paragraph.anchor,
        role: paragraph.role,
        text,
        annotations: [],
        items: itemsOf(text, { section: section.anchor, distinct }),
      };
    }),
  };
}

/** A sentence stays for some years, then another takes its place. */
function sentenceOf(place: string, { seed, year, body, at, reports }: Spot): string {
  let since = year;
  while (
    since > years[0] &&
    randomFrom(hashOf(`${seed} ${body} ${at} ${place} ${since}`))() < kept
  ) {
    since -= 1;
  }
  const random = randomFrom(hashOf(`${seed} ${body} ${at} ${place} ${since} words`));
  const pool = poolOf(reports);
  const words = withOtherWords(oneOf(pool.sentences, random), pool.characters, random);
  return withOtherNumbers(words, randomFrom(hashOf(`${seed} ${body} ${at} ${place} ${year}`)));
}

interface Pool {
  readonly sentences: readonly string[];
  readonly characters: string;
}

const pools = new WeakMap<readonly Report[], Pool>();

function poolOf(reports: readonly Report[]): Pool {
  const known = pools.get(reports);
  if (known) return known;
  const texts = reports.flatMap(({ sections }) =>
    sections.flatMap(({ paragraphs }) =>
      paragraphs.filter(({ role }) => role === 'text').map(({ text }) => text),
    ),
  );
  const pool = {
    sentences: texts.flatMap((text) =>
      sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
    ),
    characters: [...new Set(texts.join('').match(/\p{Script=Han}/gu))].join(''),
  };
  pools.set(reports, pool);
  return pool;
}

/** Puts two other characters in place of a word now and then. */
function withOtherWords(sentence: string, characters: string, random: () => number): string {
  return sentence.replace(/\p{Script=Han}{2}/gu, (word) =>
    random() < replaced ? oneOf([...characters], random) + oneOf([...characters], random) : word,
  );
}

/** Other digits, with as many places and no leading zero. */
function withOtherNumbers(sentence: string, random: () => number): string {
  return sentence.replace(/\d+/gu, (digits) =>
    /^(?:19|20)\d\d$/u.test(digits)
      ? digits
      : Array.from(
          digits,
          (_, at) => Math.floor(random() * (at === 0 ? 9 : 10)) + (at === 0 ? 1 : 0),
        ).join(''),
  );
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
