import { withoutUnfit } from '#model/unfit-character.ts';
import { linesOfText, type PageText } from './page-text.ts';

/**
 * Plain text as a page: the text itself is the capture. Lone carriage returns, form feeds and
 * Unicode line separators, which end a line for the eye only, become line ends; characters that
 * nobody sees and that would break what they are put into are left out.
 */
export function readTxt(text: string): PageText {
  const capture = withoutUnfit(text.replace(/\r(?!\n)|[\f\v\u0085\u2028\u2029]/gu, '\n'));
  return {
    format: 'txt',
    text: capture,
    lines: linesOfText(capture),
    messages: [],
  };
}
