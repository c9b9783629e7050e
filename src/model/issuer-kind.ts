/** What kind of body a report comes from; derived from its issuers, never written. */
export const issuerKinds = [
  'party-and-government',
  'government',
  'party',
  'department',
  'other',
] as const;
export type IssuerKind = (typeof issuerKinds)[number];

/** What readers see. */
export const issuerKindLabels: Readonly<Record<IssuerKind, string>> = {
  'party-and-government': '党政联合',
  government: '政府',
  party: '党委',
  department: '部门',
  other: '其他',
};

/** The kind of a group of issuers: 中共曲江区委 with 曲江区人民政府 is 党政联合. */
export function issuerKindOf(issuers: readonly string[]): IssuerKind {
  const kinds = new Set(issuers.map(kindOfOne));
  if (kinds.has('party') && kinds.has('government')) return 'party-and-government';
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'other';
}

function kindOfOne(issuer: string): Exclude<IssuerKind, 'party-and-government'> {
  if (/^中(?:共|国共产党)|[省市区县州旗镇乡]委$|党工?委$/u.test(issuer)) return 'party';
  if (/(?:人民政府|办事处|管理?委员?会)$/u.test(issuer)) return 'government';
  if (/(?:局|厅|署|办公室|委员会|院|总队|支队|中心)$/u.test(issuer)) return 'department';
  return 'other';
}
