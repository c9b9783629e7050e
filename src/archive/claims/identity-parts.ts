/**
 * What must be known and equal for two figures of an indicator to be compared: the level of the
 * place, who counts, what is counted, the span of time, the verb, the unit, the bound, and whether it
 * is a total. With the indicator they are the identity of a figure.
 */
export const identityParts = {
  level: '级别',
  whose: '主体或范围',
  counted: '计数对象',
  period: '时段',
  verb: '做了什么',
  unit: '单位',
  bound: '确数或约数',
  extent: '总数或部分',
} as const;
export type IdentityPart = keyof typeof identityParts;

/** The parts in words for readers; one that neither the sentence nor an editor tells is absent. */
export type FigureIdentity = { readonly [Part in IdentityPart]?: string };

/** Parts of two identities that are both known and not the same. */
export function differingParts(a: FigureIdentity, b: FigureIdentity): readonly IdentityPart[] {
  return partsWhere(
    (part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part],
  );
}

export function unknownParts(identity: FigureIdentity): readonly IdentityPart[] {
  return partsWhere((part) => identity[part] === undefined);
}

/** What is not known of some figures, and what is known and differs among them, over all of them. */
export function obstaclesAmong(identities: readonly FigureIdentity[]): {
  readonly unknown: readonly { readonly part: IdentityPart; readonly count: number }[];
  readonly differing: readonly IdentityPart[];
} {
  return {
    unknown: partsWhere(() => true).flatMap((part) => {
      const count = identities.filter((identity) => identity[part] === undefined).length;
      return count === 0 ? [] : [{ part, count }];
    }),
    differing: partsWhere(
      (part) => new Set(identities.flatMap((identity) => identity[part] ?? [])).size > 1,
    ),
  };
}

/** Parts by the names that readers see. */
export function partLabelsOf(parts: readonly IdentityPart[]): string {
  return parts.map((part) => identityParts[part]).join('、');
}

function partsWhere(isIt: (part: IdentityPart) => boolean): readonly IdentityPart[] {
  return (Object.keys(identityParts) as readonly IdentityPart[]).filter(isIt);
}
