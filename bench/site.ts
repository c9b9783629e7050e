/**
 * Builds the whole site from made-up reports, then again after a note and after a word of one report has
 * changed, and says what each took. Linux only.
 *
 *     node bench/corpus.ts --reports 1000 --out ../thousand
 *     node bench/site.ts --root ../thousand [--changed-only]
 *
 * `src`, `public` and `scripts` are copied beside `content`; what an earlier run left there is removed.
 */
import { globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  changeNote,
  changeWord,
  forgetBuilds,
  putProgramInto,
  reportFilesIn,
} from './parts/made-project.ts';
import { measuredRun } from './parts/measured-run.ts';

const { values } = parseArgs({
  options: { root: { type: 'string' }, 'changed-only': { type: 'boolean', default: false } },
});
if (values.root === undefined) throw new Error('Expected --root, a folder with content.');
const root = resolve(values.root);

putProgramInto(root);
if (!values['changed-only']) {
  forgetBuilds(root);
  await measureBuild('whole build');
}
const [report = ''] = reportFilesIn(root);
changeNote(root, report);
await measureBuild('a note changed');
changeWord(root, report);
await measureBuild('a word changed');

async function measureBuild(name: string): Promise<void> {
  const command = [process.execPath, 'scripts/nianbao.mjs', 'build'];
  const { code, clock, seconds, gigabytes } = await measuredRun(command, { cwd: root });
  const files = globSync('dist/**/*', { cwd: root })
    .map((path) => statSync(join(root, path)))
    .filter((stat) => stat.isFile());
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  console.log(
    [
      `${name}: ${clock.toFixed(0)} s on the clock, exit code ${code}`,
      `${seconds.toFixed(0)} s of processor, ${gigabytes.toFixed(2)} GiB`,
      `${files.length} files, ${(bytes / 1e6).toFixed(0)} MB`,
    ].join('\n'),
  );
}
