import { dateInChinese } from '#chinese/dates.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import type { ReportPage } from './report-page.ts';

/** A report in a sentence: beside its title where a search finds it, or a link to it is sent. */
export function reportDescription({
  report: { metadata },
  contents,
  marks,
}: Pick<ReportPage, 'report' | 'contents' | 'marks'>): string {
  const { title, published, signed } = metadata;
  const day = (published ?? signed)?.slice(0, 10);
  const count = (wanted: string) => marks.find(({ kind }) => kind === wanted)?.count ?? '0';
  return [
    `${title}全文`,
    ...(day ? [`${dateInChinese(day)}${published ? '发布' : '成文'}`] : []),
    `${groupedDigits(contents.characters)} 字`,
    `${count('figures')} 个数、${count('works')} 处引用可查，逐段有地址。`,
  ].join('，');
}
