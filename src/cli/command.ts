import type { ParseArgsConfig } from 'node:util';

/** One thing that `nianbao` does. Its file is named after it. */
export interface Command {
  /** What it is for, in one line. */
  readonly summary: string;
  /** What may stand behind its name: `[文件…] [--json]`. */
  readonly usage: string;
  /** Each option, with what it does. */
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Whether words that are no options may follow. */
  readonly takesWords: boolean;
  readonly run: (input: CommandInput) => Promise<ExitCode>;
}

export interface CommandOption {
  readonly type: 'boolean' | 'string';
  readonly help: string;
}

/** What the person wrote behind the command's name. */
export interface CommandInput {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly output: Output;
}

/** Where a command prints: results, and complaints about them. */
export interface Output {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Shows how far a long run is, in place of what it showed before; absent where nobody watches. */
  readonly progress?: (text: string) => void;
}

/** 0 all is well, 1 something was found or failed, 2 the command was written wrongly, 3 no report. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The options of a command as `node:util` wants them. */
export function optionsConfigOf(command: Command): NonNullable<ParseArgsConfig['options']> {
  const options = { ...command.options, help: { type: 'boolean', help: '' } } as const;
  return Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
}
