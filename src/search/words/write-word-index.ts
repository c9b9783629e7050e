import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { WordRecord } from './word-record.ts';

/** Pagefind's ready-made interfaces, which the site has no use for. */
const unused = /(?:ui\.(?:js|css)|pagefind-highlight\.js)$/u;

/**
 * Writes Pagefind's index of the records, one record a section, into `folder`, which is emptied
 * first.
 *
 * @throws Error with what Pagefind says, when it refuses a record
 */
export async function writeWordIndex(
  records: readonly WordRecord[],
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const record of records) {
    const { errors: refusals } = await index.addCustomRecord(record);
    if (refusals.length > 0) throw new Error(`${record.url}: ${refusals.join('\n')}`);
  }
  const { files } = await index.getFiles();
  for (const { path, content } of files.filter((file) => !unused.test(file.path))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await close();
}
