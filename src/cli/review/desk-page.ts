import type { ReportLine } from '#annotate/report-lines.ts';
import type { ItemInLine } from '#annotate/review/review-item.ts';
import type { OpenedReview } from '#archive/store/open-review.ts';
import type { FileMessage } from '#lint/file-message.ts';
import { type CaptureRow, rowsBesideCapture } from '#markdown/rows-beside-capture.ts';
import type { Anchor } from '#model/anchor.ts';
import { annotationKinds, annotationTraits } from '#model/annotation.ts';
import type { Indicator } from '#model/indicator.ts';
import type { Work } from '#model/work.ts';
import { zoneLabels } from '#model/zone-labels.ts';
import { decidableText } from './decidable-text.ts';
import { type DeskFrame, framed } from './framed.ts';
import { type Html, html } from './html.ts';
import { itemHtml, type Names } from './item-html.ts';

/** What is said of a report beside its text. */
export interface DeskTables {
  readonly works: readonly Work[];
  readonly indicators: readonly Indicator[];
  readonly messages: readonly FileMessage[];
}

/** The page on which one report is decided on: its capture left, the report right, row by row. */
export function deskPage(review: OpenedReview, tables: DeskTables, frame: DeskFrame): Html {
  const { report } = review;
  const names = namesOf(tables);
  const body = html`<header>
<p><a href="${frame.desk}">审校</a> · ${report.id}</p>
<h1>${report.metadata.title}</h1>
<p data-counts aria-live="polite">${countsHtml(review)}</p>
<p class="keys"><kbd>j</kbd> <kbd>k</kbd> 下一处、上一处　<kbd>t</kbd> 取　<kbd>x</kbd> 去　<kbd>c</kbd> 改　<kbd>u</kbd> 撤销　<kbd>w</kbd> 写缘由　<kbd>Shift</kbd>+<kbd>j</kbd> 连已定的一起走</p>
</header>
${firstHtml(review, tables.messages)}
<ol class="rows">
${rowsOf(review).map((row, at) => rowHtml(row, { at, names, review }))}
</ol>
${barHtml(tables)}`;
  return framed(body, { ...frame, title: `审校 ${report.metadata.title}`, report: report.id });
}

/** The row that a line of a report is in, and the counts, for a page that is open already. */
export function deskUpdate(review: OpenedReview, tables: DeskTables, anchor: Anchor) {
  const rows = rowsOf(review);
  const at = rows.findIndex(({ lines }) => lines.some((line) => line.anchor === anchor));
  const row = rows[at];
  return {
    counts: countsHtml(review).text,
    row: `row-${at}`,
    html: row && rowHtml(row, { at, names: namesOf(tables), review }).text,
  };
}

/** The page that lists the reports. */
export function deskList(
  reports: readonly { readonly id: string; readonly title: string; readonly undecided: number }[],
  frame: DeskFrame,
): Html {
  const rows = reports.map(
    ({ id, title, undecided }) =>
      html`<tr><td><a href="${frame.desk}${id}/">${title}</a></td><td>${id}</td><td>${undecided}</td></tr>\n`,
  );
  const body = html`<header><h1>审校</h1><p><a href="${frame.desk}queue/">排队和数目</a></p></header>
<table class="list"><thead><tr><th>报告</th><th>编号</th><th>待定</th></tr></thead><tbody>
${rows}</tbody></table>`;
  return framed(body, { ...frame, title: '审校' });
}

function namesOf({ works, indicators }: DeskTables): Names {
  return new Map([
    ...works.map(({ id, title }) => [id, `《${title}》`] as const),
    ...indicators.map(({ id, name }) => [id, name] as const),
  ]);
}

function rowsOf({ report, capture, lines }: OpenedReview): readonly CaptureRow<ReportLine>[] {
  return rowsBesideCapture(lines, capture, report.metadata.source.zones);
}

