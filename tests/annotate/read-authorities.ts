import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import type { Authorities } from '#annotate/authorities.ts';
import {
  parseIndicators,
  parseTopics,
  parseWorks,
} from '#archive/store/tables/parse-authorities.ts';

/** The archive's own authorities. A fault in them is a fault of the archive, so it throws. */
export function readAuthorities(): Authorities {
  return {
    works: read('works', parseWorks),
    topics: read('topics', parseTopics),
    indicators: read('indicators', parseIndicators),
  };
}

function read<Entries>(name: string, parse: (file: VFile) => Entries | undefined): Entries {
  const path = `content/authorities/${name}.yaml`;
  const file = new VFile({
    path,
    value: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
  });
  const entries = parse(file);
  if (entries === undefined) throw new Error(file.messages.map(String).join('\n'));
  return entries;
}
