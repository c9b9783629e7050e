import type { Command } from './command.ts';

/** Every command of `nianbao`, by the name that is written; each is read when it is asked for. */
const commands = {
  import: async () => (await import('./import.ts')).importPages,
  new: async () => (await import('./new.ts')).newReport,
  lint: async () => (await import('./lint.ts')).lint,
  doctor: async () => (await import('./doctor.ts')).doctor,
  queue: async () => (await import('./queue.ts')).queue,
  recheck: async () => (await import('./recheck.ts')).recheck,
  review: async () => (await import('./review.ts')).review,
  beside: async () => (await import('./beside.ts')).beside,
  mark: async () => (await import('./mark.ts')).mark,
  ledger: async () => (await import('./ledger.ts')).ledger,
  move: async () => (await import('./move.ts')).move,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  build: async () => (await import('./build.ts')).build,
  part: async () => (await import('./part.ts')).part,
  dev: async () => (await import('./dev.ts')).dev,
  serve: async () => (await import('./serve.ts')).serve,
  verify: async () => (await import('./verify.ts')).verify,
  sign: async () => (await import('./sign.ts')).sign,
  publish: async () => (await import('./publish.ts')).publish,
  edition: async () => (await import('./edition.ts')).edition,
  offline: async () => (await import('./offline.ts')).offline,
  export: async () => (await import('./export.ts')).exportReport,
  bag: async () => (await import('./bag.ts')).bag,
  canary: async () => (await import('./canary.ts')).canary,
  'verify-quote': async () => (await import('./verify-quote.ts')).verifyQuote,
  search: async () => (await import('./search.ts')).search,
  panel: async () => (await import('./panel.ts')).panel,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

/** The names of all commands, in the order in which they are listed. */
export const commandNames: readonly string[] = Object.keys(commands);

/** The command of that name, or `undefined`. */
export async function commandOf(name: string): Promise<Command | undefined> {
  return Object.entries(commands).find(([known]) => known === name)?.[1]();
}
