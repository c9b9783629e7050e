import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesOf, siteFolder } from '#tests/helpers/built-site.ts';
import { buildProject, copyProject } from '#tests/helpers/built-site-build.ts';

const first = checksumsOf(siteFolder);

test('the archive is built with its search index', () => {
  expect(first.some((line) => line.endsWith('.pf_index'))).toBe(true);
});

test('a build in another folder, time zone and language gives the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-another-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyProject(folder);
  const again = await buildProject(folder, {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  });
  expect(checksumsOf(again)).toEqual(first);
});

/** A line for each file: its checksum and path. */
function checksumsOf(folder: string): readonly string[] {
  return filesOf(folder).map((path) => {
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    return `${sha256} ${path}`;
  });
}
