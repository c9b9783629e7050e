import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import { fullNameOf, type Region, type Regions } from '#model/region.ts';
import type { PageMatter } from './facts-of-page.ts';
import type { Guess } from './guess.ts';
import type { PrintedFacts } from './printed-facts.ts';

/** What an editor has to know of the facts: what is missing, unsure or damaged. */
export function messagesOf(
  { parts, options }: PageMatter,
  {
    title,
    years,
    place,
    hasPlace,
    issuers,
    printed,
  }: {
    title: string | undefined;
    years: Guess | undefined;
    place: readonly Region[];
    hasPlace: boolean;
    issuers: readonly string[];
    printed: PrintedFacts;
  },
): readonly ImportMessage[] {
  const line = parts.body[0]?.line.number ?? 1;
  const warn = (ruleId: string, text: string, at = line) =>
    messageAt(ruleId, text, { severity: 'warning', line: at });
  return [
    ...(title === undefined ? [warn('title-missing', '原页没有标题，已代拟一个，请核对。')] : []),
    ...(years === undefined
      ? [warn('year-missing', '看不出是哪一年的报告，请用 --year 说明。')]
      : []),
    ...(years !== undefined && years.confidence < 0.8
      ? [warn('year-unsure', `年份 ${years.value} 只是推测：${years.why}。`)]
      : []),
    ...(hasPlace ? [] : [warn('region-missing', regionMessage(options.regions, place))]),
    ...(issuers.length === 0
      ? [warn('issuers-missing', '看不出是哪个机关的报告，请在篇首信息里补上 issuers。')]
      : []),
    ...(printed.signedDamaged && printed.signedLine
      ? [
          warn(
            'signed-damaged',
            `落款日期“${printed.signedLine.text}”失了“年月日”，已按数字读出，请核对。`,
            printed.signedLine.line.number,
          ),
        ]
      : []),
    ...(options.url === undefined
      ? [
          messageAt('url-missing', '没有给出网址，来源无从核对；有网址请用 --url 说明。', {
            severity: 'info',
          }),
        ]
      : []),
  ];
}

function regionMessage(regions: Regions, candidates: readonly Region[]): string {
  if (candidates.length < 2) return '看不出是哪个地方的报告，请用 --region 说明区划代码。';
  const names = candidates.slice(0, 6).map(({ code }) => `${code} ${fullNameOf(regions, code)}`);
  const more = candidates.length > 6 ? `等 ${candidates.length} 处` : '';
  return `同名的地方不止一个：${names.join('、')}${more}。请用 --region 说明。`;
}
