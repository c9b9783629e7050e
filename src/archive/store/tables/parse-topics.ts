import type { VFile } from 'vfile';
import { z } from 'zod';
import { readYamlList } from '#markdown/read-yaml-list.ts';
import type { Topic } from '#model/topic.ts';
import { complainOfSlow } from './slow-expressions.ts';
import { entryId, expression, filledText } from './table-fields.ts';

const topic = z.strictObject({
  id: entryId,
  label: filledText,
  chapters: z.strictObject({
    outline2015: filledText.exactOptional(),
    outline2021: filledText.exactOptional(),
  }),
  strong: z.array(expression).min(1),
  weak: z.array(expression).default([]),
  misleading: z.array(expression).default([]),
});

/** Reads `topics.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseTopics(file: VFile): readonly Topic[] | undefined {
  const read = readYamlList(file, { schema: topic, ruleId: 'table', nameOf: ({ id }) => id });
  const expressions = (read?.entries ?? []).flatMap((entry, position) =>
    (['strong', 'weak', 'misleading'] as const).flatMap((key) =>
      entry[key].map((source, at) => ({ path: [position, key, at], source })),
    ),
  );
  return read && complainOfSlow(read, expressions) ? undefined : read?.entries;
}
