import type { TracedBlocks } from '#importer/cut/blocks.ts';
import type { Guess } from '#importer/facts/guess.ts';
import type { ImportMessage } from '#importer/read/message.ts';
import type { PageText } from '#importer/read/page-text.ts';
import type { Block } from '#markdown/block.ts';
import { sectionsOf } from '#markdown/sections.ts';
import { filled } from '#model/filled.ts';
import { outlineOf } from '#model/outline.ts';
import type { Section } from '#model/report.ts';
import { doubtsOf } from './doubts.ts';
import {
  completeDraft,
  type ImportedReport,
  type LineTrace,
  missingFacts,
  undecidedFacts,
} from './draft.ts';
import { metadataOf } from './metadata-of.ts';
import type { PageMatter } from './page-matter.ts';
import { reportIdFor } from './report-address.ts';
import { withTails } from './tails.ts';

/** Puts the draft together, with all that an editor needs to judge it. */
export function importedReport(page: PageText, matter: PageMatter): ImportedReport {
  const { parts, traced, reading } = matter;
  const blocks = withTails(traced.blocks, reading.facts.year);
  const sections = sectionsOf(blocks, reading.facts);
  const metadata = metadataOf(page, matter);
  const id = reportIdFor(metadata, matter.options.regions);
  const draft = filled({ id, metadata, sections });
  const report = completeDraft(draft);
  const messages = [page, reading, traced].flatMap((part) => part.messages);
  return filled({
    kind: 'report' as const,
    draft: report ?? draft,
    report,
    missing: missingFacts(metadata),
    undecided: undecidedFacts(reading.guesses),
    format: page.format,
    capture: page.text,
    outline: outlineOf({ id: '', metadata: { ...metadata, year: 0, region: '' }, sections }),
    traces: tracesOf(sections, traced),
    guesses: [...reading.guesses, ...tailGuesses(blocks)],
    messages: inOrder([...messages, ...doubtsOf(parts, matter.options.charter.pages)]),
  });
}

/** Sections print their lines in the order of the blocks. */
function tracesOf(sections: readonly Section[], { traces }: TracedBlocks): readonly LineTrace[] {
  const anchors = sections.flatMap(({ anchor, heading, paragraphs }) => [
    ...(heading === undefined ? [] : [anchor]),
    ...paragraphs.map((paragraph) => paragraph.anchor),
  ]);
  return anchors.map((anchor, at) => ({ anchor, runs: traces[at] ?? [] }));
}

function tailGuesses(blocks: readonly Block[]): readonly Guess[] {
  return blocks.flatMap((block) => {
    const title = block.kind === 'settings' ? block.settings.title : undefined;
    if (title === undefined) return [];
    const why = '末尾没有标题的段落，题目为编者所拟';
    return [{ field: 'section', value: title, basis: 'text' as const, confidence: 0.7, why }];
  });
}

function inOrder(messages: readonly ImportMessage[]): readonly ImportMessage[] {
  return messages.toSorted((one, other) => one.line - other.line || one.column - other.column);
}
