import type { IndexFault } from './index-fault.ts';

/** What can be wrong with a file of an index. */
const faultKinds = {
  missing: '文件不存在',
  refused: '服务器拒绝或出错',
  unreadable: '读不出来',
  unreachable: '网络不通',
  slow: '超过时限没有答复',
  length: '长度不符',
  encoded: '被中途压缩，无法按段读取',
  damaged: '内容损坏',
  stale: '索引已经更新',
  format: '索引格式与本程序不符',
} as const;
export type FaultKind = keyof typeof faultKinds;

/** Which file could not be had, and what is wrong with it, for readers. */
export function faultText({ kind, file, detail }: IndexFault): string {
  return `${file}：${faultKinds[kind]}${detail === undefined ? '' : `（${detail}）`}`;
}
