import { VFile } from 'vfile';
import { parseReport } from '#markdown/parse-report.ts';
import type { TextLine } from '#model/annotation.ts';
import { linesOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';

/** Frontmatter that is sound and says little. Twelve lines, and a blank one. */
export const shortFrontmatter = `---
title: 某县2023年法治政府建设情况报告
year: 2023
region: "440205"
issuers:
  - 某县人民政府
source:
  file: 440205/2023.txt
  sha256: ${'0'.repeat(64)}
regularised:
  - punctuation-width
---

`;

export interface ReadFile {
  readonly report: Report | undefined;
  readonly lines: readonly TextLine[];
  /** `line:column: rule: reason`; lines are those of the body where the frontmatter is ours. */
  readonly messages: readonly string[];
}

/** Reads a body below {@link shortFrontmatter}, or a whole file where it begins with its own. */
export function readShort(markdown: string): ReadFile {
  const head = markdown.startsWith('---') ? '' : shortFrontmatter;
  const file = new VFile(head + markdown);
  const report = parseReport(file, '440205/2023');
  const added = head.split('\n').length - 1;
  const messages = file.messages.map(
    ({ line, column, ruleId, reason }) => `${(line ?? 0) - added}:${column}: ${ruleId}: ${reason}`,
  );
  return { report, messages, lines: report?.sections.flatMap(linesOf) ?? [] };
}

/** A line as a person would mark it: `[cite 《规定》]第五条`. */
export function drawnLine({ text, annotations }: TextLine): string {
  let drawn = '';
  for (let at = 0; at <= text.length; at += 1) {
    const closing = annotations.filter(({ start, end }) => end === at && start < end);
    const opening = annotations.filter(({ start }) => start === at);
    drawn += ']'.repeat(closing.length);
    drawn += opening.map(({ kind, start, end }) => `[${kind}${start === end ? ']' : ' '}`).join('');
    drawn += text.charAt(at);
  }
  return drawn;
}
