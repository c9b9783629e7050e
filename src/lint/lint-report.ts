import { VFile } from 'vfile';
import { parseReport } from '#markdown/parse-report.ts';
import { processor } from '#markdown/processor.ts';
import { readBlocks } from '#markdown/read-blocks.ts';
import type { SourceDocument } from '#model/metadata.ts';
import type { ReportId } from '#model/report.ts';
import type { Known } from './known.ts';
import type { Capture, Finding, LintRule, LintSubject } from './lint-rule.ts';
import { pageOf, parserRules, rules } from './rules.ts';

/**
 * Says on the file everything an editor should mend: what the parser found, and what each rule
 * finds. A fatal message is an error, any other a warning.
 */
export function lintReport(file: VFile, { id, captureOf, known }: LintOptions): void {
  const report = parseReport(file, id);
  file.messages.forEach(completeParserMessage);
  if (report !== undefined) {
    const blocks = readBlocks(processor.parse(file), new VFile(file.value));
    const capture = captureOf(report.metadata.source);
    for (const rule of rules) applyRule(rule, { file, report, blocks, capture, known });
  }
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

interface LintOptions {
  readonly id: ReportId;
  readonly captureOf: CaptureFinder;
  readonly known: Known;
}

/** Finds the untouched capture that a report names. */
export type CaptureFinder = (source: SourceDocument) => Capture | undefined;

function completeParserMessage(message: VFile['messages'][number]): void {
  const rule = message.ruleId ?? '';
  message.fatal = message.fatal === true || parserRules[rule] === 'error';
  message.url = pageOf(rule);
}

function applyRule(rule: LintRule, subject: LintSubject): void {
  for (const finding of rule.check(subject)) complain(rule, finding, subject);
}

function complain(rule: LintRule, finding: Finding, { file }: LintSubject): void {
  const { place, reason, actual, expected, hint } = finding;
  const message = file.message(reason, { place, ruleId: rule.id, source: 'nianbao' });
  message.fatal = rule.severity === 'error';
  message.url = pageOf(rule.id);
  message.actual = actual;
  message.expected = expected === undefined ? undefined : [expected];
  message.note = hint;
}
