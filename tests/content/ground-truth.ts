import type { ReportId } from '#model/report.ts';
import citations from '#tests/ground-truth/citations.json' with { type: 'json' };
import defects from '#tests/ground-truth/defects.json' with { type: 'json' };
import indicators from '#tests/ground-truth/indicators.json' with { type: 'json' };
import parts from '#tests/ground-truth/statutory-parts.json' with { type: 'json' };

/** The reviewed reports, with the numbers that the ground truth gives their captures. */
export const seeds = [
  { seed: '000', id: '510811/2019' },
  { seed: '001', id: '440205/2023' },
  { seed: '002', id: '640522104/2023' },
  { seed: '003', id: '130300/2023' },
  { seed: '004', id: '532325/2021' },
] as const satisfies readonly { readonly seed: string; readonly id: ReportId }[];
export type Seed = (typeof seeds)[number]['seed'];

export type TrueDefect = (typeof defects.defects)[number];

/** What close reading found wrong in the capture. */
export function defectsOf(seed: Seed): readonly TrueDefect[] {
  return defects.defects.filter(({ report }) => report === seed);
}

/** Where the capture cites a work. */
export function mentionsOf(seed: Seed): (typeof citations.mentions)[number][] {
  return citations.mentions.filter(({ report }) => report === seed);
}

export type TrueFigure = (typeof indicators.numbers)[number] & { readonly indicator: string };

/** The numbers of the capture that measure an indicator. */
export function figuresOf(seed: Seed): readonly TrueFigure[] {
  return indicators.numbers.filter(
    (number): number is TrueFigure => number.report === seed && number.indicator !== null,
  );
}

/** The statutory part of every section by its anchor; `null` for none. */
export function partsOf(seed: Seed): Readonly<Record<string, string | null>> {
  return parts[seed];
}

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '？': '?',
  '！': '!',
};

/** As the captures write it: these marks half width, blanks in a row as one. */
export function asCaptured(text: string): string {
  return text
    .replace(/[，：；（）？！]/gu, (mark) => halfWidth[mark] ?? mark)
    .replace(/\s+/gu, ' ');
}

/** The same without any blank. */
export function withoutBlanks(text: string): string {
  return asCaptured(text).replaceAll(' ', '');
}
