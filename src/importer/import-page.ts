import { createHash } from 'node:crypto';
import { dateOf } from '#chinese/printed-dates.ts';
import { restoreFullWidth } from '#chinese/width.ts';
import type { Block } from '#markdown/block.ts';
import { factsNotRecorded } from '#markdown/meta-zone.ts';
import { sectionsOf } from '#markdown/sections.ts';
import type { Metadata, SourceZone } from '#model/metadata.ts';
import { outlineOf } from '#model/outline.ts';
import type { Section } from '#model/report.ts';
import { blocksOf, type TracedBlocks } from './cut/blocks.ts';
import { type Entry, entriesOf, entriesOfCutLines } from './cut/page-paragraph.ts';
import { type PageParts, partsOf } from './cut/page-parts.ts';
import { titlesIn } from './cut/titles.ts';
import { unknownAbove, unknownBelow } from './cut/zones.ts';
import {
  completeDraft,
  type DraftMetadata,
  type ImportResult,
  type LineTrace,
  type NotAReport,
  neededFacts,
  type ReportDraft,
} from './draft/draft.ts';
import { withTails } from './draft/tails.ts';
import { factsOfPage, type PageReading } from './facts/facts-of-page.ts';
import type { ImportOptions } from './facts/import-options.ts';
import { limits } from './read/limits.ts';
import { type ImportMessage, messageAt } from './read/message.ts';
import type { PageText } from './read/page-text.ts';
import { type Capture, pageTextOf } from './read/page-text-of.ts';
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
export function importText(page: PageText, options: ImportOptions): ImportResult {
  const entries = page.cutLines ? entriesOfCutLines(page.lines) : entriesOf(page.lines);
  const tooLong = lengthRefusal(page, entries);
  if (tooLong !== undefined) return tooLong;
  const parts = partsOf(entries, page.main);
  const refusal = refusalOf({
    titles: [parts.title, ...parts.pageTitles].flatMap((title) => title?.text ?? []),
    entries: entries.filter((entry) => isNear(entry, page)),
    all: entries,
    body: parts.body,
    url: options.url,
  });
  if (refusal !== undefined) return refused(refusal.kind, refusal.text, refusal.line);
  return imported(page, { entries, parts, options });
}

/** Lines of the head and the main text: what other columns link to says nothing of this page. */
function isNear({ line }: Entry, { main }: PageText): boolean {
  return (
    main === undefined ||
    line.trail === 'head' ||
    (line.number >= main.first && line.number <= main.last)
  );
}

function imported(
  page: PageText,
  {
    entries,
    parts,
    options,
  }: { entries: readonly Entry[]; parts: PageParts; options: ImportOptions },
): ImportResult {
  const traced = blocksOf(parts.body);
  const reading = factsOfPage({ entries, parts, blocks: traced.blocks, options });
  const blocks = withTails(traced.blocks, reading.facts.year);
  const sections = sectionsOf(blocks, reading.facts);
  const metadata = metadataOf(page, { reading, parts, options });
  const draft: ReportDraft = { metadata, sections };
  const report = completeDraft(draft);
  return {
    kind: 'report',
    draft: report ?? draft,
    ...(report && { report }),
    missing: neededFacts.filter((fact) => isMissing(metadata, fact)),
    capture: page.text,
    outline: outlineOf({ id: '', metadata: { ...metadata, year: 0, region: '' }, sections }),
    traces: tracesOf(sections, traced),
    guesses: [...reading.guesses, ...tailGuesses(blocks)],
    messages: inOrder([
      ...page.messages,
      ...reading.messages,
      ...traced.messages,
      ...lostCharacters(parts),
      ...secondReports(parts),
      ...leftOut(page, parts, entries),
    ]),
  };
}

