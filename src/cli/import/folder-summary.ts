import { reportPath } from '#archive/store/content-paths.ts';
import type { PassedOver } from './folder-files.ts';
import type { FolderEntry } from './folder-journal.ts';
import { type Outcome, outcomeLabels, outcomes } from './outcome.ts';
import { printable, printablePath, sheetsFolder } from './review-sheet.ts';

/** How a run over a folder went, besides its files. */
interface FolderRun {
  readonly passedOver: readonly PassedOver[];
  /** How many files were done before. */
  readonly resumed: number;
  readonly isDry: boolean;
}

/** What an editor reads when a folder is done: what was filed, and what was not and why. */
export function folderSummaryOf(
  entries: readonly FolderEntry[],
  { passedOver, resumed, isDry }: FolderRun,
): string {
  const byOutcome = Map.groupBy(entries, ({ outcome }) => outcome);
  const isFiled = byOutcome.has('filed');
  const others = passedOver.length === 0 ? '' : `，另有 ${passedOver.length} 个没有看`;
  const end = isDry ? '只是试做，没有写文件。' : isFiled ? `核对单在 ${sheetsFolder}。` : '';
  return printable(
    [
      ...(resumed > 0 ? [`接着上次的做：其中 ${resumed} 个文件上次已做完。`, ''] : []),
      ...outcomes.flatMap((outcome) => groupOf(outcome, byOutcome.get(outcome) ?? [])),
      ...(passedOver.length === 0 ? [] : [`没有看：${passedOver.length} 个文件`]),
      ...passedOver.map(passedOverLine),
      '',
      `共 ${entries.length} 个文件${others}。${end}`,
      '',
    ].join('\n'),
  );
}

/** `  in/a.doc：这是旧版 Word …`. */
export function passedOverLine({ file, why }: PassedOver): string {
  return `  ${printablePath(file)}：${why}`;
}

function groupOf(outcome: Outcome, entries: readonly FolderEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  return [`${outcomeLabels[outcome]}：${entries.length} 个文件`, ...entries.flatMap(linesOf)];
}

function linesOf({ file, outcome, report, why, doubts }: FolderEntry): readonly string[] {
  if (outcome === 'filed' && report !== undefined) {
    return [`  ${file} → ${reportPath(report)}${doubts === 0 ? '' : `，${doubts} 处请核对`}`];
  }
  return why.length === 0 ? [`  ${file}`] : why.map((text) => `  ${file}:${text}`);
}

/** One line that says how far a long run is. `left` is in milliseconds. */
export function progressOf(
  { file, outcome }: FolderEntry,
  { at, of, left }: { readonly at: number; readonly of: number; readonly left: number },
): string {
  const filled = Math.round((at / of) * 20);
  const bar = '█'.repeat(filled) + '░'.repeat(20 - filled);
  const minutes =
    left > 90_000 ? `${Math.round(left / 60_000)} 分` : `${Math.ceil(left / 1000)} 秒`;
  const name = file.length > 40 ? `…${file.slice(-40)}` : file;
  return printable(`${bar} ${at}/${of}，约余 ${minutes}　${outcomeLabels[outcome]} ${name}`);
}
