/** What can be wrong with a file of an index. */
export const faultKinds = {
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

/**
 * A file of the index could not be had as it was written, so that there is no answer. The search
 * throws nothing else for what a network or a host does.
 */
export class IndexFault extends Error {
  readonly kind: FaultKind;
  /** Name of the file, below the folder of the index. */
  readonly file: string;

  constructor(
    kind: FaultKind,
    file: string,
    options?: ErrorOptions & { readonly detail?: string },
  ) {
    const detail = options?.detail === undefined ? '' : `（${options.detail}）`;
    super(`${file}：${faultKinds[kind]}${detail}`, options);
    this.name = 'IndexFault';
    this.kind = kind;
    this.file = file;
  }
}
