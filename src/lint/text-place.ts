import type { Block, Place } from '#markdown/block.ts';
import type { PointFinder } from '#markdown/points.ts';

/** A heading or a paragraph: what has words. */
export type TextBlock = Exclude<Block, { readonly kind: 'settings' }>;

/** A stretch of a block's reading text: UTF-16 offsets. */
interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Whether a block has words. */
export function isTextBlock(block: Block): block is TextBlock {
  return block.kind !== 'settings';
}

/** Where a stretch of a block's reading text stands in the file; the whole block where unknown. */
export function placeOfText(
  block: TextBlock,
  { start, end, pointAt }: TextSpan & { readonly pointAt: PointFinder },
): Place | undefined {
  const first = sourceOffsetOf(block, start);
  const last = sourceOffsetOf(block, Math.max(start, end - 1));
  if (first === undefined || last === undefined) return block.place;
  return {
    start: pointAt(first),
    end: pointAt(end > start ? last + 1 : last),
  };
}

/** Whether an editor has marked the words with `:sic`: looked at, and printed so. */
export function isMarkedSic({ line }: TextBlock, { start, end }: TextSpan): boolean {
  return line.annotations.some(
    (annotation) => annotation.kind === 'sic' && annotation.start < end && start < annotation.end,
  );
}

function sourceOffsetOf({ runs }: TextBlock, offset: number): number | undefined {
  const run = runs?.findLast(({ at }) => at <= offset);
  return run === undefined ? undefined : run.source + offset - run.at;
}
