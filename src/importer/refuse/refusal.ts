import type { PageParts } from '#importer/cut/page-parts.ts';
import type { Charter } from '#model/charter.ts';

/** What a page is instead of a yearly report. The words never change: scripts rely on them. */
const refusalKinds = [
  'interpretation',
  'plan',
  'personal-report',
  'information-report',
  'other-report',
  'deliberation',
  'model-text',
  'yearbook',
  'journal',
  'news',
  'notice',
  'mirror',
  'attachment-only',
  'no-report',
  'too-long',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** Why a page is no report, for the editor. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** In Chinese. */
  readonly text: string;
  /** Line of the capture that says so. */
  readonly line: number;
}

/** What is looked at to tell a report from what only resembles one. */
export interface Suspect extends Pick<PageParts, 'paragraphs' | 'near' | 'body'> {
  /** The report's title and those that the site prints. */
  readonly titles: readonly string[];
  /** The kind of report that is looked for. */
  readonly charter: Charter;
  /** Address of the page, when it is known. */
  readonly url?: string | undefined;
}
