import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { readAuthorities, readRegions } from '#archive/store/read-tables.ts';
import { messagesOf } from '#lint/file-message.ts';
import { applyIgnores, complainOfUnused, type Ignore, parseIgnores } from '#lint/ignores.ts';
import { knownOf } from '#lint/known.ts';
import { type CaptureFinder, lintReport } from '#lint/lint-report.ts';
import { countsOf, jsonOfMessages, reportOfMessages } from '#lint/reporter.ts';
import type { ReportId } from '#model/report.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

const ignoreFile = 'content/lint-ignore.yaml';

/** Looks through reports for what an editor should mend. */
export const lint: Command = {
  summary: '检查报告：格式、编号、标点，与原页逐字对照',
  usage: '[文件…] [--json]',
  options: { json: { type: 'boolean', help: '输出 JSON，给程序看' } },
  takesWords: true,
  run: async ({ words, options: { json }, output }) => {
    const paths =
      words.length > 0 ? words.map(reportPath) : globSync('content/reports/*/*.md').sort();
    const list = readFile(ignoreFile);
    const ignores = parseIgnores(list);
    const used = new Set<Ignore>();
    const known = knownOf(readAuthorities('.'), readRegions('.'));
    const files = paths.map((path) => {
      const file = readFile(path);
      lintReport(file, { id: idOf(path), captureOf, known });
      for (const ignore of applyIgnores(file, { id: idOf(path), ignores })) used.add(ignore);
      return file;
    });
    if (words.length === 0) complainOfUnused(list, { ignores, used });
    const messages = [...files, list].flatMap(messagesOf);
    output.print(
      json === true ? jsonOfMessages(messages) : reportOfMessages(messages, files.length),
    );
    return countsOf(messages).errors > 0 ? 1 : 0;
  },
};

/** A file named by the person, relative to the project. */
function reportPath(word: string): string {
  if (!existsSync(word)) throw new UsageError(`没有 ${word} 这个文件。`);
  if (!word.endsWith('.md')) throw new UsageError(`${word} 不是报告；报告是 .md 文件。`);
  return relative('.', resolve(word)).split(sep).join('/');
}

function readFile(path: string): VFile {
  return new VFile({ path, value: existsSync(path) ? readFileSync(path, 'utf8') : '' });
}

function idOf(path: string): ReportId {
  return `${basename(dirname(path))}/${basename(path, '.md')}`;
}

const captureOf: CaptureFinder = ({ file }) => {
  const path = join('content/sources', file);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return {
    text: bytes.toString('utf8'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
};
