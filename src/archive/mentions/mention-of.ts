import type { ReportLine } from '#annotate/report-lines.ts';
import { type Range, sentencesOf } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';
import { printedReadingsOf, printedSpanOf } from '#model/printed-text.ts';
import type { Mention } from './mention.ts';

/**
 * Prepares a line for being asked where words of it stand. A sentence is made once, however many
 * mentions it holds.
 */
export function mentionsIn(line: ReportLine): (words: Range) => Mention {
  const sentences = sentencesOf(line.text).map((range) => ({
    ...range,
    text: line.text.slice(range.start, range.end),
  }));
  const isAsPrinted = printedReadingsOf(line).length === 0;
  return ({ start, end }) => {
    const around = sentences.findLast((sentence) => sentence.start <= start) ?? {
      start: 0,
      end: line.text.length,
      text: line.text,
    };
    const blanks = around.text.length - around.text.trimStart().length;
    const sentence = around.text.trim();
    const printed = isAsPrinted ? sentence : printedSpanOf(line, around).words.trim();
    return {
      section: line.section.anchor,
      line: line.anchor,
      anchor: itemAround(line, start) ?? line.anchor,
      start,
      end,
      words: line.text.slice(start, end),
      sentence,
      ...(printed !== sentence && { printedSentence: printed }),
      at: start - around.start - blanks,
    };
  };
}

function itemAround(line: ReportLine, at: number): Anchor | undefined {
  const paragraph = line.section.paragraphs.find(({ anchor }) => anchor === line.anchor);
  return paragraph?.items.find(({ start, end }) => start <= at && at < end)?.anchor;
}
