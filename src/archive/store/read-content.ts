import { VFile } from 'vfile';
import { type FileMessage, messagesOf } from '#lint/file-message.ts';
import { complainOfUnused, type Ignore, parseIgnores } from '#lint/ignores.ts';
import { knownOf } from '#lint/known.ts';
import type { ReportId } from '#model/report.ts';
import type { Content, Tables } from './content.ts';
import { reportsFolder } from './content-paths.ts';
import { judgeReport } from './judge-report.ts';
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
export function readContent(root: string): Content {
  const snapshot = readSnapshot(root);
  const messages: FileMessage[] = [];
  const tables = tablesOf(snapshot, messages);
  const list = fileOf(snapshot, 'content/lint-ignore.yaml');
  const ignores = parseIgnores(list);
  const reports: ReportId[] = [];
  if (tables !== undefined) {
    const known = knownOf(tables, tables.regions);
    const read = (path: string) => readBytes(snapshot, path);
    for (const id of reportIdsOf(snapshot)) {
      const judgement = judgeReport(id, { read, known, ignores });
      messages.push(...judgement.messages);
      if (judgement.report !== undefined) reports.push(id);
    }
  }
  complainOfUnused(list, { ignores, used: new Set<Ignore>(ignores) });
  messages.push(...messagesOf(list));
  return { snapshot, ...(tables && { tables }), reports, messages };
}

function reportIdsOf({ sums }: Snapshot): readonly ReportId[] {
  return [...sums.keys()].flatMap((path) => {
    const match = /^([^/]+\/[^/]+)\.md$/u.exec(path.slice(reportsFolder.length + 1));
    return path.startsWith(`${reportsFolder}/`) && match?.[1] !== undefined ? [match[1]] : [];
  });
}

function tablesOf(snapshot: Snapshot, messages: FileMessage[]): Tables | undefined {
  const read = <T>(path: string, parse: (file: VFile) => T): T => {
    const file = fileOf(snapshot, path);
    const parsed = parse(file);
    messages.push(...messagesOf(file));
    return parsed;
  };
  const regions = read('content/authorities/regions.csv', parseRegions);
  const works = read('content/authorities/works.yaml', parseWorks);
  const topics = read('content/authorities/topics.yaml', parseTopics);
  const indicators = read('content/authorities/indicators.yaml', parseIndicators);
  const terms = read('content/authorities/terms.yaml', parseTerms);
  const coverage = read('content/ledger/coverage.yaml', (file) => parseCoverage(file, regions));
  return works && topics && indicators && terms && coverage
    ? { regions, works, topics, indicators, terms, coverage }
    : undefined;
}

function fileOf(snapshot: Snapshot, path: string): VFile {
  return new VFile({ path, value: readBytes(snapshot, path)?.toString('utf8') ?? '' });
}
