import type { VFile } from 'vfile';
import { z } from 'zod';
import { parsePlainYaml } from '#markdown/plain-yaml.ts';
import { offsetOfValue, pointAt } from '#markdown/yaml-place.ts';
import type { ReportId } from '#model/report.ts';
import type { RuleId } from './lint-rule.ts';
import { pageOf } from './rules.ts';

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
const ignoresSchema = z.array(
  z.strictObject({ report: text, rule: text, words: text.exactOptional(), reason: text }),
);

/** Reads the list of ignores. An entry without a reason is an error, and none of the list counts. */
export function parseIgnores(file: VFile): readonly Ignore[] {
  const { document, lines, faults, value } = parsePlainYaml(String(file));
  const start = { lines, firstLine: 1 };
  for (const { offset, reason } of faults) {
    complain(file, { reason, place: pointAt(offset, start), isFatal: true });
  }
  if (faults.length > 0) return [];
  const pointOf = (path: readonly PropertyKey[]) => pointAt(offsetOfValue(document, path), start);
  const parsed = ignoresSchema.safeParse(value ?? []);
  if (parsed.success) {
    return parsed.data.map((ignore, at) => ({ ...ignore, line: pointOf([at]).line }));
  }
  for (const { path } of parsed.error.issues) {
    const reason = '每条要写 report、rule、reason（缘由），可以写 words（那一行的字）。';
    complain(file, { reason, place: pointOf(path), isFatal: true });
  }
  return [];
}

/** Takes out of a report's messages those that are to be ignored, and gives the ignores used. */
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

/** Says on the list which of its entries are about nothing any more. */
export function complainOfUnused(
  file: VFile,
  { ignores, used }: { readonly ignores: readonly Ignore[]; readonly used: ReadonlySet<Ignore> },
): void {
  for (const ignore of ignores) {
    if (used.has(ignore)) continue;
    const reason = `${ignore.report} 的 ${ignore.rule} 已经没有了，这一条可以删去。`;
    complain(file, { reason, place: { line: ignore.line, column: 1 }, isFatal: false });
  }
}

function complain(
  file: VFile,
  {
    reason,
    place,
    isFatal,
  }: { reason: string; place: { line: number; column: number }; isFatal: boolean },
): void {
  const message = file.message(reason, { place, ruleId: 'ignore', source: 'nianbao' });
  message.fatal = isFatal;
  message.url = pageOf('ignore');
}
