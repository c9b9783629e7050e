import type { PageParagraph } from '#importer/cut/page-paragraph.ts';
import { limits } from '#importer/read/limits.ts';
import type { PageText } from '#importer/read/page-text.ts';
import type { Refusal } from './refusal.ts';

/** Why a page is not looked at any further: it is longer than any report. */
export function tooLong(
  { text }: PageText,
  paragraphs: readonly PageParagraph[],
): Refusal | undefined {
  if (text.length > limits.textLength) return refused(`全文有 ${text.length} 字`);
  if (paragraphs.length > limits.lines) return refused(`全文有 ${paragraphs.length} 行`);
  const long = paragraphs.find((paragraph) => paragraph.text.length > limits.lineLength);
  if (long !== undefined) {
    const { number } = long.line;
    return refused(`第 ${number} 行有 ${long.text.length} 字`, number);
  }
  if (widthWork(paragraphs) <= limits.widthWork) return undefined;
  return { kind: 'too-long', text: '标点多得不像一份年度报告，没有读。', line: 1 };
}

function refused(size: string, line = 1): Refusal {
  return { kind: 'too-long', text: `${size}，不像一份年度报告，没有读。`, line };
}

function widthWork(paragraphs: readonly PageParagraph[]): number {
  return paragraphs.reduce(
    (sum, { text }) => sum + text.length * (text.match(/[,:;?!()]/gu)?.length ?? 0),
    0,
  );
}
