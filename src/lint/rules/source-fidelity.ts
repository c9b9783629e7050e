import type { Finding, LintRule, LintSubject } from '#lint/lint-rule.ts';
import { isTextBlock, placeOfText, type TextBlock } from '#lint/text-place.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import type { Infidelity } from '#markdown/text-fidelity.ts';
import { printedText } from '#model/printed-text.ts';

/** Character for character, the report prints what its source prints. */
export const sourceFidelity: LintRule = {
  id: 'source-fidelity',
  severity: 'error',
  needsAnnotations: true,
  check: (subject) => {
    const { capture, report } = subject;
    // Of a capture that is not the recorded one `source-checksum` speaks.
    if (capture?.sha256 !== report.metadata.source.sha256) return [];
    return infidelitiesOf(report, capture.text).map((infidelity) => ({
      place: placeOf(infidelity, subject),
      ...saying(infidelity),
    }));
  },
};

function saying({ what, line, source, report }: Infidelity): Omit<Finding, 'place'> {
  const at = `抓取件第 ${line} 行`;
  if (what === 'meta') {
    return { reason: `${at}印有“${source}”，篇首信息里没有。`, expected: source };
  }
  const subject = what === 'title' ? '标题' : '正文';
  return {
    reason: `${subject}与原页不同：${at}作“${source || '（已完）'}”，这里作“${report || '（已完）'}”。`,
    actual: report,
    expected: source,
    hint: '原页确有错处，用 :corr、:supplied 或 :sic 标明，不要直接改。',
  };
}

function placeOf(
  { what, at }: Infidelity,
  { blocks, frontmatter, pointAt }: LintSubject,
): Finding['place'] {
  if (what === 'title') return frontmatter.pointOf(['title']);
  if (what === 'meta') return frontmatter.pointOf(['source', 'zones']);
  let passed = 0;
  const texts = blocks.filter(isTextBlock);
  const block = texts.find((candidate) => {
    passed += nonBlanksOf(candidate).length;
    return passed > at;
  });
  if (block === undefined) return texts.at(-1)?.place;
  const offset = nonBlanksOf(block)[at - passed + nonBlanksOf(block).length];
  const isPrinted = printedText(block.line) === block.line.text;
  return offset === undefined || !isPrinted
    ? block.place
    : placeOfText(block, { start: offset, end: offset + 1, pointAt });
}

/** Offsets of the printed characters that are not blank. */
function nonBlanksOf({ line }: TextBlock): readonly number[] {
  return [...printedText(line).matchAll(/[^\s\uFEFF]/gu)].flatMap(({ 0: character, index }) =>
    Array.from(character.split(''), (_, unit) => index + unit),
  );
}
