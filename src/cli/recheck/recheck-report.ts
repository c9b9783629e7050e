import { readInChild } from '#importer/read/read-in-child.ts';
import type { PageFormat } from '#model/page-format.ts';
import { linesOf, printedText } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import { comparedPage, type PageComparison } from './page-comparison.ts';
import type { Fetched, PoliteClient, Validators } from './polite-client.ts';
import type { Sighting } from './sightings.ts';

/** A report whose page is looked for, and what was known of it. */
export interface Rechecking {
  readonly report: Report;
  readonly url: string;
  readonly capture: string;
  readonly before: Sighting | undefined;
  /** What the host said of the page when it was last read, and how it was found. */
  readonly kept: KeptFinding | undefined;
  /** `2026-11-28`. */
  readonly today: string;
}

/** How a page was found. */
export type PageFinding = Pick<Sighting, 'state' | 'what'>;

/** A finding that holds for as long as the host says that the page is the same. */
export interface KeptFinding extends PageFinding {
  readonly validators: Validators;
}

/** What came of looking. */
export interface Rechecked {
  readonly sighting: Sighting;
  readonly kept?: KeptFinding;
  /** The page as it is now, where it is another than it was. */
  readonly secondCapture?: SecondCapture;
}

/** A page that was read over again. */
export interface SecondCapture {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly format: PageFormat;
}

/** Looks whether an official page still says what it said. */
export async function recheckedReport(
  looking: Rechecking,
  client: PoliteClient,
): Promise<Rechecked> {
  const { url, kept, before } = looking;
  const fetched = await client.fetched(url, kept?.validators);
  if (fetched.kind === 'unchanged' && kept) return { sighting: sightingOf(looking, kept), kept };
  if (fetched.kind !== 'page') {
    const state = fetched.kind === 'gone' ? 'gone' : 'unknown';
    return { sighting: sightingOf(looking, { state, what: 'why' in fetched ? fetched.why : '' }) };
  }
  const { finding, page } = await findingOf(looking, fetched);
  const sighting = sightingOf(looking, finding);
  const isNew = finding.state === 'changed' && before?.what !== finding.what;
  return {
    sighting,
    ...(finding.state !== 'unknown' && { kept: { ...finding, validators: fetched.validators } }),
    ...(isNew && page && { secondCapture: { ...page, bytes: fetched.bytes } }),
  };
}

type FetchedPage = Extract<Fetched, { readonly kind: 'page' }>;

async function findingOf(looking: Rechecking, { url, bytes }: FetchedPage) {
  const read = await readInChild({ name: 'page.html', bytes });
  if (!read.ok) return { finding: { state: 'unknown', what: '页面读不出来' } as const };
  const { text, format } = read.page;
  const comparison = comparedPage(printedReportOf(looking), {
    text,
    isWhole: format !== 'html' || isWholeHtml(bytes),
  });
  return {
    finding: judged(comparison, { from: looking.url, to: url, text }),
    page: { text, format },
  };
}

function printedReportOf({ report, capture }: Rechecking) {
  const { title, titleBasis } = report.metadata;
  return {
    title: titleBasis === 'printed' ? title : undefined,
    lines: report.sections.flatMap(linesOf).map(printedText),
    capture,
  };
}

function isWholeHtml(bytes: Uint8Array): boolean {
  return /<\/html\s*>/iu.test(Buffer.from(bytes).toString('latin1').slice(-4096));
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

function judged(comparison: PageComparison, { from, to, text }: Way): PageFinding {
  const hasMoved = withoutScheme(from) !== withoutScheme(to);
  switch (comparison.kind) {
    case 'same':
      return hasMoved ? { state: 'moved', what: to } : { state: 'same', what: '' };
    case 'changed':
      return {
        state: 'changed',
        what: [...(hasMoved ? [`迁到 ${to}`] : []), ...comparison.what].join('；').slice(0, 1000),
      };
    case 'broken-off':
      return { state: 'unknown', what: '页面不完整' };
    case 'other':
      return otherPage({ hasMoved, to, text });
  }
}

function otherPage({
  hasMoved,
  to,
  text,
}: {
  hasMoved: boolean;
  to: string;
  text: string;
}): PageFinding {
  if (hasMoved && /^\/(?:index\.\w+)?$/u.test(new URL(to).pathname)) {
    return { state: 'gone', what: '转到了网站首页' };
  }
  if (hasMoved) return { state: 'gone', what: `转到了别的页：${to}` };
  const saysSo = /不存在|已(?:被)?(?:删除|下线|移除)|找不到|无法找到|404/u.test(text);
  // A page with next to no words is one that a script fills, or that asks who one is.
  if (!saysSo && text.replace(/\s/gu, '').length < 60)
    return { state: 'unknown', what: '页面上没有文字' };
  return { state: 'gone', what: saysSo ? '页面说已经没有' : '那里现在是别的内容' };
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//u, '').replace(/#.*$/u, '');
}

/** What was seen when, with what is found now. */
function sightingOf(
  { report, url, before, today }: Rechecking,
  { state, what }: PageFinding,
): Sighting {
  const known = before?.url === url ? before : undefined;
  const retrieved = report.metadata.source.retrieved;
  const isSeen = state === 'same' || state === 'changed' || state === 'moved';
  const first = known?.first ?? retrieved ?? (isSeen ? today : undefined);
  const last = isSeen ? today : (known?.last ?? retrieved);
  const since = known?.state === state && known.what === what ? known.since : today;
  return {
    report: report.id,
    url,
    state,
    since,
    what,
    ...(first && { first }),
    ...(last && { last }),
  };
}
