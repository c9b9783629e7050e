import { build } from './build.ts';
import type { Command } from './command.ts';
import { importPages } from './import.ts';
import { ledger } from './ledger.ts';
import { lint } from './lint.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';

/** Every command of `nianbao`, by the name that is written. */
export const commands = {
  build,
  import: importPages,
  ledger,
  lint,
  search,
  serve,
} as const satisfies Readonly<Record<string, Command>>;

/** The command of that name, or `undefined`. */
export function commandOf(name: string): Command | undefined {
  return Object.entries(commands).find(([known]) => known === name)?.[1];
}
