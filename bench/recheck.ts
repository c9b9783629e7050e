/**
 * Has `nianbao recheck` look for pages of the archive's reports as a made-up host serves them: as they were, changed,
 * moved, gone, slow, broken off, in another charset. Says how many were told rightly.
 *
 *     node bench/recheck.ts
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '#archive/store/read-content.ts';
import { recheckPlanted, wrongOnes } from '#tests/helpers/recheck-planted.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-recheck-'));
try {
  cpSync('content', join(root, 'content'), { recursive: true });
  const ids = readContent(root).reports.map(({ id }) => id);
  const { told } = await recheckPlanted(root, ids, ['2026-11-28']);
  const pages = told.flat();
  const wrong = wrongOnes(pages);
  const changed = pages.filter(({ expected }) => expected !== 'same').length;
  console.log(
    `${pages.length} pages, ${changed} of them changed: ${pages.length - wrong.length} told rightly`,
  );
  for (const one of wrong) console.log(`  ${one}`);
} finally {
  rmSync(root, { recursive: true });
}
