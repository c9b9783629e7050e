import { join } from 'node:path';
import { VFile } from 'vfile';
import type { ReportSummary } from '#archive/report-summary.ts';
import { type FileMessage, messagesOf } from '#lint/file-message.ts';
import { complainOfUnused, type Ignore, parseIgnores } from '#lint/ignores.ts';
import { knownOf } from '#lint/known.ts';
import type { ReportId } from '#model/report.ts';
import { openCache } from './cached.ts';
import type { Content, Tables } from './content.ts';
import { reportsFolder } from './content-paths.ts';
import { keptJudgement } from './kept-reports.ts';
import { judgeLedgers, type Promises } from './ledger/judge-ledgers.ts';
import { type PresentReport, presentReportOf } from './ledger/present-addresses.ts';
import { type ReadFile, recordedReading } from './recorded-reading.ts';
import { readBytes, readSnapshot, type Snapshot } from './snapshot.ts';
import { parseIndicators, parseTopics, parseWorks } from './tables/parse-authorities.ts';
import { parseCoverage } from './tables/parse-coverage.ts';
import { parseRegions } from './tables/parse-regions.ts';
import { parseTerms } from './tables/parse-terms.ts';

/**
 * Reads everything below `content/` and says what of it is sound: the one answer that build, dev
 * server, lint, ledger, doctor, import and search go by. Never throws for what an author wrote.
 *
 * @throws ContentChanged where a file changes while it is read
 */
export function readContent(root: string, cacheFolder = join(root, '.cache/kept')): Content {
  const snapshot = readSnapshot(root);
  const cache = openCache(cacheFolder);
  const messages: FileMessage[] = [];
  const { tables, knownSum } = tablesOf(snapshot, messages);
  const list = fileOf('content/lint-ignore.yaml', (path) => readBytes(snapshot, path));
  const ignores = parseIgnores(list);
  const reports: ReportSummary[] = [];
  let promises: Promises | undefined;
  if (tables !== undefined) {
    const present: PresentReport[] = [];
    const known = knownOf(tables, tables.regions);
    for (const id of reportIdsOf(snapshot)) {
      const judgement = keptJudgement(id, { snapshot, cache, known, knownSum, ignores });
      messages.push(...judgement.messages);
      if (judgement.summary !== undefined) reports.push(judgement.summary);
      present.push(presentReportOf(id, judgement.summary));
    }
    const paths = [...snapshot.sums.keys()];
    const read = (path: string) => readBytes(snapshot, path);
    promises = judgeLedgers({ paths, read }, { reports: present, ...tables });
    messages.push(...promises.messages);
  }
  complainOfUnused(list, { ignores, used: new Set<Ignore>(ignores) });
  messages.push(...messagesOf(list));
  return {
    snapshot,
    cache,
    knownSum,
    ...(tables && { tables }),
    ...(promises && { promises }),
    reports,
    messages,
  };
}

function reportIdsOf({ sums }: Snapshot): readonly ReportId[] {
  return [...sums.keys()].flatMap((path) => {
    const match = /^([^/]+\/[^/]+)\.md$/u.exec(path.slice(reportsFolder.length + 1));
    return path.startsWith(`${reportsFolder}/`) && match?.[1] !== undefined ? [match[1]] : [];
  });
}

function tablesOf(
  snapshot: Snapshot,
  messages: FileMessage[],
): { readonly tables: Tables | undefined; readonly knownSum: string } {
  const { read, sums } = recordedReading(snapshot);
  const table = <T>(path: string, parse: (file: VFile) => T): T => {
    const file = fileOf(path, read);
    const parsed = parse(file);
    messages.push(...messagesOf(file));
    return parsed;
  };
  const regions = table('content/authorities/regions.csv', parseRegions);
  const works = table('content/authorities/works.yaml', parseWorks);
  const topics = table('content/authorities/topics.yaml', parseTopics);
  const indicators = table('content/authorities/indicators.yaml', parseIndicators);
  // What follows is nothing that reports are judged by.
  const knownSum = JSON.stringify(sums());
  const terms = table('content/authorities/terms.yaml', parseTerms);
  const coverage = table('content/ledger/coverage.yaml', (file) => parseCoverage(file, regions));
  const isWhole = works && topics && indicators && terms && coverage;
  const tables = isWhole ? { regions, works, topics, indicators, terms, coverage } : undefined;
  return { tables, knownSum };
}

function fileOf(path: string, read: ReadFile): VFile {
  return new VFile({ path, value: read(path)?.toString('utf8') ?? '' });
}
