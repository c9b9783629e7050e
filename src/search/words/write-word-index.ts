import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { wordPageOf } from './word-page.ts';
import type { WordRecord } from './word-record.ts';

/** Files of texts at most; of more records several share one. */
const maxFragments = 5000;

/** Pagefind's ready-made interfaces, which the site has no use for. */
const unused = [
  ...['ui', 'modular-ui', 'component-ui'].flatMap((name) => [`${name}.js`, `${name}.css`]),
  'highlight.js',
].map((name) => `pagefind-${name}`);

/**
 * Writes Pagefind's index of the records into `folder`, which is emptied first.
 *
 * @throws Error with what Pagefind says, when it refuses a record
 */
export async function writeWordIndex(
  records: readonly WordRecord[],
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { index, errors } = await createIndex({ maxFragments });
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const record of records) {
    const { errors: refusals } = await index.addHTMLFile(wordPageOf(record));
    if (refusals.length > 0) throw new Error(`${record.report}: ${refusals.join('\n')}`);
  }
  const { errors: failures } = await index.writeFiles({ outputPath: folder });
  if (failures.length > 0) throw new Error(failures.join('\n'));
  for (const name of unused) rmSync(join(folder, name), { force: true });
  await close();
}
