import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closestStretch } from '#search/quotes/closest-stretch.ts';
import { quoteChangesOf } from '#search/quotes/quote-changes.ts';
import { cases } from '#tests/helpers/cases.ts';

test.each([
  { what: 'one character', printed: '办理复议案件', quoted: '办理覆议案件', changes: ['复→覆'] },
  { what: 'a figure, whole', printed: '受理147件', quoted: '受理148件', changes: ['147→148'] },
  {
    what: 'a share, whole',
    printed: '达99.91%以上',
    quoted: '达99.97%以上',
    changes: ['99.91%→99.97%'],
  },
  { what: 'a word beside a figure', printed: '受理47件', quoted: '受理47起', changes: ['件→起'] },
  { what: 'what was left out', printed: '全部依法办结', quoted: '全部办结', changes: ['依法→'] },
  { what: 'what was put in', printed: '全部办结', quoted: '全部已经办结', changes: ['→已经'] },
  {
    what: 'two at a distance',
    printed: '甲乙丙丁戊己',
    quoted: '申乙丙丁戊巳',
    changes: ['甲→申', '己→巳'],
  },
  { what: 'nothing', printed: '受理47件', quoted: '受理47件', changes: [] },
])('of a change of $what it is said', ({ printed, quoted, changes }) => {
  const found = quoteChangesOf(printed, quoted).map(
    (change) =>
      `${printed.slice(change.printed.start, change.printed.end)}→${quoted.slice(change.quoted.start, change.quoted.end)}`,
  );
  expect(found).toEqual(changes);
});

const text = fc.string({ unit: fc.constantFrom('甲', '乙', '1', '2', '.'), maxLength: 24 });

test('with its changes undone a quotation is the print again', () => {
  const undone = fc.property(text, text, (printed, quoted) => {
    let back = quoted;
    for (const change of quoteChangesOf(printed, quoted).toReversed()) {
      const { start, end } = change.quoted;
      const own = printed.slice(change.printed.start, change.printed.end);
      back = back.slice(0, start) + own + back.slice(end);
    }
    expect(back).toBe(printed);
  });
  fc.assert(undone, { numRuns: cases(1000) });
});

test('no stretch of a text comes closer than the closest', () => {
  const closest = fc.property(text, text, (whole, quoted) => {
    const { start, end, distance } = closestStretch(whole, quoted);
    expect(distanceBetween(whole.slice(start, end), quoted)).toBe(distance);
    for (let from = 0; from <= whole.length; from += 1) {
      for (let to = from; to <= whole.length; to += 1) {
        expect(distanceBetween(whole.slice(from, to), quoted)).toBeGreaterThanOrEqual(distance);
      }
    }
  });
  fc.assert(closest, { numRuns: cases(60) });
});

/** Edit distance as its definition has it, row by row. */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, unit] of [...one].entries()) {
    const next = [at + 1];
    for (const [own, otherUnit] of [...other].entries()) {
      const replaced = (row[own] ?? 0) + (unit === otherUnit ? 0 : 1);
      next.push(Math.min(replaced, (row[own + 1] ?? 0) + 1, (next[own] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
