import { join } from 'node:path';
import { placeFinderOf } from '#annotate/named-places.ts';
import type { ReportContents } from '#archive/report-summary.ts';
import { type FileMessage, fileMessagesOf } from '#lint/file-message.ts';
import { complainOfUnused, type Ignore, parseIgnores } from '#lint/ignores.ts';
import { knownOf } from '#lint/known.ts';
import { compareText } from '#model/order.ts';
import type { ReportId } from '#model/report.ts';
import { type CachePlace, openCache } from './cached.ts';
import { type Content, isSound, type SoundContent } from './content.ts';
import {
  firstCapturePath,
  ignoresPath,
  reportIdAt,
  sourcesFolder,
  tablePaths,
} from './content-paths.ts';
import { openText } from './gate/open-text.ts';
import { tableLimits } from './gate/text-limits.ts';
import { keptMentions } from './kept-mentions.ts';
import { type KeptJudgement, type KeptJudging, keptJudgement } from './kept-reports.ts';
import { keptSectionTopics } from './kept-section-topics.ts';
import { keptTermUses } from './kept-term-uses.ts';
import { judgeLedgers } from './ledger/judge-ledgers.ts';
import { presentReportOf } from './ledger/present-addresses.ts';
import { readQueue } from './read-queue.ts';
import { tablesOf } from './read-tables.ts';
import { type ReadFile, sumsOf } from './recorded-reading.ts';
import { contentRefusalOf } from './refusal.ts';
import { readBytes, readSnapshot, type Snapshot } from './snapshot.ts';
import { strayFilesOf } from './stray-files.ts';

/** What is wanted of the content, and where is kept what is made of it. */
export interface ContentOptions {
  /** Whether drafts count among the reports that pages are made from. */
  readonly withDrafts?: boolean;
  readonly cache?: CachePlace;
}

/**
 * Reads everything below `content/` and says what of it is sound: the one answer that build, dev
 * server, lint, ledger, doctor, import and search go by. Never throws for what an author wrote.
 *
 * @throws ContentChanged where a file changes while it is read
 */
export function readContent(root: string, options: ContentOptions = {}): Content {
  const { withDrafts = false, cache = cacheOfBuilds(root) } = options;
  const kept = openBasis(root, cache);
  const { snapshot } = kept;
  const { paths, read } = filesOf(snapshot);
  const queue = readQueue(read);
  const basis = { ...kept, withDrafts, queue: queue.pages };
  const { tables, messages } = tablesOf(read);
  if (tables === undefined) {
    const strays = strayFilesOf(snapshot, () => true);
    const said = inOrder([...messages, ...strays]);
    return {
      ...basis,
      reports: [],
      wordsSums: new Map(),
      unpublished: [],
      unsound: [],
      messages: said,
      deskMessages: [],
    };
  }
  const known = knownOf(tables, tables.regions);
  const { judged, list } = judgedWithIgnores({ ...basis, known }, { paths, read });
  const isShown = (one: JudgedReport) => isOpen(one) || (withDrafts && isSoundDraft(one));
  const shown = judged.filter(isShown);
  const present = shown.map(({ id, summary }) => presentReportOf(id, summary));
  const promises = judgeLedgers({ paths, read }, { reports: present, ...tables });
  return {
    ...basis,
    tables,
    promises,
    reports: summariesOf(shown),
    wordsSums: new Map(judged.flatMap(({ id, words }) => (words ? [[id, words] as const] : []))),
    unpublished: summariesOf(judged.filter((one) => !isShown(one))),
    unsound: judged.flatMap(({ id, summary }) => (summary === undefined ? [id] : [])),
    messages: inOrder([
      ...messages,
      ...judged.filter(isOpen).flatMap((judgement) => judgement.messages),
      ...list,
      ...promises.messages,
      ...strayFilesOf(snapshot, captureFinderOf(judged, snapshot)),
    ]),
    deskMessages: inOrder([
      ...queue.messages,
      ...judged.filter((one) => !isOpen(one)).flatMap((judgement) => judgement.messages),
    ]),
  };
}

/**
 * Content that is sound to the last file.
 *
 * @throws Refusal where it is not
 */
export function readSoundContent(root: string, options?: ContentOptions): SoundContent {
  const content = readContent(root, options);
  if (isSound(content)) return content;
  throw contentRefusalOf(content.messages);
}

