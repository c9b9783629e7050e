import { linesOfText, type PageText } from './page-text.ts';

/**
 * Plain text as a page: the text itself is the capture. Lone carriage returns, form feeds and
 * Unicode line separators, which end a line for the eye only, become line ends.
 */
export function readTxt(text: string): PageText {
  const capture = text.replace(/\r(?!\n)|[\f\v\u0085\u2028\u2029]/gu, '\n');
  return {
    format: 'txt',
    text: capture,
    lines: linesOfText(capture),
    cutLines: false,
    messages: [],
  };
}
