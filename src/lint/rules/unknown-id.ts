import type { Finding, LintRule, LintSubject } from '#lint/lint-rule.ts';
import { isTextBlock, placeOfText } from '#lint/text-place.ts';
import type { Annotation } from '#model/annotation.ts';

/** The works, indicators and topics that a report names are in the authorities. */
export const unknownId: LintRule = {
  id: 'unknown-id',
  severity: 'error',
  check: (subject) => [...unknownInText(subject), ...unknownTopics(subject)],
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

function unknownTopics({ blocks, known }: LintSubject): readonly Finding[] {
  return blocks.flatMap((block) => {
    const ids = block.kind === 'settings' ? (block.settings.topics ?? []) : [];
    return ids
      .filter((id) => !known.topics.has(id))
      .map((id) => ({ place: block.place, ...saying({ table: 'topics', id }) }));
  });
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
