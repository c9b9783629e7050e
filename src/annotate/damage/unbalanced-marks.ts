import type { Proposal } from '#annotate/proposal.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import { pairMarks } from '#chinese/mark-pairs.ts';
import { doubt, supplement } from './fault.ts';

/** Quotes, book marks and brackets that have lost their other half (GB/T 15834, 4.8, 4.9, 4.15). */
export function unbalancedMarksIn(line: ReportLine): readonly Proposal[] {
  return kinds.flatMap(({ marks, name }) => {
    const { unclosed, unopened } = pairMarks(line.text, marks);
    return [
      ...unopened.map((at) => missingBefore(line, { at, marks, name })),
      ...unclosed.map((at) =>
        doubt(line, { start: at, end: at + 1, reason: `缺后${name}`, confidence: 0.85 }),
      ),
    ];
  });
}

const kinds = [
  { marks: '“”', name: '引号' },
  { marks: '‘’', name: '引号' },
  { marks: '《》', name: '书名号' },
  { marks: '（）', name: '括号' },
  { marks: '〔〕', name: '括号' },
];

/** Verbs whose object is a document: the title begins behind the last of them. */
const issuing = /(?:下达|印发|出台|制定|发布|签订|修订|公布|执行|落实|贯彻|根据|按照|通过)/gu;

/** The opening book mark goes behind the verb that issues the document; a quote's place is open. */
function missingBefore(
  line: ReportLine,
  { at, marks, name }: { at: number; marks: string; name: string },
): Proposal {
  const reason = `缺前${name}`;
  if (marks === '《》') {
    const from = Math.max(0, at - 40);
    const clause =
      line.text
        .slice(from, at)
        .split(/[，。；：》、]/u)
        .at(-1) ?? '';
    const verb = [...clause.matchAll(issuing)].at(-1);
    if (verb) {
      const reading = marks.charAt(0);
      const start = at - clause.length + verb.index + verb[0].length;
      return supplement(line, { at: start, reading, reason, confidence: 0.82 });
    }
  }
  return doubt(line, { start: at, end: at + 1, reason, confidence: 0.85 });
}
