import { type BodyKind, bodyKindOf, bodyKinds } from './body.ts';

/** What kind of body a report comes from; derived from its issuers, never written. */
export const issuerKinds = ['party-and-government', ...bodyKinds] as const;
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
  const kinds = new Set(issuers.map((issuer): BodyKind => bodyKindOf(issuer) ?? 'other'));
  if (kinds.has('party') && kinds.has('government')) return 'party-and-government';
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'other';
}
