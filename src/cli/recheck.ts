import { VFile } from 'vfile';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import { reportPath } from '#archive/store/content-paths.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Command } from './command.ts';
import { reportsNamed } from './ledger/reports-named.ts';
import { today } from './ledger/today.ts';
import { recheckArchive } from './recheck/recheck-archive.ts';
import type { Sighting } from './recheck/sightings.ts';
import { UsageError } from './usage-error.ts';

const usualPace = 5;

/** Looks whether official pages still say what they said when their reports were taken from them. */
export const recheck: Command = {
  summary: '再看一遍原页：还在不在，改了没有，迁到了哪里',
  usage: `[编号…] [--pace ${usualPace}] [--json]`,
  options: {
    pace: { type: 'string', help: `同一网站两次之间隔几秒，不写是 ${usualPace}，至少 1` },
    json: { type: 'boolean', help: '输出 JSON，给程序看' },
  },
  takesWords: true,
  run: async ({ words, options, output }) => {
    const pace = Number(options['pace'] ?? usualPace);
    if (!(pace >= 1)) throw new UsageError('--pace 是不小于 1 的秒数。');
    const read = bytesBelow('.');
    const reports = reportsNamed(words).flatMap(
      (id) => parseReport(new VFile(read(reportPath(id)) ?? ''), id) ?? [],
    );
    const found: Sighting[] = [];
    const tell = (sighting: Sighting) => {
      found.push(sighting);
      if (options['json'] !== true) output.print(`${lineOf(sighting)}\n`);
    };
    const manners = { pace: pace * 1000, patience: 30_000 };
    await recheckArchive(reports, { root: '.', today: today(), manners, tell });
    if (options['json'] === true) output.print(`${JSON.stringify(found, undefined, 1)}\n`);
    else output.print(`看了 ${found.length} 份。\n`);
    return found.some(({ state }) => state === 'changed' || state === 'gone') ? 1 : 0;
  },
};

const stateLabels = {
  same: '如前',
  changed: '改了',
  moved: '迁到',
  gone: '没有了',
  unknown: '看不到',
} as const;

function lineOf({ report, state, what, since }: Sighting): string {
  return `${report}  ${stateLabels[state]}  ${what}${state === 'same' ? '' : `（${since} 起）`}`;
}
