import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type PackedMentions,
  packMentions,
  unpackMentions,
} from '#archive/mentions/pack-mentions.ts';
import {
  type MentionSources,
  mentionsOf,
  type ReportMentions,
} from '#archive/mentions/report-mentions.ts';
import type { Report, ReportId } from '#model/report.ts';
import { writeBeside } from './write-beside.ts';

/** Folder of what reports mention, below the root of the archive. Safe to remove at any time. */
const cacheFolder = '.cache/mentions';

/** What mentions depend on besides the report: the code that finds them and the authorities. */
export function readMentionsDigest(root: string): string {
  const hash = createHash('sha256');
  const paths = globSync(
    [
      'src/{annotate,chinese,model}/**/*.ts',
      'src/archive/mentions/*.ts',
      'content/authorities/{regions.csv,topics.yaml}',
    ],
    { cwd: root },
  );
  for (const path of paths.sort()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** Where mentions are kept, and what makes them anew. */
export interface MentionsReading extends MentionSources {
  readonly root: string;
  /** Of {@link readMentionsDigest}. */
  readonly code: string;
}

/**
 * What a report mentions: as kept, or drawn from the report when it, the code or the authorities
 * have changed since.
 *
 * @param digest of the report's own file
 */
export function readMentions(
  { id, digest }: { readonly id: ReportId; readonly digest: string },
  reading: MentionsReading & { readonly readReport: (id: ReportId) => Report },
): ReportMentions {
  const path = join(reading.root, cacheFolder, `${id}.json`);
  const wanted = `${reading.code} ${digest}`;
  const kept: Kept | undefined = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : undefined;
  if (kept?.digest === wanted) return unpackMentions(kept);
  const packed = packMentions(mentionsOf(reading.readReport(id), reading));
  writeBeside(path, JSON.stringify({ digest: wanted, ...packed } satisfies Kept));
  return unpackMentions(packed);
}

interface Kept extends PackedMentions {
  readonly digest: string;
}
