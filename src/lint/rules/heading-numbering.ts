import { headingMarkerOf } from '#chinese/markers.ts';
import type { Finding, LintRule, LintSubject } from '#lint/lint-rule.ts';
import { isMarkedSic, isTextBlock, placeOfText, type TextBlock } from '#lint/text-place.ts';

/**
 * Headings count up by one below the heading that they stand under, from 1; or they run on from
 * the last heading of their level, wherever it stands.
 */
export const headingNumbering: LintRule = {
  id: 'heading-numbering',
  severity: 'warning',
  check: (subject) => {
    const counts = new Map<number, Count>();
    return subject.blocks.filter(isTextBlock).flatMap((block) => {
      const marker = block.kind === 'heading' ? headingMarkerOf(block.line.text) : undefined;
      if (block.kind !== 'heading' || marker === undefined) return [];
      for (const [depth, count] of counts) if (depth > block.depth) count.isOpen = false;
      const before = counts.get(block.depth);
      counts.set(block.depth, { last: marker.number, heading: block.line.text, isOpen: true });
      const isAccepted = isMarkedSic(block, { start: 0, end: marker.text.length });
      return isAccepted || followsOn(marker.number, before)
        ? []
        : [findingOf(block, before, subject)];
    });
  },
};

/** The last number printed at a level. */
interface Count {
  readonly last: number;
  readonly heading: string;
  /** No heading of a higher level came since. */
  isOpen: boolean;
}

function followsOn(number: number, before: Count | undefined): boolean {
  if (before === undefined) return number === 1;
  return number === before.last + 1 || (number === 1 && !before.isOpen);
}

function findingOf(block: TextBlock, before: Count | undefined, { pointAt }: LintSubject): Finding {
  const marker = headingMarkerOf(block.line.text);
  const place = placeOfText(block, { start: 0, end: marker?.text.length ?? 0, pointAt });
  const actual = marker?.text ?? '';
  if (before === undefined) {
    return { place, actual, reason: `这一级标题从“${actual}”数起，不是从 1。`, hint };
  }
  const kind = kindOf(marker?.number ?? 0, before);
  const reason = `标题“${actual}”${kind}，前一个同级标题是“${before.heading}”。`;
  return { place, actual, reason, hint };
}

const hint = '对照原页：抄漏、抄重就改；原页如此，用 :sic[…]{note=…} 标明编号。';

function kindOf(number: number, { last }: Count): string {
  if (number === last) return '重号';
  return number > last ? '跳号' : '倒号';
}
