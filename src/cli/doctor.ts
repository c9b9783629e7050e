import { bytesBelow } from '#archive/store/bytes-below.ts';
import { openReview } from '#archive/store/open-review.ts';
import { readContent } from '#archive/store/read-content.ts';
import { contentRefusalOf } from '#archive/store/refusal.ts';
import { type Wish, wishesOf } from '#lint/wishes.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

const usualCount = 20;

/** Says what is best done next for the archive. */
export const doctor: Command = {
  summary: '列出接下来最值得补的事',
  usage: `[--most ${usualCount}] [--json]`,
  options: {
    most: { type: 'string', help: `最多列几条，不写是 ${usualCount}` },
    json: { type: 'boolean', help: '输出 JSON，给程序看' },
  },
  takesWords: false,
  run: async ({ options, output }) => {
    const most = Number(options['most'] ?? usualCount);
    if (!Number.isInteger(most) || most < 1) throw new UsageError('--most 是不小于 1 的整数。');
    const content = readContent('.');
    const { tables } = content;
    if (tables === undefined) throw contentRefusalOf(content.messages);
    const wishes = [
      ...content.unsound.map(unsoundWish),
      ...[...content.reports, ...content.unpublished].flatMap(({ id }) => {
        const review = openReview(id, { read: bytesBelow('.'), authorities: tables });
        return review ? wishesOf(review.report, { ...review, parts: tables.charter.parts }) : [];
      }),
    ].sort((a, b) => b.weight - a.weight);
    const listed = wishes.slice(0, most);
    output.print(
      options['json'] === true
        ? `${JSON.stringify(listed, undefined, 1)}\n`
        : sheetOf(listed, wishes.length),
    );
    return 0;
  },
};

function unsoundWish(report: string): Wish {
  return { report, what: '有错误，不能公布', how: '运行 nianbao lint 看是什么', weight: 10 };
}

function sheetOf(wishes: readonly Wish[], all: number): string {
  const lines = wishes.map(({ report, what, how }) => `${report}  ${what}\n    ${how}`);
  const summary = all === 0 ? '没有要补的。' : `共 ${all} 条，以上 ${wishes.length} 条。`;
  return `${[...lines, summary].join('\n')}\n`;
}
