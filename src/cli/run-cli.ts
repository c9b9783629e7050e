import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { ContentChanged } from '#archive/store/snapshot.ts';
import { nearestOf } from '#model/nearest.ts';
import { type Command, type ExitCode, type Output, optionsConfigOf } from './command.ts';
import { commandNames, commandOf } from './commands.ts';
import { helpOf, helpOfCommand } from './help.ts';
import { machineFailureOf } from './machine-failure.ts';
import { UsageError } from './usage-error.ts';

/** Does what was written behind `nianbao`. Wrong input is a sentence and an exit code, no exception. */
export async function runCli(parameters: readonly string[], output: Output): Promise<ExitCode> {
  try {
    return await dispatch(parameters, output);
  } catch (error) {
    const isForPeople = [UsageError, ContentRefusal, ContentChanged].some(
      (kind) => error instanceof kind,
    );
    const sentence = error instanceof Error && isForPeople ? error.message : systemFailureOf(error);
    if (sentence === undefined) throw error;
    output.complain(`${sentence}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Only what the system itself refused: words of another error may sound alike. */
function systemFailureOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error ? machineFailureOf(error) : undefined;
}

async function dispatch([name, ...rest]: readonly string[], output: Output): Promise<ExitCode> {
  if (name === '--version') {
    output.print(`${versionOfProject()}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.print(await helpOf());
    return name === undefined ? 2 : 0;
  }
  const command = await commandOf(name);
  if (command === undefined) throw new UsageError(unknownCommand(name));
  const { values, positionals } = parsed(name, command, rest);
  const { help } = values;
  if (help === true) {
    output.print(helpOfCommand(name, command));
    return 0;
  }
  return command.run({ words: positionals, options: values, output });
}

function unknownCommand(name: string): string {
  const nearest = nearestOf(name, commandNames);
  const hint =
    nearest === undefined ? `现有的命令：${commandNames.join('、')}。` : `是不是 ${nearest}？`;
  return name.startsWith('-')
    ? `没有 ${name} 这个选项。可写 --help 看说明。`
    : `没有 ${name} 这个命令。${hint}`;
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

function parsed(name: string, command: Command, rest: readonly string[]): Parsed {
  const options = optionsConfigOf(command);
  const { tokens } = parseArgs({ args: [...rest], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional' && !command.takesWords) {
      throw new UsageError(
        `${name} 后面不能写 ${token.value}。可写 nianbao ${name} --help 看说明。`,
      );
    }
    if (token.kind !== 'option') continue;
    const problem = optionProblem(token, options);
    if (problem !== undefined)
      throw new UsageError(`${problem}可写 nianbao ${name} --help 看说明。`);
  }
  const { values, positionals } = parseArgs({
    args: [...rest],
    options,
    allowPositionals: true,
    strict: false,
  });
  return { values: values as Parsed['values'], positionals };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function optionProblem(
  { name, rawName, value }: OptionToken,
  options: ReturnType<typeof optionsConfigOf>,
): string | undefined {
  const option = options[name];
  if (option === undefined) {
    const nearest = nearestOf(name, Object.keys(options));
    return `没有 ${rawName} 这个选项。${nearest === undefined ? '' : `是不是 --${nearest}？`}`;
  }
  if (option.type === 'string' && (value === undefined || value === ''))
    return `${rawName} 后面要写一个值。`;
  if (option.type === 'boolean' && value !== undefined) return `${rawName} 后面不带值。`;
  return undefined;
}

function versionOfProject(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : '';
}
