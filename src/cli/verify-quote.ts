import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decoded } from '#archive/store/gate/decoded.ts';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import type { HitAddress } from '#search/client/hit-address.ts';
import { IndexFault } from '#search/client/index-fault.ts';
import { quotationsOf, shortestQuotation } from '#search/quotes/quotations.ts';
import {
  type QuoteDifference,
  type QuoteFinding,
  quoteCheckerOf,
} from '#search/quotes/quote-checker.ts';
import { folderRange } from '#search/read-folder.ts';
import { foundUrl } from '#search/shared/head.ts';
import { indexVersionOf } from '#search/shared/index-version.ts';
import type { Command, Output } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Holds the quotations of a text against a built archive. */
export const verifyQuote: Command = {
  summary: '核对一篇文字里的引文：逐字相同、有改动、拼接，还是本库没有',
  usage: '文件 [--dist dist] [--json]',
  options: {
    dist: { type: 'string', help: '已生成的文库所在，不写就是 dist' },
    json: { type: 'boolean', help: '以 JSON 列出结果' },
  },
  takesWords: true,
  run: async ({ words: [file, ...others], options, output }) => {
    if (file === undefined || others.length > 0) {
      throw new UsageError('一次核对一个文字文件，如 nianbao verify-quote 引文.txt。');
    }
    const { quotations, passedOver } = quotationsOf(textIn(file));
    const { dist = 'dist', json } = options;
    const folder = join(String(dist), 'exact');
    if (!existsSync(folder)) {
      output.complain(`${folder} 里没有检索索引。先运行 nianbao build。\n`);
      return 1;
    }
    try {
      const search = await openExactSearch(folderRange(folder));
      const checked = await checkedQuotes(search, quotations, output);
      output.print(json === true ? jsonOf(checked) : checked.map(saidOf(search)).join('\n'));
      if (passedOver > 0 || quotations.length === 0)
        tellRest(quotations.length, passedOver, output);
      return 0;
    } catch (error) {
      if (!(error instanceof IndexFault)) throw error;
      output.complain(`核对没有完成：${error.message}。\n`);
      return 1;
    }
  },
};

interface CheckedQuote {
  readonly quote: string;
  readonly finding: QuoteFinding;
}

async function checkedQuotes(
  search: ExactSearch,
  quotations: readonly string[],
  output: Output,
): Promise<readonly CheckedQuote[]> {
  const check = quoteCheckerOf(search);
  const checked: CheckedQuote[] = [];
  for (const quote of quotations) {
    checked.push({ quote, finding: await check(quote) });
    output.progress?.(`已核对 ${checked.length} 段，共 ${quotations.length} 段`);
  }
  return checked;
}

function textIn(file: string): string {
  const bytes = bytesOf(file);
  const strict = decoded(bytes);
  if ('broken' in strict || bytes.includes(0)) {
    throw new UsageError(`${file} 不是 UTF-8 的文字。把引文另存为 UTF-8 编码的纯文本再核对。`);
  }
  return strict.text.replace(/^\uFEFF/u, '');
}

function bytesOf(file: string): Buffer {
  if (!existsSync(file)) throw new UsageError(`没有 ${file}。`);
  try {
    return readFileSync(file);
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    throw new UsageError(
      isFolder ? `${file} 是文件夹，不是文字。` : `${file} 读不出来，看看它的权限。`,
    );
  }
}

function jsonOf(checked: readonly CheckedQuote[]): string {
  const rows = checked.map(({ quote, finding }) => {
    const { verdict, at } = finding;
    return { quote, verdict, at, difference: differenceOf(finding) };
  });
  return `${JSON.stringify(rows, undefined, 1)}\n`;
}

/** What was changed, or what was joined; `null` where there is nothing to say. */
function differenceOf(finding: QuoteFinding): readonly (QuoteDifference | string)[] | null {
  if (finding.verdict === 'altered') return finding.differences;
  return finding.verdict === 'joined' ? finding.parts : null;
}

/** What is said of a quotation, the quotation above it. */
function saidOf({ meta }: ExactSearch): (checked: CheckedQuote) => string {
  return ({ quote, finding }) => {
    const lines = linesOf(finding, `${meta.reports} 份报告，索引版本 ${indexVersionOf(meta)}`);
    return `“${quote.replaceAll(/\s*\n\s*/gu, '')}”\n${lines.map((line) => `  ${line}\n`).join('')}`;
  };
}

function linesOf(finding: QuoteFinding, archive: string): readonly string[] {
  const { verdict } = finding;
  if (verdict === 'absent') return [`本库没有（${archive}）。别处有没有，本库不知道。`];
  const places = finding.at.map(addressOf);
  if (verdict === 'verbatim') {
    const [first, ...others] = places;
    return [`逐字相同：${first}`, ...others.map((place) => `还见于：${place}`)];
  }
  if (verdict === 'altered') {
    return [...finding.differences.map(differenceSaid), ...places.map((place) => `见于：${place}`)];
  }
  return [
    `拼接：${finding.parts.map((part) => `“${part}”`).join('、')}不在一处。`,
    ...places.map((place) => `见于：${place}`),
  ];
}

function differenceSaid({ printed, quoted }: QuoteDifference): string {
  if (printed === '') return `有改动：多了“${quoted}”`;
  if (quoted === '') return `有改动：少了“${printed}”`;
  return `有改动：报告作“${printed}”，引文作“${quoted}”`;
}

function addressOf({ report, at }: HitAddress): string {
  return foundUrl(report, at);
}

function tellRest(count: number, passedOver: number, { complain }: Output): void {
  const none = count === 0 ? '没有可以核对的引文。' : '';
  const short =
    passedOver > 0 ? `另有 ${passedOver} 段不到 ${shortestQuotation} 个字，没有核对。` : '';
  complain(`${none}${short}\n`);
}
