import type { TakenAway } from '#annotate/review/taken-away.ts';
import type { Place, Point } from '#markdown/block.ts';
import type { ParsedReport } from '#markdown/parse-report.ts';
import type { Annotation } from '#model/annotation.ts';
import type { Known } from './known.ts';

/** One thing that an editor should mend. Its page, `rules/<id>.md`, says why and how. */
export interface LintRule {
  readonly id: RuleId;
  /** An error fails `nianbao lint`; a warning is worth a look. */
  readonly severity: Severity;
  /** Editors may let it stand for a written reason, as they may any warning. */
  readonly mayStand?: true;
  /** What could not be read as an annotation stands in the text, and would be found here again. */
  readonly needsAnnotations?: true;
  readonly check: (subject: LintSubject) => readonly Finding[];
}

/** Words with hyphens, for example `heading-level`. Permanent: ignores refer to it. */
export type RuleId = string;
export type Severity = 'error' | 'warning';

/** What rules look at: one report with the places of all that it says. */
export interface LintSubject extends ParsedReport {
  /** The untouched capture; absent where the file does not exist. */
  readonly capture: HashedCapture | undefined;
  readonly known: Known;
  /** What editors took away on the review page: it is not found again. */
  readonly takenAway: readonly TakenAway[];
}

/** The untouched capture a report was made from. */
export interface HashedCapture {
  readonly text: string;
  /** Of its bytes, in lower-case hex. */
  readonly sha256: string;
}

/** What a rule found, at one place of the Markdown file. */
export interface Finding {
  readonly place: Place | Point | undefined;
  /** One sentence: what stands there and what should. */
  readonly reason: string;
  readonly actual?: string;
  readonly expected?: string;
  /** How to mend it. */
  readonly hint?: string;
  /** The annotation that it is about: it may stand beside the text. */
  readonly about?: Annotation;
}
