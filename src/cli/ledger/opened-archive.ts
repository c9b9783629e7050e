import type { Content, Tables } from '#archive/store/content.ts';
import type { Promises } from '#archive/store/ledger/judge-ledgers.ts';
import { readContent } from '#archive/store/read-content.ts';
import type { Output } from '#cli/command.ts';
import { messageBlocksOf } from '#lint/reporter.ts';
import type { ReportId } from '#model/report.ts';

/** An archive in which something is about to leave its address. */
export interface OpenedArchive extends Content {
  readonly tables: Tables;
  readonly promises: Promises;
}

/**
 * Reads the archive. What is wrong with the reports that are about to leave, and addresses that are
 * dead already, are what one has come to mend; anything else that is wrong is said, and ends it.
 */
export function openArchive(
  leaving: readonly ReportId[],
  output: Output,
): OpenedArchive | undefined {
  const content = readContent('.');
  const { tables, promises, messages } = content;
  const hindering = messages.filter(
    ({ severity, rule, path }) =>
      severity === 'error' &&
      rule !== 'dead-address' &&
      !leaving.some((id) => path.includes(`/${id}.`)),
  );
  if (hindering.length > 0) {
    output.complain(`${messageBlocksOf(hindering).join('\n\n')}\n\n先改好这些，再来一次。\n`);
    return undefined;
  }
  return tables && promises && { ...content, tables, promises };
}
