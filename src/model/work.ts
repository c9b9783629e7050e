/** A law, a document or a publication that reports cite. */
export interface Work {
  readonly id: string;
  /** Its full title, without book marks, in full-width punctuation. */
  readonly title: string;
  readonly kind: WorkKind;
  /** Who made it; absent when no report says so and nobody has looked it up. */
  readonly issuer?: string;
  readonly level: WorkLevel;
  /** Code of the place whose authorities made it; absent for works of the whole country. */
  readonly region?: string;
  /** 文号 or 令号 under which it first came out: 昭府办函〔2019〕42号, 国务院令第713号. */
  readonly documentNumber?: string;
  /** ISO date on which it was first adopted or came out. */
  readonly adopted?: string;
  /** Other titles it stands under inside book marks: short forms and earlier titles. */
  readonly variants: readonly string[];
  /** What it is called without book marks: 民法典, “三个规定”. Quotes are optional in the text. */
  readonly names: readonly string[];
  /** The works that a collective name such as “一规划两纲要” stands for. */
  readonly standsFor: readonly string[];
  /** What an editor should know: what is inferred, what is not verified. */
  readonly note?: string;
}

/**
 * What a work is, as the editors and the readers call it.
 *
 * The first five are sources of law (《立法法》 and 《中国共产党党内法规制定条例》); 简称 is a collective
 * name for several works; 经验材料, 出版物 and 报刊 are no official documents at all.
 */
export const workKinds = [
  '法律',
  '行政法规',
  '地方性法规',
  '政府规章',
  '党内法规',
  '法规草案',
  '人大决议',
  '规范性文件',
  '规划纲要',
  '工作方案',
  '清单目录',
  '工作规则',
  '简称',
  '表格',
  '经验材料',
  '出版物',
  '报刊',
] as const;
type WorkKind = (typeof workKinds)[number];

const noDocuments: ReadonlySet<WorkKind> = new Set(['表格', '经验材料', '出版物', '报刊']);

/** Whether works of a kind are laws and official documents, which have somebody who made them. */
export function isDocumentKind(kind: WorkKind): boolean {
  return !noDocuments.has(kind);
}

/** How far the authority of its maker reaches. */
export const workLevels = ['国家', '省', '市', '县', '乡', '不明'] as const;
type WorkLevel = (typeof workLevels)[number];
