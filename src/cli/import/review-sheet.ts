import { reportPath } from '#archive/store/content-paths.ts';
import { isUnknown } from '#importer/cut/sorted-paragraph.ts';
import type { ReviewedProposal } from '#importer/draft/annotated-draft.ts';
import { guessBasisLabels, sureEnough } from '#importer/facts/guess.ts';
import type { ImportMessage } from '#importer/read/message.ts';
import { annotationTraits } from '#model/annotation.ts';
import { withoutBlanks } from '#model/blanks.ts';
import type { SourceZone, ZoneKind } from '#model/metadata.ts';
import { fullNameOf, type Regions } from '#model/region.ts';
import type { Imported, ImportedDraft } from './import-file.ts';

/** Where the review sheets of a folder's reports are put. */
export const sheetsFolder = 'drafts/review';

/** What an editor goes through after an import: what was taken for what, and what is in doubt. */
export function reviewSheetOf(path: string, imported: Imported, regions: Regions): string {
  if (imported.kind === 'not-a-report') {
    const messages = imported.messages.map((message) => messageLine(path, message));
    return `${[`${printablePath(path)}：不收`, ...messages].join('\n')}\n`;
  }
  const { draft, outline } = imported;
  const isNote = ({ severity }: ImportMessage) => severity === 'info';
  const linesOf = (all: readonly ImportMessage[]) => all.map((one) => messageLine(path, one));
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['请先看', linesOf(imported.messages.filter((one) => !isNote(one)))],
    ['不知是什么、没有收的行', leftOutLines(imported)],
    ['认出的事实', factLines(imported, regions)],
    ['目录', outline.filter(({ kind }) => kind !== 'item').map(outlineLine)],
    ['不属正文的行', [...draft.metadata.source.zones.map(zoneLine), coverageLine(imported)]],
    ['标注', annotationLines(imported)],
    ['标注待定', reviewLines(imported)],
    ['附注', linesOf(imported.messages.filter(isNote))],
    ['已写入的标注', writtenLines(imported)],
  ];
  const blocks = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines].join('\n'));
  return printable(`${[headOf(path, imported), ...blocks].join('\n\n')}\n`);
}

const factLabels: Readonly<Record<string, string>> = {
  title: '标题',
  year: '年份',
  region: '地方',
  level: '级别',
  issuers: '发文机关',
  addressee: '报告对象',
  publisher: '发布者',
  published: '发布日期',
  signed: '成文日期',
  documentNumber: '文号',
  indexNumber: '索引号',
  genre: '体裁分类',
  themeClass: '主题分类',
  section: '无题部分',
};

/** Where the draft goes, or what keeps it from being filed. */
function headOf(path: string, { report, missing, undecided }: ImportedDraft): string {
  const optionsOf = (facts: readonly string[]) =>
    facts.map((fact) => `${factLabels[fact]}（--${fact}）`).join('、');
  if (report === undefined) return `${path}：还缺 ${optionsOf(missing)}，不能成篇`;
  const target = `${path} → ${reportPath(report.id)}`;
  return undecided.length === 0 ? target : `${target}：等编者定 ${optionsOf(undecided)}，才收入`;
}

/** Every line that was left out without being known for what it is, as it stands. */
function leftOutLines({ capture, draft }: ImportedDraft): readonly string[] {
  const lines = capture.split(/\r\n|\r|\n/u);
  return draft.metadata.source.zones.filter(isUnknown).flatMap(({ first, last }) =>
    lines
      .slice(first - 1, last)
      .map((text, at) => `  第 ${first + at} 行：${text.trim()}`)
      .filter((line) => !line.endsWith('：')),
  );
}

/**
 * The text without what would act on a terminal: control characters, and marks that turn the
 * direction of writing. Pages and file names may hold anything.
 */
export function printable(text: string): string {
  return text.replace(/[[\p{Cc}\u202A-\u202E\u2066-\u2069]--[\t\n]]/gv, '\uFFFD');
}

/** A path in one line. */
export function printablePath(path: string): string {
  return printable(path).replace(/\n/gu, '\uFFFD');
}

/** Facts that were worked out, then those that the page prints with a label of their own. */
function factLines({ guesses, draft }: ImportedDraft, regions: Regions): readonly string[] {
  const printed = (
    ['addressee', 'publisher', 'documentNumber', 'indexNumber', 'genre', 'themeClass'] as const
  ).flatMap((fact) => {
    const value = draft.metadata[fact];
    return value === undefined ? [] : [`  ${factLabels[fact]}：${value}（原页所印）`];
  });
  return [...guesses.map((guess) => guessLine(guess, regions)), ...printed];
}

