import type { ReportId } from '#model/report.ts';
import type { StatutoryPart } from '#model/statutory-part.ts';

/**
 * What a query may name besides words: a small file beside the index, the same for the search page and
 * the command line.
 */
export interface Guide {
  /** Places that have a report or a record of looking for one, and the places above them. */
  readonly places: readonly GuidePlace[];
  /** What readers call the statutory parts; the first of the names is shown. */
  readonly parts: readonly Named<StatutoryPart>[];
  readonly topics: readonly Named<string>[];
}

export interface GuidePlace {
  readonly code: string;
  readonly name: string;
  /** Names that it had before. */
  readonly former?: readonly string[];
  /** All these without their class: 曲江. */
  readonly short?: readonly string[];
  /** In letters, with a hyphen before its class: `qujiang-qu`. */
  readonly pinyin: string;
  /** What follows `<code>/` in the ids of its own reports, latest first: `2023`, `2023-sifaju`. */
  readonly reports?: readonly string[];
  /** Years whose report was looked for and not found. */
  readonly missing?: readonly number[];
}

/** Something with an id and the names that readers have for it. */
export interface Named<Id> {
  readonly id: Id;
  readonly names: readonly string[];
}

/** Common names of the statutory parts, behind the one that pages print. */
export const partNames: Readonly<Record<StatutoryPart, readonly string[]>> = {
  achievements: [
    '主要举措和成效',
    '举措和成效',
    '做法和成效',
    '主要做法和成效',
    '主要工作和成效',
    '工作成效',
    '主要成效',
    '成绩',
    '工作开展情况',
  ],
  shortcomings: [
    '不足和原因',
    '存在的问题',
    '存在问题',
    '主要问题',
    '存在的不足',
    '存在不足',
    '问题和不足',
    '问题与不足',
    '存在的问题和不足',
    '不足和问题',
    '不足与问题',
    '存在的问题和原因',
    '困难和问题',
  ],
  leaders: [
    '第一责任人履职',
    '第一责任人职责',
    '履行第一责任人职责',
    '党政主要负责人履职',
    '党政主要负责人履行推进法治建设第一责任人职责',
    '主要负责人履职',
  ],
  plan: [
    '下一年度安排',
    '下一步工作',
    '下一步工作安排',
    '下一步工作计划',
    '下一步工作打算',
    '下一步打算',
    '下一步计划',
    '下步工作',
    '下步打算',
    '工作打算',
    '明年计划',
    '明年打算',
    '今后打算',
  ],
  other: ['其他情况'],
};

/** The ids of a place's own reports, latest first; of one year alone, if it is given. */
export function reportsOfPlace(
  { code, reports = [] }: GuidePlace,
  isWanted: (year: number) => boolean = () => true,
): readonly ReportId[] {
  return reports.filter((name) => isWanted(yearIn(name))).map((name) => `${code}/${name}`);
}

/** The years that a place has reports of its own on, latest first. */
export function yearsHeld({ reports = [] }: GuidePlace): readonly number[] {
  return [...new Set(reports.map(yearIn))];
}

function yearIn(name: string): number {
  return Number(name.slice(0, 4));
}
