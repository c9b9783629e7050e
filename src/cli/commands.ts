import { bag } from './bag.ts';
import { beside } from './beside.ts';
import { build } from './build.ts';
import { canary } from './canary.ts';
import type { Command } from './command.ts';
import { dev } from './dev.ts';
import { doctor } from './doctor.ts';
import { edition } from './edition.ts';
import { exportReport } from './export.ts';
import { importPages } from './import.ts';
import { ledger } from './ledger.ts';
import { lint } from './lint.ts';
import { mark } from './mark.ts';
import { move } from './move.ts';
import { newReport } from './new.ts';
import { offline } from './offline.ts';
import { panel } from './panel.ts';
import { part } from './part.ts';
import { publish } from './publish.ts';
import { queue } from './queue.ts';
import { recheck } from './recheck.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { sign } from './sign.ts';
import { verify } from './verify.ts';
import { verifyQuote } from './verify-quote.ts';
import { withdraw } from './withdraw.ts';

/** Every command of `nianbao`, by the name that is written. */
export const commands = {
  import: importPages,
  new: newReport,
  lint,
  doctor,
  queue,
  recheck,
  review,
  beside,
  mark,
  ledger,
  move,
  withdraw,
  build,
  part,
  dev,
  serve,
  verify,
  sign,
  publish,
  edition,
  offline,
  export: exportReport,
  bag,
  canary,
  'verify-quote': verifyQuote,
  search,
  panel,
} as const satisfies Readonly<Record<string, Command>>;

/** The command of that name, or `undefined`. */
export function commandOf(name: string): Command | undefined {
  return Object.entries(commands).find(([known]) => known === name)?.[1];
}
