import { factsIn } from '#importer/cut/fact-lines.ts';
import type { PageParts } from '#importer/cut/page-parts.ts';
import type { Block } from '#markdown/block.ts';
import { filled } from '#model/filled.ts';
import type { ImportOptions } from './import-options.ts';
import { type PageFacts, pageFactsOf } from './page-facts.ts';
import { type PrintedFacts, printedFactsOf } from './printed-facts.ts';

/** What the facts of a report are worked out from. */
export interface FactSources {
  readonly parts: PageParts;
  readonly options: ImportOptions;
  /** What the page prints of itself, label by label. */
  readonly page: PageFacts;
  /** What the report prints above and below its text. */
  readonly printed: PrintedFacts;
  /** Address of the page: the one given, or the one that it prints. */
  readonly url?: string;
  /** The report's headings, in full width. */
  readonly headings: readonly string[];
  /** Its paragraphs below the salutation, in full width. */
  readonly paragraphs: readonly string[];
}

/** Reads a page and its report for what they say of themselves. */
export function factSourcesOf(
  parts: PageParts,
  { blocks, options }: { readonly blocks: readonly Block[]; readonly options: ImportOptions },
): FactSources {
  const page = pageFactsOf(factsIn(parts.meta));
  const printed = printedFactsOf(parts);
  const textsOf = (kind: Block['kind']) =>
    blocks.flatMap((block) => (block.kind === kind && 'line' in block ? [block.line.text] : []));
  return filled({
    parts,
    options,
    page,
    printed,
    url: options.url ?? page.url,
    headings: textsOf('heading'),
    paragraphs: textsOf('paragraph').slice(printed.addressee === undefined ? 0 : 1),
  });
}
