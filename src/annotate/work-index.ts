import { oncePer } from '#model/once-per.ts';
import type { Work } from '#model/work.ts';
import { type OneEdit, oneEditOf } from './one-edit.ts';
import { stemKey, titleKey, yearsOfKey } from './title-key.ts';

/** A work that a title may mean, and how well it fits. */
export interface WorkMatch {
  readonly work: Work;
  readonly confidence: number;
  readonly reason: string;
  /** Present when the title is misprinted by one character; offsets are those of its key. */
  readonly misprint?: OneEdit;
}

/** Works by the keys of all their titles. */
export interface WorkIndex {
  readonly byKey: ReadonlyMap<string, readonly Work[]>;
  readonly byStem: ReadonlyMap<string, readonly Work[]>;
}

/** Who asks: the place and the year of the report that cites. */
export interface CitingReport {
  readonly region: string;
  readonly year: number;
}

/** Prepares works for {@link workOfTitle}. */
export const indexWorks = oncePer((works: readonly Work[]): WorkIndex => {
  const byKey = new Map<string, Work[]>();
  const byStem = new Map<string, Work[]>();
  for (const work of works) {
    const keys = new Set([work.title, ...work.variants].map(titleKey));
    for (const key of keys) {
      push(byKey, key, work);
      if (stemKey(key) !== key) push(byStem, stemKey(key), work);
    }
  }
  return { byKey, byStem };
});

/** The work that a title between book marks means for a report, if the authority has it. */
export function workOfTitle(
  title: string,
  { index, report }: { readonly index: WorkIndex; readonly report: CitingReport },
): WorkMatch | undefined {
  const key = titleKey(title);
  const known = index.byKey.get(key)?.find((work) => mayCite(report, work));
  if (known) return { work: known, confidence: 0.98, reason: '书名号内的名称与规范名称相同' };
  return (
    byStem(key, { index, report }) ??
    withoutPlace(key, { index, report }) ??
    misprinted(key, { index, report })
  );
}

/** 《法治政府建设实施纲要》 without years means the one in force in the report's year. */
function byStem(
  key: string,
  { index, report }: { readonly index: WorkIndex; readonly report: CitingReport },
): WorkMatch | undefined {
  const works = (index.byStem.get(stemKey(key)) ?? []).filter((work) => mayCite(report, work));
  if (stemKey(key) !== key) return undefined;
  const current = works.find((work) => {
    const years = yearsOfKey(titleKey(work.title));
    return years === undefined || (report.year >= years[0] && report.year <= years[1]);
  });
  return (
    current && { work: current, confidence: 0.8, reason: '名称略去年份，按报告年度取现行的一件' }
  );
}

/** A local work is often cited without its place: 《重大行政决策程序规定》. */
function withoutPlace(
  key: string,
  { index, report }: { readonly index: WorkIndex; readonly report: CitingReport },
): WorkMatch | undefined {
  if (key.length < 8) return undefined;
  for (const [candidate, works] of index.byKey) {
    if (!candidate.endsWith(key) || !placePattern.test(candidate.slice(0, -key.length))) continue;
    const work = works.find((each) => each.region !== undefined && mayCite(report, each));
    if (work) return { work, confidence: 0.75, reason: '名称略去地名，本地有此一件' };
  }
  return undefined;
}

/**
 * A title misprinted by one character. Digits and the word for the kind at the end (规定, 规则) tell
 * different works apart, and so does the place at the beginning; there a difference is no misprint.
 */
function misprinted(
  key: string,
  { index, report }: { readonly index: WorkIndex; readonly report: CitingReport },
): WorkMatch | undefined {
  if (key.length < 9) return undefined;
  for (const [candidate, works] of index.byKey) {
    if (candidate.length < 10) continue;
    const misprint = oneEditOf(key, candidate);
    if (misprint === undefined || !isMisprint(key, candidate, misprint)) continue;
    const work = works.find((each) => mayCite(report, each));
    if (work) return { work, confidence: 0.85, reason: `与《${work.title}》只差一字`, misprint };
  }
  return undefined;
}

function isMisprint(key: string, candidate: string, { at, expected }: OneEdit): boolean {
  const place = /^[^关]{2,8}?(?:省|市|县|区|州|旗|镇|乡)/u.exec(candidate)?.[0].length ?? 0;
  return at >= place && at < key.length - 2 && !/\d/u.test(key.charAt(at) + expected);
}

const placePattern =
  /^(?:\p{Script=Han}{1,6}(?:省|市|县|区|州|盟|旗|镇|乡|街道)){1,4}(?:人民政府)?$/u;

/**
 * A report may cite national works, those of the places it lies in, and those of places within it.
 * A neighbour's work is cited only under a title that names the neighbour.
 */
function mayCite(report: CitingReport, work: Work): boolean {
  if (work.region === undefined) return true;
  const here = trimmedCode(report.region);
  const there = trimmedCode(work.region);
  return here.startsWith(there) || there.startsWith(here);
}

/** 130300 lies in 130000 and contains 130302: without its closing pairs of zeros it is a prefix. */
function trimmedCode(code: string): string {
  return code.replace(/(?:00){1,2}$/u, '');
}

function push(map: Map<string, Work[]>, key: string, work: Work): void {
  const works = map.get(key);
  if (works === undefined) map.set(key, [work]);
  else works.push(work);
}
