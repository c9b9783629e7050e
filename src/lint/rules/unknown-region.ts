import type { LintRule } from '#lint/lint-rule.ts';
import { regionOf } from '#model/region.ts';

/** The region is a place of the table, and stood in the year of the report. */
export const unknownRegion: LintRule = {
  id: 'unknown-region',
  severity: 'error',
  check: ({ report, frontmatter, known }) => {
    const { region: code, year } = report.metadata;
    const place = frontmatter.pointOf(['region']);
    const region = regionOf(known.regions, code, { year });
    if (region === undefined) {
      return [{ place, reason: `区划表里没有 ${code}。`, actual: code, hint }];
    }
    const { name, validFrom = year, validTo = year } = region;
    if (validFrom <= year && year <= validTo) return [];
    const span = year < validFrom ? `${validFrom}年才有` : `${validTo}年以后不再用`;
    return [
      { place, reason: `${code}（${name}）${span}，报告是${year}年的。`, actual: code, hint },
    ];
  },
};

const hint = '查 content/authorities/regions.csv，写报告那一年的代码。';
