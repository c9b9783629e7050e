import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decideOnReport, takeBackDecision } from '#archive/store/decide-report.ts';
import { readContent } from '#archive/store/read-content.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { today } from '#cli/ledger/today.ts';
import type { Anchor } from '#model/anchor.ts';
import { isReportId } from '#model/content-name.ts';
import type { ReportId } from '#model/report.ts';
import { reviewAt, reviewsAt, tablesAt } from './desk-archive.ts';
import { deskScript, styleOfDesk } from './desk-files.ts';
import { deskList, deskPage, deskUpdate } from './desk-page.ts';
import type { DeskFrame } from './framed.ts';
import { faultOfRequest } from './guard.ts';
import { forgetDecision, lastDecision, rememberDecision } from './made-decisions.ts';
import { type PostedDecision, readPosted } from './posted.ts';
import { postedChoiceOf } from './posted-choice.ts';
import { queuePage } from './queue-page.ts';

/** Where a desk stands, and for whom. */
export interface DeskPlace {
  /** Root of the archive. */
  readonly root: string;
  /** Path that the site stands under, with a slash at both ends. */
  readonly base: string;
  /** Who decides, as far as the machine knows. */
  readonly editor: string;
}

interface Desk extends DeskPlace {
  readonly frame: DeskFrame;
}

type Next = () => void;

/**
 * The pages below `review/` on which reports are decided on, for the development server alone. A
 * decision is answered when it lies on the disk; what is kept besides is how to take it back.
 */
export function reviewDesk(place: DeskPlace) {
  const address = `${place.base}review/`;
  const script = `${place.base}${deskScript}`;
  const frame = { desk: address, script, token: randomUUID(), editor: place.editor };
  const desk: Desk = { ...place, frame };
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!path.startsWith(address)) next();
    else {
      void answer(request, { path: path.slice(address.length), desk })
        .catch((error: unknown) => ({ status: 500, json: { message: `没有写成：${error}` } }))
        .then((reply) => send(response, reply));
    }
  };
}

interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly json?: object;
}

interface Asked {
  /** Below the desk's address. */
  readonly path: string;
  readonly desk: Desk;
}

const missing: Reply = { status: 404, json: { message: '没有这份报告，或者它的篇首读不出来。' } };

async function answer(request: IncomingMessage, { path, desk }: Asked): Promise<Reply> {
  const fault = faultOfRequest(request, desk.frame.token);
  if (fault !== undefined) return { status: 403, json: { message: fault } };
  if (path === 'desk.css') return { type: 'text/css', body: styleOfDesk() };
  if (path === '') return page(deskList(reviewsAt(desk.root), desk.frame).text);
  if (path === 'queue/') return queueReply(desk, request);
  const id = path.replace(/\/$/u, '');
  if (!isReportId(id)) return missing;
  if (request.method === 'POST') return decided(id, await readPosted(request), desk);
  const review = reviewAt(desk.root, id);
  return review ? page(deskPage(review, tablesAt(desk.root, id), desk.frame).text) : missing;
}

function queueReply({ root, frame }: Desk, { url = '' }: IncomingMessage): Reply {
  const { queue, tables, reports, unpublished, unsound } = readContent(root);
  if (tables === undefined) return { status: 409, json: { message: '表里有错误：nianbao lint。' } };
  const who = new URLSearchParams(url.split('?')[1]).get('who') || undefined;
  const desk = { queue, reports: [...reports, ...unpublished], unsound };
  return page(queuePage(desk, { regions: tables.regions, who, frame }).text);
}

function page(body: string): Reply {
  return { type: 'text/html', body };
}

function decided(id: ReportId, posted: PostedDecision | undefined, desk: Desk): Reply {
  if (posted === undefined) return { status: 400, json: { message: '读不懂这个决定，没有写下。' } };
  const anchor = posted.choice === 'undo' ? takenBack(id, desk) : made(id, posted, desk);
  if (anchor === undefined) return { status: 409, json: { message: sorry(posted) } };
  const review = reviewAt(desk.root, id);
  if (review === undefined) return missing;
  const words = posted.choice === 'undo' ? '已撤销。' : '已写下。';
  const tables = { ...readTables(desk.root), messages: [] };
  return { json: { message: words, ...deskUpdate(review, tables, anchor) } };
}

function sorry({ choice }: PostedDecision): string {
  return choice === 'undo'
    ? '没有可撤销的，或者文件后来另有改动，没有动它。'
    : '这样写不进去：与已有的标注相交，所填的不合，或者文件另有改动。没有写下；可以刷新再看。';
}

function made(id: ReportId, posted: PostedDecision, desk: Desk): Anchor | undefined {
  const authorities = readTables(desk.root);
  let anchor: Anchor | undefined;
  const { key, by, why } = posted;
  const decision = decideOnReport(
    { root: desk.root, authorities },
    {
      report: id,
      key,
      choiceOf: (subject) => {
        anchor = subject.line.anchor;
        return postedChoiceOf(posted, subject, authorities);
      },
      decided: { by, date: today(), ...(why !== '' && { why }) },
    },
  );
  if (decision === undefined || anchor === undefined) return undefined;
  rememberDecision(desk.root, { ...decision, anchor });
  return anchor;
}

function takenBack(id: ReportId, { root }: Desk): Anchor | undefined {
  const decision = lastDecision(root, id);
  if (decision === undefined || !takeBackDecision(root, decision)) return undefined;
  forgetDecision(root, id);
  return decision.anchor;
}

/** Nothing of a desk runs but its own script, stands in another page, or is kept by a browser. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

function send(response: ServerResponse, { status = 200, type, body, json }: Reply): void {
  const kind = json === undefined ? (type ?? 'text/plain') : 'application/json';
  response.writeHead(status, { ...headers, 'content-type': `${kind}; charset=utf-8` });
  response.end(json === undefined ? body : JSON.stringify(json));
}
