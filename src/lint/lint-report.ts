import type { VFile } from 'vfile';
import type { TakenAway } from '#annotate/review/taken-away.ts';
import { parseWithPlaces } from '#markdown/parse-report.ts';
import type { SourceDocument } from '#model/metadata.ts';
import type { Report, ReportId } from '#model/report.ts';
import type { Known } from './known.ts';
import type { Finding, HashedCapture, LintRule, LintSubject } from './lint-rule.ts';
import { pageOf, parserRules, rules } from './rules.ts';

/**
 * Says on the file everything an editor should mend: what the parser found, and what each rule
 * finds. A fatal message is an error, any other a warning.
 *
 * @returns the report, sound or not, if it could be read
 */
export function lintReport(
  file: VFile,
  { id, marks, captureOf, known, takenAway = [] }: LintOptions,
): Report | undefined {
  const parsed = parseWithPlaces(file, id, marks);
  for (const read of [file, marks]) read?.messages.forEach(completeParserMessage);
  if (parsed !== undefined) {
    const capture = captureOf(parsed.report.metadata.source);
    const said = [...file.messages, ...(marks?.messages ?? [])];
    const isMisread = said.some(({ ruleId }) => ruleId === 'annotation' || ruleId === 'beside');
    for (const rule of rules) {
      if (isMisread && rule.needsAnnotations) continue;
      applyRule(rule, { file, marks, subject: { ...parsed, capture, known, takenAway } });
    }
  }
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return parsed?.report;
}

interface LintOptions {
  readonly id: ReportId;
  /** What is said of its words beside the text. */
  readonly marks?: VFile;
  readonly captureOf: CaptureFinder;
  readonly known: Known;
  readonly takenAway?: readonly TakenAway[];
}

/** Finds the untouched capture that a report names. */
export type CaptureFinder = (source: SourceDocument) => HashedCapture | undefined;

function completeParserMessage(message: VFile['messages'][number]): void {
  const rule = message.ruleId ?? '';
  message.fatal = message.fatal === true || parserRules[rule] === 'error';
  message.url = pageOf(rule);
}

function applyRule(rule: LintRule, { file, marks, subject }: LintedFiles): void {
  for (const finding of rule.check(subject)) {
    const line = finding.about && subject.besideAt.get(finding.about);
    const where = line === undefined ? '' : `标注写在 ${marks?.path} 第 ${line} 行。`;
    complain(rule, { ...finding, hint: `${finding.hint ?? ''}${where}` }, file);
  }
}

interface LintedFiles {
  readonly file: VFile;
  readonly marks: VFile | undefined;
  readonly subject: LintSubject;
}

function complain(rule: LintRule, finding: Finding, file: VFile): void {
  const { place, reason, actual, expected, hint } = finding;
  const message = file.message(reason, { place, ruleId: rule.id, source: 'nianbao' });
  message.fatal = rule.severity === 'error';
  message.url = pageOf(rule.id);
  message.actual = actual;
  message.expected = expected === undefined ? undefined : [expected];
  message.note = hint || undefined;
}
