import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import { fullNameOf, type Region, type Regions } from '#model/region.ts';
import type { FactSources } from './fact-sources.ts';
import type { Findings } from './findings.ts';

/** What an editor has to know of the facts: what is missing, unsure or damaged. */
export function messagesOf(
  { parts, options, printed: { signed } }: FactSources,
  { title, year, place, issuers }: Findings,
): readonly ImportMessage[] {
  const line = parts.body[0]?.line.number ?? 1;
  const messages: ImportMessage[] = [];
  const warn = (ruleId: string, text: string, at = line) =>
    messages.push(messageAt(ruleId, text, { severity: 'warning', line: at }));
  if (title === undefined) warn('title-missing', '原页没有标题，已代拟一个，请核对。');
  if (year === undefined) warn('year-missing', '看不出是哪一年的报告，请用 --year 说明。');
  else if (year.confidence < 0.8) {
    warn('year-unsure', `年份 ${year.value} 只是推测：${year.why}。`);
  }
  if (place.guess === undefined) {
    warn('region-missing', regionMessage(options.regions, place.candidates));
  }
  if (issuers.length === 0) {
    warn('issuers-missing', '看不出是哪个机关的报告，请在篇首信息里补上 issuers。');
  }
  if (signed?.damaged) {
    const text = `落款日期“${signed.line.text}”失了“年月日”，已按数字读出，请核对。`;
    warn('signed-damaged', text, signed.line.line.number);
  }
  if (options.url === undefined) {
    const text = '没有给出网址，来源无从核对；有网址请用 --url 说明。';
    messages.push(messageAt('url-missing', text, { severity: 'info' }));
  }
  return messages;
}

function regionMessage(regions: Regions, candidates: readonly Region[]): string {
  if (candidates.length < 2) return '看不出是哪个地方的报告，请用 --region 说明区划代码。';
  const names = candidates.slice(0, 6).map(({ code }) => `${code} ${fullNameOf(regions, code)}`);
  const more = candidates.length > 6 ? `等 ${candidates.length} 处` : '';
  return `同名的地方不止一个：${names.join('、')}${more}。请用 --region 说明。`;
}
