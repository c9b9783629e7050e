import type { VFile } from 'vfile';
import { z } from 'zod';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import { readYamlList } from '#markdown/read-yaml-list.ts';
import { isDay } from '#model/day.ts';
import { type Regions, regionOf } from '#model/region.ts';
import { filledText } from './table-fields.ts';

/**
 * Reads `ledger/coverage.yaml`: who looked for which report, where, when, and whether it was there.
 * An empty list is sound. `undefined` when anything is wrong, with a message for each fault.
 */
export function parseCoverage(
  file: VFile,
  regions: Regions,
): readonly CoverageRecord[] | undefined {
  return readYamlList(file, {
    schema: recordSchema(regions),
    ruleId: 'table',
    nameOf: ({ region, year, searched }) => `${region} ${year}年 ${searched}`,
  })?.entries;
}

function recordSchema(regions: Regions): z.ZodType<CoverageRecord> {
  return z.strictObject({
    region: z
      .string()
      .refine((code) => regionOf(regions, code) !== undefined, '区划表里没有这个代码。'),
    year: z
      .string()
      .regex(/^20\d\d$/u, '应为四位年份，如 2023。')
      .transform(Number),
    searched: z.string().refine(isDay, '日期写作 2026-11-20，且须真有这一天。'),
    where: z.array(filledText).min(1),
    found: z.enum(['true', 'false']).transform((written) => written === 'true'),
    note: filledText.exactOptional(),
  });
}