function isMissing(metadata: DraftMetadata, fact: (typeof neededFacts)[number]): boolean {
  const value = metadata[fact];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function metadataOf(
  page: PageText,
  { reading, parts, options }: { reading: PageReading; parts: PageParts; options: ImportOptions },
): DraftMetadata {
  const { year, region, ...facts } = reading.facts;
  const file = `${region ?? 'unknown'}/${year ?? 'unknown'}.txt`;
  const url = options.url ?? reading.url;
  const metadata = {
    ...facts,
    source: {
      file,
      sha256: createHash('sha256').update(page.text, 'utf8').digest('hex'),
      ...(url !== undefined && { url }),
      ...(options.retrieved !== undefined && { retrieved: options.retrieved }),
      zones: [] as readonly SourceZone[],
    },
    regularised: isRegularised(page, parts) ? (['punctuation-width'] as const) : [],
    notes: [],
    aliases: {},
  };
  const zones = soundZones(parts, {
    lines: page.lines.map(({ text }) => text),
    metadata: { ...metadata, year: year ?? 0, region: region ?? '' },
  });
  return {
    ...metadata,
    source: { ...metadata.source, zones },
    ...(year !== undefined && { year }),
    ...(region !== undefined && { region }),
  };
}

/** Whether a mark of the report was put back to its full width. */
function isRegularised(page: PageText, { zones }: PageParts): boolean {
  const chrome = zones.filter(({ kind }) => kind === 'chrome' || kind === 'page-title');
  return page.lines.some(
    ({ number, text }) =>
      !chrome.some(({ first, last }) => first <= number && number <= last) &&
      restoreFullWidth(text) !== text,
  );
}

/** A zone of facts counts as such only while the frontmatter holds every fact that it prints. */
function soundZones(
  { zones }: PageParts,
  { lines, metadata }: { readonly lines: readonly string[]; readonly metadata: Metadata },
): readonly SourceZone[] {
  return zones.map((zone) => {
    if (zone.kind !== 'meta') return zone;
    const texts = lines.slice(zone.first - 1, zone.last).map(restoreFullWidth);
    const isWhole = texts.every((text) => factsNotRecorded(text, metadata).length === 0);
    return isWhole
      ? zone
      : { ...zone, kind: 'chrome', why: `${zone.why ?? '页面信息'}（有不收的栏目）` };
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

function tailGuesses(blocks: readonly Block[]) {
  return blocks.flatMap((block) => {
    const title = block.kind === 'settings' ? block.settings.title : undefined;
    if (title === undefined) return [];
    const why = '末尾没有标题的段落，题目为编者所拟';
    return [{ field: 'section', value: title, basis: 'text' as const, confidence: 0.7, why }];
  });
}

/** 20231229, 20256月: characters next to digits are lost. An editor has to look at the page. */
function lostCharacters({ body }: PageParts): readonly ImportMessage[] {
  const pattern =
    /(?<!\d)(?:20\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)|20\d{3,5}[月日]|20\d{2}20\d{2}年|20\d{2}(?=坚持|全面|推进|法治))/u;
  return body.flatMap(({ line, narrow, text }) => {
    const found = pattern.exec(narrow);
    // A date of signing that lost its words has a message of its own.
    if (found === null || dateOf(narrow) !== undefined) return [];
    const column = line.text.length - line.text.trimStart().length + found.index + 1;
    const words = `“${text.slice(found.index, found.index + 12)}”处像是丢了字，请对照原页。`;
    return [messageAt('lost-character', words, { severity: 'warning', line: line.number, column })];
  });
}

/** A title below the first heading, with a 一、 of its own: two reports were published on one page. */
function secondReports({ body }: PageParts): readonly ImportMessage[] {
  const firsts = body.flatMap(({ narrow }, at) => (/^一、/u.test(narrow) ? [at] : []));
  const [first, ...later] = firsts;
  if (first === undefined || later.length === 0) return [];
  const inside = body.slice(first, later.at(-1)).filter(({ narrow }) => !/^附/u.test(narrow));
  return titlesIn(inside).map(({ text, entries: [entry] }) => {
    const words = `“${text.slice(0, 40)}”像是另一份报告的标题，以下又从“一、”数起。如是两份报告，请拆成两个文件分别导入。`;
    return messageAt('second-report', words, {
      severity: 'warning',
      line: entry?.line.number ?? 1,
    });
  });
}

function lengthRefusal({ text }: PageText, entries: readonly Entry[]): NotAReport | undefined {
  if (text.length > limits.textLength) {
    return refused('too-long', `全文有 ${text.length} 字，不像一份年度报告，没有读。`, 1);
  }
  if (entries.length > limits.lines) {
    return refused('too-long', `全文有 ${entries.length} 行，不像一份年度报告，没有读。`, 1);
  }
  const long = entries.find((entry) => entry.text.length > limits.lineLength);
  if (long === undefined) {
    const isCostly = widthWork(entries) > limits.widthWork;
    return isCostly ? refused('too-long', '标点多得不像一份年度报告，没有读。', 1) : undefined;
  }
  const size = `第 ${long.line.number} 行有 ${long.text.length} 字`;
  return refused('too-long', `${size}，不像一份年度报告，没有读。`, long.line.number);
}

function widthWork(entries: readonly Entry[]): number {
  return entries.reduce(
    (sum, { text }) => sum + text.length * (text.match(/[,:;?!()]/gu)?.length ?? 0),
    0,
  );
}

/** Lines near the report that were left out without being known for what they are. */
function leftOut(
  page: PageText,
  parts: PageParts,
  entries: readonly Entry[],
): readonly ImportMessage[] {
  return parts.zones
    .filter(({ why }) => why === unknownAbove || why === unknownBelow)
    .flatMap((zone) => {
      const entry = entries.find(({ line }) => line.number === zone.first);
      if (entry === undefined || !isNear(entry, page)) return [];
      const text = `“${entry.text.slice(0, 30)}”没有收入正文（${zone.why}）；如是正文，请改 source.zones。`;
      return [messageAt('left-out', text, { severity: 'warning', line: zone.first })];
    });
}

function refused(kind: NotAReport['reason'], text: string, line: number): NotAReport {
  return {
    kind: 'not-a-report',
    reason: kind,
    messages: [messageAt(`not-a-report-${kind}`, text, { severity: 'error', line })],
  };
}

function inOrder(messages: readonly ImportMessage[]): readonly ImportMessage[] {
  return messages.toSorted((one, other) => one.line - other.line || one.column - other.column);
}