/**
 * Judges some of the reports and reads what they mention, of what they speak and which terms they
 * use, so that whoever reads all of them with this cache finds it done. Says nothing: whoever reads
 * all says it.
 */
export function keepFacts(root: string, isAsked: (id: ReportId) => boolean): void {
  const basis = openBasis(root, cacheOfBuilds(root));
  const { paths, read } = filesOf(basis.snapshot);
  const { tables } = tablesOf(read);
  if (tables === undefined) return;
  const known = knownOf(tables, tables.regions);
  const asked = paths.filter((path) => isAsked(reportIdAt(path) ?? ''));
  const { judged } = judgedWithIgnores({ ...basis, known }, { paths: asked, read });
  const sources = { authorities: tables, findPlaces: placeFinderOf(tables.regions) };
  for (const { id, summary } of judged) {
    if (summary === undefined) continue;
    keptMentions(basis, id, sources);
    keptSectionTopics({ ...basis, tables }, id);
    keptTermUses({ ...basis, tables }, [id]);
  }
}

/** Where builds keep what they made. */
export function cacheOfBuilds(root: string): CachePlace {
  return { folder: join(root, '.cache/kept') };
}

/** What everything is read from, and where what was made from it is kept. */
function openBasis(root: string, place: CachePlace): Omit<KeptJudging, 'known' | 'ignores'> {
  const snapshot = readSnapshot(root);
  const knownSum = JSON.stringify(sumsOf(snapshot, tablesToJudgeBy));
  return { snapshot, cache: openCache(place), knownSum };
}

interface ContentFiles {
  readonly paths: readonly string[];
  readonly read: ReadFile;
}

function filesOf(snapshot: Snapshot): ContentFiles {
  return { paths: [...snapshot.sums.keys()], read: (path) => readBytes(snapshot, path) };
}

/** Of the others nothing that is said of a report depends. */
const { terms: _terms, coverage: _coverage, editions: _editions, ...judgingTables } = tablePaths;
const tablesToJudgeBy = Object.values(judgingTables);

interface JudgedReport extends KeptJudgement {
  readonly id: ReportId;
}

/** Whether readers have it, or would, as far as can be told. */
function isOpen({ state }: JudgedReport): boolean {
  return state === undefined || state === 'published';
}

function isSoundDraft({ state, summary }: JudgedReport): boolean {
  return summary !== undefined && state !== 'withdrawn';
}

function summariesOf(judged: readonly JudgedReport[]): readonly ReportContents[] {
  return judged.flatMap(({ summary }) => summary ?? []);
}

interface Judged {
  readonly judged: readonly JudgedReport[];
  /** What is said of the list of ignores. */
  readonly list: readonly FileMessage[];
}

function judgedWithIgnores(
  judging: Omit<KeptJudging, 'ignores'>,
  { paths, read }: ContentFiles,
): Judged {
  const { file, isFit } = openText(ignoresPath, read(ignoresPath) ?? Buffer.alloc(0), tableLimits);
  const ignores: readonly Ignore[] = isFit ? parseIgnores(file) : [];
  const judged = paths
    .flatMap((path) => reportIdAt(path) ?? [])
    .map((id) => ({ id, ...keptJudgement(id, { ...judging, ignores }) }));
  complainOfUnused(file, { ignores, used: new Set(judged.flatMap(({ ignored }) => ignored)) });
  return { judged, list: fileMessagesOf(file) };
}

/** Whether a report names a capture, or may mean it: one that names none that there is. */
function captureFinderOf(
  judged: readonly JudgedReport[],
  { sums }: Snapshot,
): (path: string) => boolean {
  const named = new Set(judged.map(({ capture }) => capture));
  const doubtful = judged
    .filter(({ capture = '' }) => !sums.has(capture))
    .map(({ id }) => `${sourcesFolder}/${id.split('/')[0]}/`);
  return (path) =>
    named.has(firstCapturePath(path)) ||
    named.has(path) ||
    doubtful.some((folder) => path.startsWith(folder));
}

function inOrder(messages: readonly FileMessage[]): readonly FileMessage[] {
  return messages.toSorted(
    (a, b) => compareText(a.path, b.path) || a.line - b.line || a.column - b.column,
  );
}
