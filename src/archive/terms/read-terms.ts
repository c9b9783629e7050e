import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { parseTerms } from './parse-terms.ts';
import type { Term } from './term.ts';

/** The terms of art that an archive explains. Throws where the file is unsound. */
export function readTerms(root: string): readonly Term[] {
  const path = 'content/authorities/terms.yaml';
  const file = new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
  const terms = parseTerms(file);
  if (terms === undefined) throw new Error(file.messages.join('\n'));
  return terms;
}