function guessLine(guess: ImportedDraft['guesses'][number], regions: Regions): string {
  const { field, basis, confidence, why } = guess;
  const value =
    field === 'region' ? `${guess.value} ${fullNameOf(regions, guess.value)}` : guess.value;
  const doubt = confidence < sureEnough ? '  ？请核对' : '';
  return `  ${factLabels[field] ?? field}：${value}（${guessBasisLabels[basis]}，${percent(confidence)}）${why}${doubt}`;
}

function outlineLine({
  anchor,
  level,
  marker = '',
  title = '',
}: ImportedDraft['outline'][number]): string {
  return `  ${'  '.repeat(Math.max(0, level - 2))}${marker}${title || '（无题）'}  #${anchor}`;
}

const zoneLabels: Readonly<Record<ZoneKind, string>> = {
  chrome: '网页部件',
  'page-title': '页面标题',
  title: '标题',
  meta: '页面信息',
};

function zoneLine({ first, last, kind, why }: SourceZone): string {
  const lines = first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`;
  return `  ${lines}：${zoneLabels[kind]}${why === undefined ? '' : `（${why}）`}`;
}

/** Every character of the capture is in the body or in a zone; anything else is an error. */
function coverageLine({ capture, draft, messages }: ImportedDraft): string {
  const lines = capture.split(/\r\n|\r|\n/u);
  const count = (text: string) => withoutBlanks(text).length;
  const all = count(capture);
  const { zones } = draft.metadata.source;
  const dropped = zones.reduce(
    (sum, { first, last }) => sum + count(lines.slice(first - 1, last).join('')),
    0,
  );
  const isWhole = !messages.some(({ ruleId }) => ruleId === 'source-fidelity');
  return `  原页 ${all} 字：正文 ${all - dropped} 字，以上 ${dropped} 字，${isWhole ? '合计 100%，一字不少' : '与草稿不合，见下'}。`;
}

function annotationLines({ annotated }: ImportedDraft): readonly string[] {
  if (annotated === undefined) return [];
  const counts = Map.groupBy(annotated.written, ({ annotation }) => annotation.kind);
  const written = [...counts].map(([kind, all]) => `${annotationTraits[kind].label} ${all.length}`);
  const titles = annotated.findings.unknownTitles.map(
    ({ anchor, title }) => `  《${title}》不在 works.yaml  #${anchor}`,
  );
  return [`  已写入：${written.join('，') || '无'}`, ...titles];
}

/** Each annotation that was written, with the words around it: what an editor need not look for. */
function writtenLines({ annotated, draft }: ImportedDraft): readonly string[] {
  const texts = new Map(
    draft.sections.flatMap(({ anchor, heading, paragraphs }) => [
      [anchor, heading?.line.text ?? ''] as const,
      ...paragraphs.map((paragraph) => [paragraph.anchor, paragraph.text] as const),
    ]),
  );
  return (annotated?.written ?? []).map(({ anchor, annotation: { kind, start, end }, reason }) => {
    const text = texts.get(anchor) ?? '';
    const [ahead, words, behind] = [
      [start - 24, start],
      [start, end],
      [end, end + 12],
    ].map(([from = 0, to]) => text.slice(Math.max(0, from), to));
    return `  #${anchor}  ${annotationTraits[kind].label}  …${ahead}【${words}】${behind}…  ${reason}`;
  });
}

function reviewLines({ annotated }: ImportedDraft): readonly string[] {
  return annotated?.forReview.map(proposalLine) ?? [];
}

function proposalLine({ proposal, why }: ReviewedProposal): string {
  const { anchor, annotation, reading, reason, confidence } = proposal;
  const change = reading === undefined ? '' : `，拟作“${reading}”`;
  return `  #${anchor} ${annotation.start}–${annotation.end}  ${annotation.kind}${change}  ${reason}（${percent(confidence)}，${why}）`;
}

const severityLabels = { error: '错误', warning: '请看', info: '附注' } as const;

/** One message, as an editor's window makes a link of it: `page.html:12:1  请看  …  [rule]`. */
export function messageLine(
  path: string,
  { line, column, severity, text, ruleId }: ImportMessage,
): string {
  return printable(
    `  ${printablePath(path)}:${line}:${column}  ${severityLabels[severity]}  ${text}  [${ruleId}]`,
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
