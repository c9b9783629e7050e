import type { ImportResult } from './draft/draft.ts';
import type { ImportOptions } from './facts/import-options.ts';
import { importText } from './import-page.ts';
import type { Capture } from './read/page-text-of.ts';
import { type ReadingLimits, readInChild } from './read/read-in-child.ts';

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
