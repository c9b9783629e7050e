import { narrow } from '#chinese/half-width.ts';
import { datesIn } from '#chinese/printed-dates.ts';
import type { MetaFact } from '#importer/cut/meta-line.ts';
import type { MetaField } from '#markdown/page-labels.ts';

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
  /** For each field, the line that it was read from. */
  readonly lines: Readonly<Partial<Record<MetaField, number>>>;
}

/** Reads the printed facts. Of a field that is printed twice the first filled one counts. */
export function pageFactsOf(facts: readonly MetaFact[]): PageFacts {
  const lines: Partial<Record<MetaField, number>> = {};
  const read = (field: MetaField, reading: (value: string) => string | undefined) => {
    for (const fact of facts) {
      if (fact.field !== field || fact.value === '') continue;
      const value = reading(fact.value);
      if (value === undefined) continue;
      lines[field] = fact.entry.line.number;
      return value;
    }
    return undefined;
  };
  const values = {
    title: read('title', (value) => value),
    published: read('published', momentOf) ?? read('updated', momentOf),
    composed: read('composed', (value) => momentOf(value)?.slice(0, 10)),
    publisher: read('publisher', bodyOf) ?? read('agency', bodyOf),
    indexNumber: read('indexNumber', (value) => (/\d/u.test(value) ? value : undefined)),
    documentNumber: read('documentNumber', documentNumberOf),
    genre: read('genre', shortOf),
    themeClass: read('themeClass', shortOf),
    url: read('url', (value) => /https?:\/\/[^\s]{4,500}/u.exec(value)?.[0]),
  };
  return { ...filled(values), lines };
}

/** 2020-03-25 09:06:00 as `2020-03-25T09:06:00+08:00`; without a time the day alone. */
function momentOf(value: string): string | undefined {
  const [date] = datesIn(narrow(value));
  if (date === undefined) return undefined;
  return date.time === undefined ? date.date : `${date.date}T${date.time}+08:00`;
}

function bodyOf(value: string): string | undefined {
  return value.length <= 40 && !/^\d/u.test(value) ? value : undefined;
}

function shortOf(value: string): string | undefined {
  return value.length <= 40 ? value : undefined;
}

/** 秦政发〔2021〕2号: letters of the body, year in brackets, number. */
export function documentNumberOf(text: string): string | undefined {
  return /\p{Script=Han}{1,12}\s?[〔［[【(（]\s?(?:19|20)\d{2}\s?[〕］\]】)）]\s?(?:第\s?)?\d{1,5}\s?号/u.exec(
    text,
  )?.[0];
}

type Filled<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function filled<T extends object>(values: T): Filled<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Filled<T>;
}
