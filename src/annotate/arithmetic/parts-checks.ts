import type { Quantity } from '#annotate/quantity.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import { type ArithmeticCheck, plain, rounded } from './arithmetic-check.ts';
import { type CountedSentence, most } from './counted-sentence.ts';

/**
 * Parts against their total: a total, 其中 or a colon or a comma behind it, then two or more counts
 * in the same unit. They run to the first count in another unit or behind a word that ends the row
 * (完成, 整改, 剩余).
 */
export function partsChecks(sentence: CountedSentence): readonly ArithmeticCheck[] {
  const { line, counts } = sentence;
  const used = new Set<Quantity>();
  return counts.flatMap((total, position) => {
    const parts = used.has(total) ? [] : partsAfter(sentence, position);
    if (parts.length < 2 || [total, ...parts].some(({ bound }) => bound !== undefined)) return [];
    if (leaveMuchOut(parts, total)) return [];
    for (const part of parts) used.add(part);
    return [partsCheck(line, { total, parts })];
  });
}

/** 其中 may name some of the parts only: what is far from the whole was never meant to be it. */
function leaveMuchOut(parts: readonly Quantity[], total: Quantity): boolean {
  return parts.reduce((all, { value }) => all + value, 0) < total.value * 0.95;
}

function partsCheck(
  line: ReportLine,
  { total, parts }: { readonly total: Quantity; readonly parts: readonly Quantity[] },
): ArithmeticCheck {
  const sum = rounded(parts.reduce((all, { value }) => all + value, 0));
  const scale = scaleOf(line.text, total);
  const terms = parts.map(({ value }) => plain(value / scale)).join('+');
  return {
    anchor: line.anchor,
    kind: 'parts',
    expression: `${terms}=${plain(total.value / scale)}`,
    holds: Math.abs(sum - total.value) < 1e-6 * Math.max(1, total.value),
    result: plain(sum / scale),
    claimed: { start: total.start, end: total.end },
  };
}

const ends = /完成|剩余|其余|已经|整改率|整改到位|较|同比|另/u;
/** Grades add up to the whole even without 其中: 优秀84卷，合格54卷，不合格22卷; 已完成17个，正在开展21个. */
const grades = /不合格|未通过|不称职|正在|尚未|未办结/u;

function partsAfter(sentence: CountedSentence, position: number): readonly Quantity[] {
  const { counts, range, line } = sentence;
  const total = counts[position];
  if (total === undefined) return [];
  const behind = line.text.slice(total.end, range.end);
  if (/^[^\d]{0,6}其中|^（其中/u.test(behind)) return rowAfter(sentence, { position, stop: ends });
  const row = rowAfter(sentence, { position, stop: /较|同比|另/u });
  const last = row.at(-1);
  const before = row.at(-2)?.end ?? total.end;
  return last && row.length < 5 && grades.test(line.text.slice(before, last.start)) ? row : [];
}

/** Counts behind the total in its unit, none above it, up to a word that ends the row. */
function rowAfter(
  { line, counts }: CountedSentence,
  { position, stop }: { readonly position: number; readonly stop: RegExp },
): readonly Quantity[] {
  const total = counts[position];
  const row: Quantity[] = [];
  let from = total?.end ?? 0;
  for (const next of counts.slice(position + 1, position + 1 + most)) {
    const between = line.text.slice(from, next.start);
    if (total === undefined || next.unit !== total.unit || next.value > total.value) break;
    if (stop.test(between)) break;
    row.push(next);
    from = next.end;
  }
  return row;
}

/** 1e4 for a number printed in 万, so that the expression shows what is printed. */
function scaleOf(text: string, { digits, value }: Quantity): number {
  const printed = Number(text.slice(digits.start, digits.end).replaceAll(',', ''));
  return Number.isFinite(printed) && printed > 0 ? value / printed : 1;
}
