import type { VFile } from 'vfile';
import { z } from 'zod';
import { readYamlList, type YamlList } from '#markdown/read-yaml-list.ts';
import type { NationalOutline } from '#model/charter.ts';
import { nearestOf } from '#model/nearest.ts';
import type { Topic } from '#model/topic.ts';
import { complainOfSlow } from './slow-expressions.ts';
import { entryId, expression, filledText } from './table-fields.ts';

const topic = z.strictObject({
  id: entryId,
  label: filledText,
  chapters: z.record(entryId, filledText).default({}),
  strong: z.array(expression).min(1),
  weak: z.array(expression).default([]),
  misleading: z.array(expression).default([]),
});

/** Reads `topics.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseTopics(
  file: VFile,
  outlines: readonly NationalOutline[],
): readonly Topic[] | undefined {
  const read = readYamlList(file, { schema: topic, ruleId: 'table', nameOf: ({ id }) => id });
  const expressions = (read?.entries ?? []).flatMap((entry, position) =>
    (['strong', 'weak', 'misleading'] as const).flatMap((key) =>
      entry[key].map((source, at) => ({ path: [position, key, at], source })),
    ),
  );
  if (read === undefined) return undefined;
  const strangers = strangersIn(read, outlines);
  return complainOfSlow(read, expressions) || strangers > 0 ? undefined : read.entries;
}

/** How many places are in no outline of `archive.yaml`. */
function strangersIn(
  { entries, complain }: YamlList<Topic>,
  outlines: readonly NationalOutline[],
): number {
  const ids = outlines.map(({ id }) => id);
  const found = entries.flatMap((topic, position) =>
    Object.keys(topic.chapters)
      .filter((id) => !ids.includes(id))
      .map((id) => ({ topic, id, path: [position, 'chapters', id] })),
  );
  for (const { topic, id, path } of found) {
    const meant = nearestOf(id, ids);
    const guess = meant === undefined ? '。' : `，是不是 ${meant}？`;
    complain(path, `${topic.id}的 chapters：archive.yaml 的 outlines 里没有 ${id}${guess}`);
  }
  return found.length;
}
