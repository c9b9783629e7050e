import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import { fullNameOf, type Region, type Regions } from '#model/region.ts';
import type { FactSources } from './fact-sources.ts';
import type { Findings } from './findings.ts';
import type { ImportOptions } from './import-options.ts';
import type { PrintedFacts } from './printed-facts.ts';

/** What an editor has to know of the facts: what is missing, unsure or damaged. */
export function messagesOf(sources: FactSources, findings: Findings): readonly ImportMessage[] {
  const { parts, options, printed } = sources;
  const line = parts.body[0]?.line.number ?? 1;
  const open = openFacts(options.regions, findings).map(([ruleId, text]) =>
    messageAt(ruleId, text, { severity: 'warning', line }),
  );
  return [...open, ...damagedSigning(printed), ...missingUrl(options)];
}

/** The facts that the page leaves open: a word that never changes, and what to do. */
function openFacts(
  regions: Regions,
  { title, year, place, issuers }: Findings,
): readonly (readonly [ruleId: string, text: string])[] {
  const open: [string, string][] = [];
  if (title === undefined) open.push(['title-missing', '原页没有标题，已代拟一个，请核对。']);
  if (year === undefined) open.push(['year-missing', '看不出是哪一年的报告，请用 --year 说明。']);
  else if (year.confidence < 0.8) {
    open.push(['year-unsure', `年份 ${year.value} 只是推测：${year.why}。`]);
  }
  if (place.guess === undefined) {
    open.push(['region-missing', regionMessage(regions, place.candidates)]);
  }
  if (issuers.length === 0) {
    const text = '看不出是哪个机关的报告，请在篇首信息里补上 issuers。';
    open.push(['issuers-missing', text]);
  }
  return open;
}

function damagedSigning({ signed }: PrintedFacts): readonly ImportMessage[] {
  if (!signed?.damaged) return [];
  const { text, line } = signed.line;
  const words = `落款日期“${text}”失了“年月日”，已按数字读出，请核对。`;
  return [messageAt('signed-damaged', words, { severity: 'warning', line: line.number })];
}

function missingUrl({ url }: ImportOptions): readonly ImportMessage[] {
  if (url !== undefined) return [];
  const text = '没有给出网址，来源无从核对；有网址请用 --url 说明。';
  return [messageAt('url-missing', text, { severity: 'info' })];
}

function regionMessage(regions: Regions, candidates: readonly Region[]): string {
  if (candidates.length < 2) return '看不出是哪个地方的报告，请用 --region 说明区划代码。';
  const names = candidates.slice(0, 6).map(({ code }) => `${code} ${fullNameOf(regions, code)}`);
  const more = candidates.length > 6 ? `等 ${candidates.length} 处` : '';
  return `同名的地方不止一个：${names.join('、')}${more}。请用 --region 说明。`;
}
