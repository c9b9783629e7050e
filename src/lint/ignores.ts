import type { VFile } from 'vfile';
import { z } from 'zod';
import type { Point } from '#markdown/block.ts';
import { readYamlList } from '#markdown/read-yaml-list.ts';
import { isReportId } from '#model/content-name.ts';
import { nearestOf } from '#model/nearest.ts';
import type { ReportId } from '#model/report.ts';
import type { RuleId } from './lint-rule.ts';
import { pageOf, rules } from './rules.ts';

/** A finding that editors have looked at and let stand, with the reason. */
export interface Ignore {
  readonly report: ReportId;
  readonly rule: RuleId;
  /** Words of the line that it is about; every line of the report without them. */
  readonly words?: string;
  readonly reason: string;
  /** Where it is written in the list of ignores. */
  readonly line: number;
}

const text = z.string().min(1);

const ignore = z.strictObject({
  report: z.string().refine(isReportId, '这里要写报告的编号，如 440205/2023。'),
  rule: z.string().superRefine((rule, context) => {
    const message = faultOf(rule);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  }),
  words: text.exactOptional(),
  reason: text,
});

/** Of errors, only what the page itself may be the cause of can be let stand. */
function faultOf(id: RuleId): string | undefined {
  const rule = rules.find((known) => known.id === id);
  if (rule?.severity === 'warning' || rule?.mayStand) return undefined;
  if (rule !== undefined) return `${id} 是错误，不能放过，要改正。`;
  const nearest = nearestOf(
    id,
    rules.map((known) => known.id),
  );
  return `没有 ${id} 这条规则${nearest === undefined ? '。' : `，是不是 ${nearest}？`}`;
}

/** Reads the list of ignores. With one fault in it, none of the list counts. */
export function parseIgnores(file: VFile): readonly Ignore[] {
  const read = readYamlList(file, {
    schema: ignore,
    ruleId: 'ignore',
    nameOf: ({ report, rule, words = '' }) => `${report} 的 ${rule}${words && `（${words}）`}`,
  });
  for (const message of file.messages) message.url = pageOf('ignore');
  return (read?.entries ?? []).map((entry, at) => ({
    ...entry,
    line: read?.pointOf([at]).line ?? 1,
  }));
}

/** Takes out of a report's messages those that are let stand, and gives the ignores used. */
export function applyIgnores(
  file: VFile,
  { id, ignores }: { readonly id: ReportId; readonly ignores: readonly Ignore[] },
): ReadonlySet<Ignore> {
  const lines = String(file).split('\n');
  const used = new Set<Ignore>();
  file.messages = file.messages.filter((message) => {
    const line = lines[(message.line ?? 1) - 1] ?? '';
    const ignore = ignores.find(
      ({ report, rule, words = '' }) =>
        report === id && rule === message.ruleId && line.includes(words),
    );
    if (ignore !== undefined) used.add(ignore);
    return ignore === undefined;
  });
  return used;
}

/**
 * Says on the list which of its entries are about nothing any more.
 *
 * @param used lines of the entries that there was use for
 */
export function complainOfUnused(
  file: VFile,
  { ignores, used }: { readonly ignores: readonly Ignore[]; readonly used: ReadonlySet<number> },
): void {
  for (const ignore of ignores) {
    if (used.has(ignore.line)) continue;
    const place: Point = { line: ignore.line, column: 1 };
    const reason = `${ignore.report} 的 ${ignore.rule} 已经没有了，这一条可以删去。`;
    const message = file.message(reason, { place, ruleId: 'ignore', source: 'nianbao' });
    message.url = pageOf('ignore');
  }
}
