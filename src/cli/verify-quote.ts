import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import { hitAddressOf } from '#search/client/hit-address.ts';
import { quotationsOf, shortestQuotation } from '#search/quotes/quotations.ts';
import {
  type QuoteDifference,
  type QuoteFinding,
  type QuotePlace,
  quoteCheckerOf,
} from '#search/quotes/quote-checker.ts';
import { foundUrl } from '#search/shared/head.ts';
import { indexVersionOf } from '#search/shared/index-version.ts';
import { distOption, inflatedText, withBuiltIndex } from './built-index.ts';
import type { Command, Output } from './command.ts';
import { readTextFile } from './read-text-file.ts';
import { UsageError } from './usage-error.ts';

/** Holds the quotations of a text against a built archive. */
export const verifyQuote: Command = {
  summary: '核对一篇文字里的引文：逐字相同、有改动、拼接，还是本库没有',
  usage: '文件 [--dist dist] [--json]',
  options: {
    ...distOption,
    json: { type: 'boolean', help: '以 JSON 列出结果' },
  },
  takesWords: true,
  run: async ({ words: [file, ...others], options, output }) => {
    if (file === undefined || others.length > 0) {
      throw new UsageError('一次核对一个文字文件，如 nianbao verify-quote 引文.txt。');
    }
    const { quotations, passedOver } = quotationsOf(readTextFile(file));
    const { dist = 'dist', json } = options;
    return withBuiltIndex({ dist: String(dist), failure: '核对没有完成', output }, async (read) => {
      const search = await openExactSearch(read, inflatedText);
      const checked = await checkedQuotes(search, quotations, output);
      output.print(json === true ? jsonOf(checked) : checked.map(saidOf(search)).join('\n'));
      if (passedOver > 0 || quotations.length === 0)
        tellRest(quotations.length, passedOver, output);
    });
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

function jsonOf(checked: readonly CheckedQuote[]): string {
  const rows = checked.map(({ quote, finding }) => {
    const { verdict, at } = finding;
    return { quote, verdict, at: at.map(hitAddressOf), difference: differenceOf(finding) };
  });
  return `${JSON.stringify(rows, undefined, 1)}\n`;
}

/** What was changed, or what was joined; `null` where there is nothing to say. */
function differenceOf(finding: QuoteFinding): readonly (QuoteDifference | string)[] | null {
  if (finding.verdict === 'altered') return finding.differences;
  return finding.verdict === 'joined' ? finding.parts : null;
}

/** What is said of a quotation, the quotation above it. */
function saidOf({ index: { meta } }: ExactSearch): (checked: CheckedQuote) => string {
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

function addressOf({ document: { report, anchor }, at: [first = anchor] }: QuotePlace): string {
  return foundUrl(report, first);
}

function tellRest(count: number, passedOver: number, { complain }: Output): void {
  const none = count === 0 ? '没有可以核对的引文。' : '';
  const short =
    passedOver > 0 ? `另有 ${passedOver} 段不到 ${shortestQuotation} 个字，没有核对。` : '';
  complain(`${none}${short}\n`);
}
