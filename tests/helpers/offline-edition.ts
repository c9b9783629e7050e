import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCli } from '#cli/run-cli.ts';
import { unzip } from '#importer/read/unzip.ts';

/** Makes the offline edition of a built site, or of a place of it, and unpacks it into `folder`. */
export async function unpackOffline(
  site: string,
  { folder, place }: { readonly folder: string; readonly place?: string },
): Promise<void> {
  const zip = join(folder, 'edition.zip');
  const words = ['offline', ...(place ? [place] : []), '--dist', site, '--out', zip];
  let said = '';
  const complain = (text: string) => {
    said += text;
  };
  if ((await runCli(words, { print: () => undefined, complain })) !== 0) throw new Error(said);
  const unpacked = unzip(readFileSync(zip), () => true);
  if (!('members' in unpacked)) throw new Error(unpacked.fault);
  for (const [path, bytes] of unpacked.members) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
