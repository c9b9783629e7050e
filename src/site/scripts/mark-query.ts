/**
 * Marks in a report the words that brought the reader here: those of the search page that the
 * reader came from, or those of `?q=` in the address. The text itself is not touched.
 */
import { wantedWords, wordRanges } from './word-ranges.ts';

const text = document.querySelector<HTMLElement>('[data-report] .text');
const query = queryFrom(location.href) ?? queryFrom(document.referrer, '/search/');
if (text && query && 'highlights' in CSS) {
  const ranges = wordRanges(text, wantedWords(query));
  CSS.highlights.set('found', new Highlight(...ranges));
  text.dataset.found = String(ranges.length);
}

function queryFrom(address: string, path?: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.origin !== location.origin || (path !== undefined && url.pathname !== path)) return null;
  return url.searchParams.get('q');
}
