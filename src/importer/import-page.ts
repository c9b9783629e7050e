import { blocksOf } from './cut/blocks.ts';
import { withLostMarked } from './cut/mark-lost.ts';
import { paragraphsOf } from './cut/page-paragraph.ts';
import { partsOf } from './cut/page-parts.ts';
import type { ImportResult, NotAReport } from './draft/draft.ts';
import { importedReport } from './draft/imported-report.ts';
import { factSourcesOf } from './facts/fact-sources.ts';
import { factsOfPage } from './facts/facts-of-page.ts';
import type { ImportOptions } from './facts/import-options.ts';
import { messageAt } from './read/message.ts';
import type { PageText } from './read/page-text.ts';
import { type Capture, pageTextOf } from './read/page-text-of.ts';
import type { Refusal } from './refuse/refusal.ts';
import { tooLong } from './refuse/refusal-by-length.ts';
import { refusalOf } from './refuse/refusal-of.ts';

/**
 * Makes a draft of a saved page, or says why it is no yearly report. Nothing of the page is lost:
 * each of its lines is in the draft's body or in one of its zones.
 *
 * Never throws for what is in the file.
 */
export async function importPage(capture: Capture, options: ImportOptions): Promise<ImportResult> {
  const read = await pageTextOf(capture);
  if (!read.ok) return { kind: 'not-a-report', reason: 'unreadable', messages: read.messages };
  return importText(read.page, options);
}

/** The same for a page that is text already. Takes time in proportion to the page. */
export function importText(page: PageText, given: ImportOptions): ImportResult {
  const options = { ...given, url: given.url ?? page.savedFrom };
  const paragraphs = paragraphsOf(page);
  const long = tooLong(page, paragraphs);
  if (long !== undefined) return notAReport(long, page);

  const parts = partsOf(paragraphs, { main: page.main, words: options.charter.pages });
  const refusal = refusalOf(parts, options);
  if (refusal !== undefined) return notAReport(refusal, page);

  const traced = withLostMarked(blocksOf(parts.body), { page, zones: parts.zones });
  const reading = factsOfPage(factSourcesOf(parts, { blocks: traced.blocks, options }));
  return importedReport(page, { parts, traced, reading, options });
}

/** What was not read of the page may be why it seems to be no report. */
function notAReport({ kind, text, line }: Refusal, { messages }: PageText): NotAReport {
  const message = messageAt(`not-a-report-${kind}`, text, { severity: 'error', line });
  return { kind: 'not-a-report', reason: kind, messages: [message, ...messages] };
}
