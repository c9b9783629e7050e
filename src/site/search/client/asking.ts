import type { Question } from './question.ts';
import type { SearchPage } from './search-page.ts';
import type { SearchSession } from './search-session.ts';

/** Somebody who waits for an answer on a page. */
export interface Asking {
  readonly session: SearchSession;
  readonly page: SearchPage;
  /** As it is written, until it is understood. */
  question: Question;
  /** Once aborted, nothing more is read or shown: another question is asked. */
  readonly signal: AbortSignal;
}
