import type { QuoteFinding } from '#search/quotes/quote-checker.ts';
import { markedText } from '#site/search/client/page-template.ts';

/** A quotation in one paragraph; what differs from the report marked, parts from several places set apart. */
export function markedQuote(quote: string, finding: QuoteFinding): readonly Node[] {
  if (finding.verdict === 'joined') return finding.parts.flatMap(partOf);
  const runs = finding.verdict === 'altered' ? finding.runs : [{ text: quote, matched: false }];
  return markedText(runs.map(({ text, matched }) => ({ text: onOneLine(text), matched })));
}

function partOf(part: string, at: number): readonly Node[] {
  const label = document.createElement('small');
  label.className = 'quiet';
  label.textContent = `（${at + 1}）`;
  const line = document.createTextNode(onOneLine(part));
  return at === 0 ? [label, line] : [document.createElement('br'), label, line];
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, '');
}
