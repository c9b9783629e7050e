import { hash } from 'node:crypto';
import type { ReportId } from '#model/report.ts';

/** A part of the archive that is made by itself, so that several machines can make one site. */
export interface SitePart {
  /** From 1. */
  readonly number: number;
  /** How many parts there are. */
  readonly of: number;
}

/** More parts than this have nothing to do: there are 34 provinces. */
const mostParts = 64;

/** A part as it is written, `2/4`; `undefined` where it is none. */
export function parsePart(text: string): SitePart | undefined {
  const [, number = 0, of = 0] = (/^(\d{1,2})\/(\d{1,2})$/u.exec(text) ?? []).map(Number);
  return number >= 1 && number <= of && of <= mostParts ? { number, of } : undefined;
}

/** Every part of so many. */
export function allParts(of: number): readonly SitePart[] {
  return Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
}

/** The folder of what a part has made, from the root of the archive. */
export function folderOfPart({ number, of }: SitePart): string {
  return `.cache/parts/${number}-of-${of}`;
}

/** Whether a report falls to a part. All reports of a province do to the same. */
export function isReportOf(part: SitePart, id: ReportId): boolean {
  return isOf(part, provinceOf(id));
}

/**
 * Whether a page falls to a part: with the reports of its province where its address names a place,
 * else with all that begins as its address does.
 *
 * @param path from the root of the site
 */
export function isPageOf(part: SitePart, path: string): boolean {
  const [, code] = /\/(\d{6})(?:\d{3}|\d{6})?(?:[-/.]|$)/u.exec(path) ?? [];
  const [first = '', second = '', ...further] = path.replace(/^\//u, '').split('/');
  return isOf(part, code ? provinceOf(code) : further.length > 0 ? `${first}/${second}` : first);
}

/** The first two digits of a place's code (GB/T 2260). */
function provinceOf(code: string): string {
  return code.slice(0, 2);
}

function isOf({ number, of }: SitePart, name: string): boolean {
  return (hash('sha256', name, 'buffer').readUInt32BE() % of) + 1 === number;
}
