import type { VFile } from 'vfile';
import { type ReportLine, reportLinesOf } from '#annotate/report-lines.ts';
import { parseTakenAway, type TakenAwayList } from '#annotate/review/parse-taken-away.ts';
import { isAboutWordsOf, isTakenAway, type TakenAway } from '#annotate/review/taken-away.ts';
import { pageOf } from '#lint/rules.ts';
import type { Report, ReportId } from '#model/report.ts';
import { decisionsPath } from './content-paths.ts';
import { openText } from './gate/open-text.ts';
import { tableLimits } from './gate/text-limits.ts';
import type { ReadFile } from './recorded-reading.ts';

/** What editors took away of a report; nothing where its file is missing or unsound. */
export function readTakenAway(id: ReportId, read: ReadFile): readonly TakenAway[] {
  return openDecisions(id, read)?.list?.entries ?? [];
}

/** Says on the file of a report's decisions what is wrong with it; `undefined` where there is none. */
export function checkDecisions(
  id: ReportId,
  { report, read }: { readonly report: Report | undefined; readonly read: ReadFile },
): VFile | undefined {
  const opened = openDecisions(id, read);
  if (opened?.list && report) complainOfStale(opened.file, opened.list, report);
  return opened?.file;
}

interface OpenedDecisions {
  readonly file: VFile;
  readonly list?: TakenAwayList | undefined;
}

function openDecisions(id: ReportId, read: ReadFile): OpenedDecisions | undefined {
  const path = decisionsPath(id);
  const bytes = read(path);
  if (bytes === undefined) return undefined;
  const { file, isFit } = openText(path, bytes, tableLimits);
  const list = isFit ? parseTakenAway(file) : undefined;
  for (const message of file.messages) message.url = pageOf(message.ruleId ?? '');
  return { file, list };
}

/** Of what was taken away and stands nowhere any more, and of what stands there all the same. */
function complainOfStale(file: VFile, { entries, lines }: TakenAwayList, report: Report): void {
  const printed = new Map(reportLinesOf(report).map((line) => [line.anchor, line]));
  for (const [position, taken] of entries.entries()) {
    const said = contradictionOf(taken, printed.get(taken.line));
    if (said === undefined) continue;
    const place = { line: lines[position] ?? 1, column: 1 };
    const message = file.message(said.reason, { place, ruleId: 'decisions', source: 'nianbao' });
    message.url = pageOf('decisions');
    message.note = said.hint;
  }
}

function contradictionOf(taken: TakenAway, line: ReportLine | undefined) {
  if (line === undefined || !isAboutWordsOf(taken, line)) {
    return {
      reason: `${taken.line} 里没有“${taken.words}”了，这一条已对不上任何一处。`,
      hint: '看这一处现在写作什么；用不着就删去这一行。',
    };
  }
  const stands = line.annotations.some((annotation) => {
    const reading = line.text.slice(annotation.start, annotation.end);
    return isTakenAway({ anchor: line.anchor, annotation, reading }, line, [taken]);
  });
  if (!stands) return undefined;
  return {
    reason: `${taken.line} 的“${taken.words}”在这里去掉了，却又标着。`,
    hint: '两个人的改动合并后会这样：要去掉，把标注也删去；要留，删去这一行。',
  };
}
