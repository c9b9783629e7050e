import { formatNumeral } from '#chinese/numerals.ts';
import { headAnchor } from '#search/shared/head.ts';

/** What a section without a heading is called. */
export function untitled(anchor: string): string {
  if (anchor === headAnchor) return '报告首尾';
  if (anchor === 's0') return '引言';
  return anchor.startsWith('t') ? '无题部分' : '附件';
}

/** `s2-3-1` as 二、（三）1.: its place in the report's own numbering, where its heading does not say it. */
export function numberOf(anchor: string): string {
  if (!/^s[1-9]\d*(?:-\d+){1,2}$/u.test(anchor)) return '';
  const [part = 0, point = 0, item] = anchor.slice(1).split('-').map(Number);
  return `${formatNumeral(part)}、（${formatNumeral(point)}）${item === undefined ? '' : `${item}.`}`;
}
