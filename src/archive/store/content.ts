import type { Authorities } from '#annotate/authorities.ts';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import type { QueuedPage } from '#archive/desk/queue.ts';
import type { Edition } from '#archive/editions/edition.ts';
import type { ReportContents } from '#archive/report-summary.ts';
import type { TermOfArt } from '#archive/terms/term.ts';
import type { FileMessage } from '#lint/file-message.ts';
import type { Regions } from '#model/region.ts';
import type { ReportId } from '#model/report.ts';
import type { Cache } from './cached.ts';
import type { Promises } from './ledger/judge-ledgers.ts';
import type { Snapshot } from './snapshot.ts';

/** What stands below `content/`: everything that is sound, and what is said of the rest. */
export interface Content {
  readonly snapshot: Snapshot;
  /** Absent where a table is unsound; then no report could be judged. */
  readonly tables?: Tables;
  /** What was published; absent where the tables are. */
  readonly promises?: Promises;
  /** Where is kept what was made from it. */
  readonly cache: Cache;
  /** Checksums of the tables that reports are judged by. */
  readonly knownSum: string;
  /**
   * The reports that pages are made from, by id: those that are published and sound, and for editors
   * the drafts too. Whole ones are read when they are asked for.
   */
  readonly reports: readonly ReportContents[];
  /** By report, what tells its words apart. */
  readonly wordsSums: ReadonlyMap<ReportId, string>;
  /** Whether drafts are among them. */
  readonly withDrafts: boolean;
  /** The other sound ones: what nobody but editors may see. */
  readonly unpublished: readonly ReportContents[];
  /** Pages that are to become reports. */
  readonly queue: readonly QueuedPage[];
  /** The reports that are not sound, by id. */
  readonly unsound: readonly ReportId[];
  /** By path, line and column. An error among them stops all publication. */
  readonly messages: readonly FileMessage[];
  /** What is said of reports that are not published, which hinders nobody else's. */
  readonly deskMessages: readonly FileMessage[];
}

/** What the archive knows beforehand, from `content/authorities`, `content/ledger` and `content/archive.yaml`. */
export interface Tables extends Authorities {
  readonly regions: Regions;
  readonly terms: readonly TermOfArt[];
  readonly coverage: readonly CoverageRecord[];
  /** In the order in which they were kept. */
  readonly editions: readonly Edition[];
}

/** All of it may be published. */
export interface SoundContent extends Content {
  readonly tables: Tables;
  readonly promises: Promises;
}

/** Whether all of it may be published. */
export function isSound(content: Content): content is SoundContent {
  const { tables, promises, messages } = content;
  return (
    tables !== undefined &&
    promises !== undefined &&
    !messages.some(({ severity }) => severity === 'error')
  );
}
