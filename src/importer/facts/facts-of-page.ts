import { restoreFullWidth } from '#chinese/width.ts';
import { documentNumberOf } from '#importer/cut/document-number.ts';
import type { ImportMessage } from '#importer/read/message.ts';
import { filled } from '#model/filled.ts';
import type { Metadata } from '#model/metadata.ts';
import { publishedOf, signedOf } from './dates.ts';
import type { FactSources } from './fact-sources.ts';
import { messagesOf } from './facts-messages.ts';
import type { Findings } from './findings.ts';
import type { Guess } from './guess.ts';
import { completedIssuers, issuersByPlace, issuersOf } from './issuers.ts';
import { levelOf } from './level.ts';
import { placeOf } from './place.ts';
import { draftTitleOf, printedTitleOf } from './title.ts';
import { yearOf } from './year.ts';

/** The facts of a draft, without what concerns the capture. One that the page leaves open is absent. */
export type DraftFacts = Omit<
  Metadata,
  'year' | 'region' | 'source' | 'regularised' | 'notes' | 'aliases' | 'history' | 'corrected'
> &
  Partial<Pick<Metadata, 'year' | 'region'>>;

/** What a page says of its report, with what speaks for it. */
export interface PageReading {
  readonly facts: DraftFacts;
  /** Address of the page. */
  readonly url?: string;
  readonly guesses: readonly Guess[];
  readonly messages: readonly ImportMessage[];
}

/** Works out who made the report, for which place and year, and when. */
export function factsOfPage(sources: FactSources): PageReading {
  const findings = findingsOf(sources);
  const { draftTitle, year, place, level, issuers, published, signed } = findings;
  const guesses = [draftTitle, year, place.guess, level, ...issuers, published, signed];
  return filled({
    facts: draftFactsOf(sources, findings),
    url: sources.url,
    guesses: guesses.filter((guess) => guess !== undefined),
    messages: messagesOf(sources, findings),
  });
}

/** One fact after the other, each from those that are known by then. */
function findingsOf(sources: FactSources): Findings {
  const title = printedTitleOf(sources);
  const published = publishedOf(sources);
  const signed = signedOf(sources);
  const year = yearOf(sources, { title, published });
  const named = issuersOf(sources, { title });
  const place = placeOf(sources, { title, year, issuers: named });
  const level = levelOf(sources, { title, place, issuers: named });
  const issuers =
    named.length > 0
      ? completedIssuers(sources, { issuers: named, place })
      : issuersByPlace(sources, { title, place });
  const draftTitle = draftTitleOf(sources, { title, issuers, place, year });
  return { title, published, signed, year, issuers, place, level, draftTitle };
}

function draftFactsOf(sources: FactSources, findings: Findings): DraftFacts {
  const { title, draftTitle, year, place, issuers, published, signed } = findings;
  const { page, printed } = sources;
  return filled({
    title: draftTitle.value,
    titleBasis: title === undefined ? 'supplied' : 'printed',
    year: year && Number(year.value),
    region: place.guess?.value,
    issuers: issuers.map(({ value }) => value),
    addressee: printed.addressee && restoreFullWidth(printed.addressee),
    publisher: page.publisher,
    documentNumber: documentNumberIn(sources, title),
    indexNumber: page.indexNumber,
    genre: page.genre,
    themeClass: page.themeClass,
    published: published?.value,
    publishedBasis: published?.basis === 'url' ? 'url' : undefined,
    signed: signed?.value,
  } as const);
}

/** 文号 of the page, of a line of its own, or in the title. */
function documentNumberIn(
  { parts, page }: FactSources,
  title: string | undefined,
): string | undefined {
  if (page.documentNumber !== undefined) return page.documentNumber;
  const lines = [...parts.meta, { text: title ?? '' }, ...parts.pageTitles];
  return lines.map(({ text }) => documentNumberOf(text)).find((number) => number !== undefined);
}
