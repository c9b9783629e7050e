import { withoutBlanks } from '#model/blanks.ts';
import type { Report } from '#model/report.ts';

/** Lines that tell the day of signing, wherever they stand on a page. */
export const signingSigns: readonly RegExp[] = [
  /(?:成文|印发|签发)(?:日期|时间)/u,
  /^[〇零一二三四五六七八九十\d]{2,4}年[^，。]{1,8}月[^，。]{1,6}日$/u,
];

/** What the end of a report has. */
export type ClosingPart = '署名' | '成文日期';

/**
 * What of a closing stands nowhere: only of that may be said that the report lacks it. Looks at the
 * whole capture, the furniture of the page included; the name of a body in the title signs nothing.
 *
 * @param capture the text of the page; without it, nothing is known but the report
 */
export function closingNowhere(
  { metadata: { issuers, source, signed } }: Report,
  capture = '',
): readonly ClosingPart[] {
  const inTitle = source.zones.filter(({ kind }) => kind === 'title' || kind === 'page-title');
  const lines = capture
    .split(/\r?\n/u)
    .map((line, at) => ({ text: withoutBlanks(line), number: at + 1 }))
    .filter(({ number }) => !inTitle.some(({ first, last }) => first <= number && number <= last))
    .map(({ text }) => text);
  const isSigned = lines.some((line) => issuers.some((name) => withoutBlanks(name) === line));
  const isDated = signed !== undefined || lines.some((line) => isSigning(line));
  return [...(isSigned ? [] : (['署名'] as const)), ...(isDated ? [] : (['成文日期'] as const))];
}

function isSigning(line: string): boolean {
  return signingSigns.some((sign) => sign.test(line));
}
