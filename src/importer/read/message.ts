/**
 * Something an editor should know about an import. Plain data: a place in the capture, the rule
 * that speaks, and Chinese words for the editor.
 */
export interface ImportMessage {
  /** `error`: nothing could be made of it. `warning`: look here. `info`: for the record. */
  readonly severity: 'error' | 'warning' | 'info';
  /** A word that never changes, for example `encoding`. */
  readonly ruleId: string;
  /** Line of the capture, from 1. */
  readonly line: number;
  /** Code point in the line, from 1. */
  readonly column: number;
  /** What stands there and what to do, in Chinese. */
  readonly text: string;
}

/** A message about the beginning of a line, or of the whole file when no line is given. */
export function messageAt(
  ruleId: string,
  text: string,
  {
    severity,
    line = 1,
    column = 1,
  }: Partial<Pick<ImportMessage, 'line' | 'column'>> & Pick<ImportMessage, 'severity'>,
): ImportMessage {
  return { severity, ruleId, line, column, text };
}
