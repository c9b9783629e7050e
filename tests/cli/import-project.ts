import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '#cli/run-cli.ts';

/** A project with the tables of the archive, but few places, and no report. */
export function emptyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-import-'));
  for (const name of ['works', 'topics', 'indicators', 'terms']) {
    const path = `content/authorities/${name}.yaml`;
    cpSync(path, join(folder, path));
  }
  cpSync('content/ledger/coverage.yaml', join(folder, 'content/ledger/coverage.yaml'));
  cpSync('content/archive.yaml', join(folder, 'content/archive.yaml'));
  const [head = '', ...rows] = readFileSync('content/authorities/regions.csv', 'utf8').split('\n');
  const few = rows.filter((row) => places.test(row));
  writeFileSync(join(folder, 'content/authorities/regions.csv'), `${[head, ...few].join('\n')}\n`);
  mkdirSync(join(folder, 'in'));
  return folder;
}

/** Those of the five reports with what is above them, and two of one name. */
const places =
  /^(?:440000|440200|440205|510000|510800|510811|640000|640500|640522|640522104|130000|130300|530000|532300|532325|140000|140500|140524|320000|320100|320106|410000|410200|410204),/u;

export interface Written {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

/** What `nianbao` prints in the folder that is the working directory. */
export async function written(...parameters: readonly string[]): Promise<Written> {
  let printed = '';
  let complained = '';
  const code = await runCli(parameters, {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, printed, complained };
}

/** Every file of the archive in the working directory, those on the way included. */
export function filesOfArchive(): readonly string[] {
  return [
    'content/annotations',
    'content/reports',
    'content/sources',
    '.cache/import/unfinished',
    'drafts',
  ]
    .flatMap((folder) => globSync(`${folder}/**/*.*`))
    .sort();
}
