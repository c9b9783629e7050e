import { signingSigns } from '#annotate/damage/closing-signs.ts';

/** A fact of the head of a report that a page may not print. */
export const headFacts = [
  'addressee',
  'signed',
  'published',
  'publisher',
  'documentNumber',
  'indexNumber',
] as const;
export type HeadFact = (typeof headFacts)[number];

/** What speaks for a fact of the kind having been printed, on the page or around the report. */
const signs: Readonly<Record<HeadFact, readonly RegExp[]>> = {
  addressee: [/^[^。；]{2,40}[：:]$/u],
  signed: [...signingSigns, /生成(?:日期|时间)/u],
  published: [/(?:发布|发文|公开|发表|更新)(?:日期|时间)/u, /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u],
  publisher: [/(?:来源|发布机构|发布单位|公开单位|发文机关|编辑|作者)[：:]/u],
  documentNumber: [/(?:发文字号|文号)/u, /^\S{2,12}[〔[(（【]\d{4}[〕\])）】]\d{1,5}号$/u],
  indexNumber: [/索\s?引\s?号/u],
};

/**
 * Whether nothing of the kind stands anywhere in a capture, the furniture of the page included: only
 * then 原页未载 may be said of a fact that the archive does not have.
 */
export function isNowhere(fact: HeadFact, capture: string): boolean {
  const lines = capture.split(/\r?\n/u).map((line) => line.trim());
  return !lines.some((line) => signs[fact].some((sign) => sign.test(line)));
}

/** The facts of which nothing stands in a capture. */
export function factsNowhere(capture: string): ReadonlySet<HeadFact> {
  return new Set(headFacts.filter((fact) => isNowhere(fact, capture)));
}
