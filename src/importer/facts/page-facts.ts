import { halfWidth } from '#chinese/half-width.ts';
import { datesIn } from '#chinese/printed-dates.ts';
import { documentNumberOf } from '#importer/cut/document-number.ts';
import type { LabelledFact } from '#importer/cut/labelled-facts.ts';
import { filled } from '#model/filled.ts';
import type { PageField } from '#model/page-labels.ts';

/** What the lines above a report say of it, in the words of the frontmatter. */
export interface PageFacts {
  readonly title?: string;
  /** `2020-03-25` or `2020-03-25T09:06:00+08:00`. */
  readonly published?: string;
  /** Day of signing, when the page has a field for it. */
  readonly composed?: string;
  readonly publisher?: string;
  readonly indexNumber?: string;
  readonly documentNumber?: string;
  readonly genre?: string;
  readonly themeClass?: string;
  readonly url?: string;
}

/** Reads the printed facts. Of a field that is printed twice the first filled one counts. */
export function pageFactsOf(facts: readonly LabelledFact[]): PageFacts {
  const read = (wanted: PageField, reading: (value: string) => string | undefined) =>
    facts
      .filter(({ field, value }) => field === wanted && value !== '')
      .map(({ value }) => reading(value))
      .find((value) => value !== undefined);
  return filled({
    title: read('title', (value) => value),
    published: read('published', momentOf) ?? read('updated', momentOf),
    composed: read('composed', (value) => momentOf(value)?.slice(0, 10)),
    publisher: read('publisher', bodyOf) ?? read('agency', bodyOf),
    indexNumber: read('indexNumber', (value) => (/\d/u.test(value) ? value : undefined)),
    documentNumber: read('documentNumber', documentNumberOf),
    genre: read('genre', shortOf),
    themeClass: read('themeClass', shortOf),
    url: read('url', (value) => /https?:\/\/[^\s]{4,500}/u.exec(value)?.[0]),
  });
}

/** 2020-03-25 09:06:00 as `2020-03-25T09:06:00+08:00`; without a time the day alone. */
function momentOf(value: string): string | undefined {
  const [date] = datesIn(halfWidth(value));
  if (date === undefined) return undefined;
  return date.time === undefined ? date.date : `${date.date}T${date.time}+08:00`;
}

function bodyOf(value: string): string | undefined {
  return value.length <= 40 && !/^\d/u.test(value) ? value : undefined;
}

function shortOf(value: string): string | undefined {
  return value.length <= 40 ? value : undefined;
}
