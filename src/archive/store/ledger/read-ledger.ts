import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { ledgerPath } from '#archive/store/content-paths.ts';
import type { ReportId } from '#model/report.ts';
import { type AnchorLedger, parseAnchorLedger } from './anchor-ledger.ts';

/** The addresses of a report that were published; none where the report is new. */
export function readLedger(root: string, id: ReportId): { ledger: AnchorLedger; file: VFile } {
  const path = ledgerPath(id);
  const place = join(root, path);
  const value = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const file = new VFile({ cwd: root, path, value });
  return { ledger: parseAnchorLedger(file), file };
}
