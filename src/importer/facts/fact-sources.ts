import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import { factsIn } from '#importer/cut/fact-lines.ts';
import type { PageParts } from '#importer/cut/page-parts.ts';
import type { Block } from '#markdown/block.ts';
import { filled } from '#model/filled.ts';
import type { ImportOptions } from './import-options.ts';
import { ownPapersIn } from './own-papers.ts';
import { type PageFacts, pageFactsOf } from './page-facts.ts';
import { type PrintedFacts, printedFactsOf } from './printed-facts.ts';
import { type Speaker, speakerOf } from './speaker.ts';

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
  /** Who speaks in it. */
  readonly speaker: Speaker;
  /** The bodies whose own papers of the field it names. */
  readonly ownPapers: readonly string[];
  /** All words of the page that are not another column's, simplified, without blanks. */
  readonly text: string;
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
  const paragraphs = textsOf('paragraph').slice(printed.addressee === undefined ? 0 : 1);
  return filled({
    parts,
    options,
    page,
    printed,
    url: options.url ?? page.url,
    headings: textsOf('heading'),
    paragraphs,
    speaker: speakerOf(paragraphs, options),
    ownPapers: ownPapersIn(paragraphs, options.charter.pages),
    text: simplified(bare(parts.near.map(({ text }) => text).join('\n'))).slice(0, 200_000),
  });
}
