import type { Finding, LintRule, LintSubject } from '#lint/lint-rule.ts';
import { isTextBlock, placeOfText } from '#lint/text-place.ts';
import type { Annotation } from '#model/annotation.ts';
import { nearestOf } from '#model/nearest.ts';
import type { PartId, StatutoryPart } from '#model/statutory-part.ts';

/** The works, indicators, topics and parts that a report names are in the authorities. */
export const unknownId: LintRule = {
  id: 'unknown-id',
  severity: 'error',
  check: (subject) => [...unknownInText(subject), ...unknownSettings(subject)],
};

function unknownInText({ blocks, pointAt, known }: LintSubject): readonly Finding[] {
  return blocks.filter(isTextBlock).flatMap((block) =>
    block.line.annotations.flatMap((annotation) => {
      const { start, end } = annotation;
      const named = nameIn(annotation);
      if (named === undefined) return [];
      if (known[named.table].has(named.id)) return [];
      return [
        {
          place: placeOfText(block, { start, end, pointAt }),
          about: annotation,
          ...saying(named),
        },
      ];
    }),
  );
}

function unknownSettings({ blocks, known }: LintSubject): readonly Finding[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'settings') return [];
    const { part, topics = [] } = block.settings;
    const { parts } = known.authorities.charter;
    const unknown = topics.filter((id) => !known.topics.has(id));
    return [
      ...(part === undefined || parts.some(({ id }) => id === part)
        ? []
        : [{ place: block.place, ...sayingOfPart(part, parts) }]),
      ...unknown.map((id) => ({ place: block.place, ...saying({ table: 'topics', id }) })),
    ];
  });
}

function sayingOfPart(part: PartId, parts: readonly StatutoryPart[]): Omit<Finding, 'place'> {
  const ids = parts.map(({ id }) => id);
  const meant = nearestOf(part, ids);
  const guess = meant === undefined ? '' : `，是不是 ${meant}？`;
  return {
    reason: `archive.yaml 的 parts 里没有“${part}”${guess || '。'}`,
    actual: part,
    hint: `可以写的有 ${ids.join('、')}。`,
  };
}

interface NamedId {
  readonly table: 'works' | 'indicators' | 'topics';
  readonly id: string;
}

function nameIn(annotation: Annotation): NamedId | undefined {
  switch (annotation.kind) {
    case 'cite':
      return { table: 'works', id: annotation.work };
    case 'figure':
      return { table: 'indicators', id: annotation.of };
    case 'sic':
    case 'corr':
    case 'supplied':
    case 'gap':
      return undefined;
  }
}

function saying({ table, id }: NamedId): Omit<Finding, 'place'> {
  return {
    reason: `${table}.yaml 里没有“${id}”。`,
    actual: id,
    hint: `查 content/authorities/${table}.yaml 里的 id；确实没有，就在那里添一条。`,
  };
}
