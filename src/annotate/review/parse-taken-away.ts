import type { VFile } from 'vfile';
import { z } from 'zod';
import { readYamlList } from '#markdown/read-yaml-list.ts';
import { isAnchor } from '#model/anchor.ts';
import { annotationKinds } from '#model/annotation.ts';
import { isDay } from '#model/day.ts';
import type { TakenAway } from './taken-away.ts';

const line = z.string().min(1);

const entry = z.strictObject({
  line: z.string().refine(isAnchor, '这里要写一处的编号，如 s2-1-p1。'),
  at: z
    .string()
    .regex(/^\d{1,6}$/u, '这里要写从行首数起的字数，如 12。')
    .transform(Number),
  kind: z.enum(annotationKinds as [(typeof annotationKinds)[number]]),
  words: z.string(),
  says: z.string().exactOptional(),
  by: line,
  date: z.string().refine(isDay, '日期写作 2026-11-20，且须真有这一天。'),
  why: line.exactOptional(),
});

/** What was taken away, and the line of its file that each stands on. */
export interface TakenAwayList {
  readonly entries: readonly TakenAway[];
  /** From 1. */
  readonly lines: readonly number[];
}

/**
 * Reads `content/decisions/<report>.yaml`. Two editors may have taken the same thing away in two
 * clones; that counts once. `undefined` when anything is wrong, with a message for each fault.
 */
export function parseTakenAway(file: VFile): TakenAwayList | undefined {
  const read = readYamlList(file, {
    schema: entry,
    ruleId: 'decisions',
    nameOf: (one) => JSON.stringify(one),
  });
  return (
    read && {
      entries: read.entries,
      lines: read.entries.map((_, position) => read.pointOf([position]).line),
    }
  );
}
