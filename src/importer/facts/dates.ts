import { datesIn } from '#chinese/printed-dates.ts';
import type { FactSources } from './fact-sources.ts';
import type { Guess } from './guess.ts';

/** The printed moment, or the day in the address: `t20240229_4471734.html`, `/2024/1/19/`. */
export function publishedOf({ page, url }: FactSources): Guess | undefined {
  if (page.published !== undefined) {
    const why = '页面所印';
    return { field: 'published', value: page.published, basis: 'printed', confidence: 0.97, why };
  }
  const value = url && dateInUrl(url);
  if (!value) return undefined;
  const why = '原页未印，取自网址';
  return { field: 'published', value, basis: 'url', confidence: 0.6, why };
}

/** The day that an address names, ISO; a month alone is no day, nor are digits of a checksum. */
function dateInUrl(url: string): string | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/u, '');
  const parted =
    /(?<!\d)(20\d{2})[/_-]?(0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?![\da-z])/iu.exec(path);
  const joined = /(?<![\da-f])(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\da-f])/iu.exec(
    path,
  );
  const [, year, month, day] = joined ?? parted ?? [];
  if (year === undefined) return undefined;
  return datesIn(`${year}-${month}-${day}`)[0]?.date;
}

/** The day below the signature, or the one that the page has a field for. */
export function signedOf({ printed: { signed }, page }: FactSources): Guess | undefined {
  if (signed?.damaged) {
    const why = '落款日期失“年月日”三字，按数字读出';
    return { field: 'signed', value: signed.date, basis: 'signature', confidence: 0.75, why };
  }
  if (signed !== undefined) {
    const why = '落款日期';
    return { field: 'signed', value: signed.date, basis: 'signature', confidence: 0.97, why };
  }
  if (page.composed === undefined) return undefined;
  const why = '页面所印成文日期';
  return { field: 'signed', value: page.composed, basis: 'printed', confidence: 0.85, why };
}
