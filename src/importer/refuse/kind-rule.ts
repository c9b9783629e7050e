import type { Charter } from '#model/charter.ts';
import type { RefusalKind } from './refusal.ts';

/** A kind of page, and what it is told by. */
export interface KindRule {
  readonly kind: RefusalKind;
  readonly pattern: RegExp;
  readonly name: string;
}

/** What the archive itself refuses, by titles or by how texts begin. */
export function kindRulesOf({ refusals }: Charter, by: 'title' | 'text'): readonly KindRule[] {
  return refusals.flatMap(({ as, name, [by]: source }) =>
    source === undefined ? [] : [{ kind: as, name, pattern: new RegExp(source, 'u') }],
  );
}
