import { headingMarkerOf, type MarkerStyle } from '#chinese/markers.ts';
import type { LintRule } from '#lint/lint-rule.ts';

const depths: Readonly<Record<MarkerStyle, number>> = {
  '一、': 2,
  '（一）': 3,
  '1.': 4,
  '（1）': 5,
};

/** The number of `#` follows the kind of printed number. */
export const headingLevel: LintRule = {
  id: 'heading-level',
  severity: 'error',
  check: ({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'heading') return [];
      const marker = headingMarkerOf(block.line.text);
      const wanted = marker && depths[marker.style];
      if (marker === undefined || wanted === undefined || wanted === block.depth) return [];
      const [actual, expected] = ['#'.repeat(block.depth), '#'.repeat(wanted)];
      const reason = `“${marker.text}”这一级标题写作“${actual}”，应为“${expected}”。`;
      return [{ place: block.place, reason, actual, expected }];
    }),
};
