import type { ImportResult } from './draft.ts';
import type { ImportOptions } from './import-options.ts';
import { importText } from './import-page.ts';
import type { Capture } from './page-text/page-text-of.ts';
import { type ReadingLimits, readInChild } from './page-text/read-in-child.ts';

/**
 * `importPage` for files from anywhere: the file is read in a process of its own, within limits;
 * its text is then taken apart here, in time that grows with its length only.
 */
export async function importInChild(
  capture: Extract<Capture, { readonly bytes: Uint8Array }>,
  options: ImportOptions & ReadingLimits,
): Promise<ImportResult> {
  const read = await readInChild(capture, options);
  if (!read.ok) return { kind: 'not-a-report', reason: 'unreadable', messages: read.messages };
  return importText(read.page, options);
}
