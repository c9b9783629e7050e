import { type ItemMarker, itemMarkersOf } from '#chinese/markers.ts';
import type { Finding, LintRule, LintSubject } from '#lint/lint-rule.ts';
import { isMarkedSic, placeOfText, type TextBlock } from '#lint/text-place.ts';
import type { Block } from '#markdown/block.ts';

/** 一是, 二是 … count up by one within a section; a new 一是 begins a new enumeration. */
export const itemNumbering: LintRule = {
  id: 'item-numbering',
  severity: 'warning',
  check: (subject) => sectionsOf(subject.blocks).flatMap((section) => faultsIn(section, subject)),
};

/** The paragraphs of each section: what stands between two headings or settings. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly TextBlock[])[] {
  const sections: TextBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'paragraph') sections.at(-1)?.push(block);
    else sections.push([]);
  }
  return sections;
}

function faultsIn(section: readonly TextBlock[], subject: LintSubject): readonly Finding[] {
  let before: ItemMarker | undefined;
  return section.flatMap((block) =>
    itemMarkersOf(block.line.text).flatMap((marker) => {
      const fault = faultOf(marker, before);
      before = marker;
      const end = marker.start + marker.text.length;
      return fault === undefined || isMarkedSic(block, { start: marker.start, end })
        ? []
        : [findingOf(fault, { block, marker, subject })];
    }),
  );
}

function faultOf({ number }: ItemMarker, before: ItemMarker | undefined): string | undefined {
  const last = before?.number ?? 0;
  if (number === last + 1 || (number === 1 && last > 1)) return undefined;
  if (before === undefined) return '前面没有“一是”';
  if (number === last) return '与前一条重号';
  return `接在“${before.text}”后面，不相连`;
}

const hint = '对照原页：抄错了就改；原页如此，用 :sic[…]{note=…} 标明。';

function findingOf(
  fault: string,
  at: { readonly block: TextBlock; readonly marker: ItemMarker; readonly subject: LintSubject },
): Finding {
  const { text, start } = at.marker;
  const place = placeOfText(at.block, {
    start,
    end: start + text.length,
    pointAt: at.subject.pointAt,
  });
  return { place, actual: text, reason: `“${text}”${fault}。`, hint };
}
