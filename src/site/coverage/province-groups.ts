import { hasDuty } from '#archive/claims/places-counted.ts';
import type { ProvinceCoverage } from '#archive/coverage/coverage.ts';
import type { Region } from '#model/region.ts';

/** Provinces of which something is known, with how much of it, and the others that have to report. */
export function provinceGroupsOf(provinces: readonly ProvinceCoverage[]): {
  readonly known: readonly (ProvinceTotals & { readonly region: Region })[];
  readonly unsearched: readonly Region[];
  /** Those that have no such report to make. */
  readonly free: readonly Region[];
} {
  const all = provinces.map((province) => ({
    region: province.region,
    ...provinceTotalsOf(province),
  }));
  const isKnown = ({ found, notFound }: ProvinceTotals) => found + notFound > 0;
  const others = all.filter((totals) => !isKnown(totals)).map(({ region }) => region);
  return {
    known: all.filter(isKnown),
    unsearched: others.filter(hasDuty),
    free: others.filter((region) => !hasDuty(region)),
  };
}

/** Place-years of a province, over all years and levels. */
interface ProvinceTotals {
  readonly found: number;
  readonly notFound: number;
}

function provinceTotalsOf({ counts }: ProvinceCoverage): ProvinceTotals {
  return {
    found: counts.reduce((sum, { found }) => sum + found, 0),
    notFound: counts.reduce((sum, { notFound }) => sum + notFound, 0),
  };
}
