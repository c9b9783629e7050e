import type { FigureExtent } from '#annotate/figure-reading/figure-extent.ts';
import { periodLabels, periodOf } from '#annotate/figure-reading/figure-period.ts';
import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { boundLabels } from '#model/bound.ts';
import { filled } from '#model/filled.ts';
import { regionLevelLabels, regionLevelOf } from '#model/region.ts';
import { countedAs } from './counted-as.ts';
import type { FigureIdentity } from './identity-parts.ts';

const extentLabels: Readonly<Record<FigureExtent, string>> = {
  whole: '总数',
  part: '其中一部分',
  change: '增减',
  target: '目标',
};

/** The identity of a figure: what an editor says of it, else what its sentence tells. */
export function identityOf({ report, mention }: InReport<FigureMention>): FigureIdentity {
  const { reading, unit, value, bound } = mention;
  const level = regionLevelOf(report.region);
  const period = periodWordsOf(mention, report.year);
  const whose = mention.scope ?? reading.whose;
  // 无 and 未发生 are none of anything.
  const isCounted = !(value === 0 && unit === '');
  return filled({
    level: level && regionLevelLabels[level],
    whose: whose && whoseOf(whose, report),
    counted: reading.counted?.replace(/^(?:各类|各种|社会)+/u, ''),
    period,
    verb: isRate(mention) ? '比率' : reading.verb,
    unit: isCounted ? countedAs(unit) : undefined,
    bound: bound === undefined ? '确数' : boundLabels[bound],
    extent: reading.extent && extentLabels[reading.extent],
  });
}

function periodWordsOf({ period, reading }: FigureMention, year: number): string | undefined {
  const told = period === undefined ? reading.period : (periodOf(period, year) ?? period);
  // 今年以来 ends when the report was written, which it does not say.
  if (told === undefined || told === 'ytd') return undefined;
  return periodLabels[told] ?? told;
}

/**
 * 全县 and 全市 are the whole of a place, whose level is another part; 县法院 and 区法院 are the court of
 * one. 我局 is the body that reports; which team 全队 is nobody knows.
 */
function whoseOf(words: string, { issuers }: ReportSummary): string | undefined {
  if (/^[我全本]队$/u.test(words)) return undefined;
  if (/^[我全本][局委办院处所]$/u.test(words)) return issuers[0] ?? words;
  const rest = words.replace(
    /^(?:[全我本]?[省市县区州旗盟镇乡](?![直级委])|[全我本]街道|辖区)/u,
    '',
  );
  return rest === '' ? '全域' : rest;
}

function isRate({ unit }: FigureMention): boolean {
  return /^[%％‰]$/u.test(unit);
}