function countsHtml({ items }: OpenedReview): Html {
  const count = (wanted: string) => items.filter(({ item }) => item.state === wanted).length;
  return html`待定 <b data-undecided>${count('undecided')}</b>　已写入 ${count('written')}　已去 ${count('taken-away')}`;
}

/** What contradicts comes before all else: items that cannot stand together, and what lint says. */
function firstHtml({ items }: OpenedReview, messages: readonly FileMessage[]): Html {
  const clashes = items.flatMap(({ item, line }) =>
    item.objection === undefined
      ? []
      : [
          html`<li><a href="#${item.key}">${line.text.slice(item.annotation.start, item.annotation.end)}</a> ${item.objection}</li>\n`,
        ],
  );
  const said = messages.map(
    ({ path, line, message, severity }) =>
      html`<li>${severity === 'error' ? '错误' : '提醒'}　${message} <small>${path}:${line}</small></li>\n`,
  );
  if (clashes.length + said.length === 0) return html``;
  return html`<section aria-labelledby="first"><h2 id="first">先看</h2><ul>${clashes}${said}</ul></section>`;
}

interface RowPlace {
  readonly at: number;
  readonly names: Names;
  readonly review: OpenedReview;
}

function rowHtml({ source, lines, zone }: CaptureRow<ReportLine>, place: RowPlace): Html {
  const left = source.map(
    ({ number, text }) => html`<p><span class="number">${number}</span>${text.trim()}</p>`,
  );
  const right = lines.map((line) => lineHtml(line, place));
  const why =
    zone && html`<p class="zone">${zoneLabels[zone.kind]}${zone.why && `：${zone.why}`}</p>`;
  return html`<li id="row-${place.at}"><div class="source">${left}</div><div class="report">${right}${why}</div></li>
`;
}

function lineHtml(line: ReportLine, { names, review }: RowPlace): Html {
  const items = review.items
    .filter((one: ItemInLine) => one.line.anchor === line.anchor)
    .map(({ item }) => item);
  const list = html`<ul class="items">${items.map((item) => itemHtml(item, line, names))}</ul>`;
  return html`<p class="${line.role}">${decidableText(line, items)}</p>${items.length > 0 ? list : undefined}`;
}

/** Where what is chosen is decided, whether by key or by hand. */
function barHtml({ works, indicators }: DeskTables): Html {
  const kinds = annotationKinds.map(
    (kind) => html`<option value="${kind}">${annotationTraits[kind].label}</option>`,
  );
  const field = (name: string, label: string, list = '') =>
    html`<label data-field="${name}">${label} <input name="${name}" list="${list}" autocomplete="off"></label>`;
  return html`<form class="bar" aria-label="决定">
<p data-current>按 j 走到第一处待定的。</p>
<p><button type="button" data-choice="take">取 <kbd>t</kbd></button>
<button type="button" data-choice="take-away">去 <kbd>x</kbd></button>
<button type="button" data-choice="change">改 <kbd>c</kbd></button>
<button type="button" data-choice="restore">恢复 <kbd>r</kbd></button>
<button type="button" data-choice="undo">撤销 <kbd>u</kbd></button>
<button type="button" data-choice="next">下一处 <kbd>j</kbd></button>
<label>缘由 <input name="why" autocomplete="off"></label>
<label>审校人 <input name="by" autocomplete="name" required></label></p>
<fieldset hidden><legend>改为</legend>
<label>种类 <select name="kind">${kinds}</select></label>
${field('words', '原字')}${field('reading', '应作')}${field('work', '文件', 'works')}${field('of', '指标', 'indicators')}${field('scope', '范围')}${field('period', '时段')}${field('note', '说明')}
<button>写下 <kbd>Enter</kbd></button></fieldset>
<p role="status" data-status></p>
<datalist id="works">${works.map(({ id, title }) => html`<option value="${id}">${title}</option>`)}</datalist>
<datalist id="indicators">${indicators.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</datalist>
</form>`;
}
