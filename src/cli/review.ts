import type { Proposal } from '#annotate/proposal.ts';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import { type OpenedReview, openReview } from '#archive/store/open-review.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { annotationTraits } from '#model/annotation.ts';
import type { Report } from '#model/report.ts';
import type { Command } from './command.ts';
import { reportsNamed } from './ledger/reports-named.ts';

/** Lists what the program proposes for reports and nobody has decided on. */
export const review: Command = {
  summary: '列出还没有定的标注，逐处写明在哪里、为什么',
  usage: '[编号…] [--json]',
  options: { json: { type: 'boolean', help: '输出 JSON，给程序看' } },
  takesWords: true,
  run: async ({ words, options, output }) => {
    const read = bytesBelow('.');
    const authorities = readTables('.');
    const reviews = reportsNamed(words).flatMap(
      (id) => openReview(id, { read, authorities }) ?? [],
    );
    output.print(
      options['json'] === true
        ? `${JSON.stringify(reviews.flatMap(rowsOf), undefined, 1)}\n`
        : listOf(reviews),
    );
    return 0;
  },
};

function rowsOf({ report, undecided }: OpenedReview) {
  return undecided.map((proposal) => ({ report: report.id, ...proposal }));
}

function listOf(reviews: readonly OpenedReview[]): string {
  const open = reviews.filter(({ undecided }) => undecided.length > 0);
  const blocks = open.map(({ report, undecided }) => {
    const lines = undecided.map((proposal) => `  ${lineOf(proposal, report)}`);
    return [`${report.id}  ${report.metadata.title}`, ...lines].join('\n');
  });
  const count = open.reduce((sum, { undecided }) => sum + undecided.length, 0);
  const summary =
    count === 0
      ? '没有待定的标注。'
      : `共 ${count} 处，在 ${open.length} 份报告里。nianbao dev 的审校页上逐处定。`;
  return `${[...blocks, summary].join('\n\n')}\n`;
}

/** `#s1-5-p1  存疑  …前文【原字】后文…  缘由（75%）` */
function lineOf(
  { anchor, annotation, reading, reason, confidence }: Proposal,
  report: Report,
): string {
  const { kind, start, end } = annotation;
  const text = reportLinesOf(report).find((line) => line.anchor === anchor)?.text ?? '';
  const [ahead, behind] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 8)];
  const change = reading === undefined ? '' : `  拟作“${reading}”`;
  const share = Math.round(confidence * 100);
  return `#${anchor}  ${annotationTraits[kind].label}  …${ahead}【${text.slice(start, end)}】${behind}…${change}  ${reason}（${share}%）`;
}
