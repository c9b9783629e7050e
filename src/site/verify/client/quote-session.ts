import type { ExactSearch } from '#search/client/exact-search.ts';
import { loadPart } from '#search/client/load-part.ts';
import type { ReadRange } from '#search/client/read-range.ts';
import type { QuoteFinding } from '#search/quotes/quote-checker.ts';
import { indexVersionOf } from '#search/shared/index-version.ts';
import { watchedIndex } from '#site/search/client/watched-index.ts';

/** A quotation and what the archive says of it. */
export interface CheckedQuote {
  readonly quote: string;
  readonly finding: QuoteFinding;
}

/** What quotations are held against: so many reports, and the version of the index. */
export interface CheckedArchive {
  readonly reports: number;
  readonly version: string;
}

/** Holds quotations against an archive. Both functions reject with an `IndexFault`. */
export interface QuoteSession {
  archive(): Promise<CheckedArchive>;
  /** Each quotation with what is found, in the order in which that is known. */
  check(
    quotes: readonly string[],
    options: {
      readonly signal: AbortSignal;
      readonly onChecked: (at: number, checked: CheckedQuote) => void;
    },
  ): Promise<void>;
}

/** Quotations that are looked for at once: their trips to the host go side by side. */
const together = 4;

async function openSearch(read: ReadRange): Promise<ExactSearch> {
  const { openExactSearch } = await loadPart(import('#search/client/exact-search.ts'));
  return openExactSearch(read);
}

/** A session with the exact index below an address; the index is opened anew each time. */
export function quoteSession(address: string): QuoteSession {
  const { reader, watch } = watchedIndex(address);
  let opened: Promise<ExactSearch> | undefined;
  const open = (): Promise<ExactSearch> => {
    opened ??= openSearch(reader());
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  return {
    async archive() {
      const { meta } = (await watch(open())).index;
      return { reports: meta.reports, version: indexVersionOf(meta) };
    },
    async check(quotes, { signal, onChecked }) {
      const [{ quoteCheckerOf }, search] = await Promise.all([
        loadPart(import('#search/quotes/quote-checker.ts')),
        watch(open()),
      ]);
      const check = quoteCheckerOf(search);
      const left = [...quotes.entries()];
      const work = async (): Promise<void> => {
        for (let next = left.shift(); next && !signal.aborted; next = left.shift()) {
          const [at, quote] = next;
          const finding = await watch(check(quote));
          if (!signal.aborted) onChecked(at, { quote, finding });
        }
      };
      await Promise.all(Array.from({ length: together }, work));
    },
  };
}
