import { datesIn } from '#chinese/printed-dates.ts';
import type { Guess } from './guess.ts';
import type { PageFacts } from './page-facts.ts';

/** The printed moment, or the day in the address: `t20240229_4471734.html`, `/2024/1/19/`. */
export function publishedOf(page: PageFacts, url: string | undefined): Guess | undefined {
  if (page.published !== undefined) {
    return {
      field: 'published',
      value: page.published,
      basis: 'printed',
      confidence: 0.97,
      why: '页面所印',
    };
  }
  const date = url === undefined ? undefined : dateInUrl(url);
  if (date === undefined) return undefined;
  return {
    field: 'published',
    value: date,
    basis: 'url',
    confidence: 0.6,
    why: '原页未印，取自网址',
  };
}

/** The day that an address names, ISO; a month alone is no day. */
function dateInUrl(url: string): string | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/u, '');
  const parted = /(?<!\d)(20\d{2})[/_-]?(0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?!\d)/u.exec(
    path,
  );
  const joined = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(path);
  const [, year, month, day] = joined ?? parted ?? [];
  if (year === undefined) return undefined;
  return datesIn(`${year}-${month}-${day}`)[0]?.date;
}
