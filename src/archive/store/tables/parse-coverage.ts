import type { VFile } from 'vfile';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import { isDay } from '#model/day.ts';
import { type Regions, regionOf } from '#model/region.ts';
import { type Complain, complainer, type YamlEntry, yamlEntriesOf } from './yaml-entries.ts';

const shape = {
  required: ['region', 'year', 'searched', 'found'],
  optional: ['note'],
  lists: ['where'],
};

/**
 * Reads `ledger/coverage.yaml`: who looked for which report, where, when, and whether it was there.
 * An empty list is sound. `undefined` when anything is wrong, with a message for each fault.
 */
export function parseCoverage(
  file: VFile,
  regions: Regions,
): readonly CoverageRecord[] | undefined {
  let isSound = true;
  const speak = complainer(file, 'coverage');
  const complain: Complain = (reason, place) => {
    isSound = false;
    speak(reason, place);
  };
  const entries = yamlEntriesOf(file, shape, complain);
  const records = entries.map((entry) => recordOf(entry, regions, complain));
  refuseDoubles(entries, records, complain);
  return isSound ? records : undefined;
}

function recordOf(
  { texts, lists, place }: YamlEntry,
  regions: Regions,
  complain: Complain,
): CoverageRecord {
  const writtenAs = (name: string) => texts.get(name) ?? { text: '', place };
  const check = (name: string, isRight: (text: string) => boolean, expected: string) => {
    const written = writtenAs(name);
    if (!isRight(written.text)) {
      complain(`${name} 是 \`${written.text}\`，应为${expected}。`, written.place);
    }
    return written.text;
  };
  const isKnown = (code: string) => regionOf(regions, code) !== undefined;
  const region = check('region', isKnown, '区划表里的代码');
  const year = check('year', (text) => /^20\d\d$/u.test(text), '四位年份');
  const searched = check('searched', isDay, '日期，如 2026-11-20');
  const found = check('found', (text) => /^(?:true|false)$/u.test(text), ' true 或 false');
  const note = texts.get('note')?.text;
  return {
    region,
    year: Number(year),
    searched,
    where: (lists.get('where') ?? []).map(({ text }) => text),
    found: found === 'true',
    ...(note !== undefined && { note }),
  };
}

function refuseDoubles(
  entries: readonly YamlEntry[],
  records: readonly CoverageRecord[],
  complain: Complain,
): void {
  const seen = new Set<string>();
  for (const [position, { region, year, searched }] of records.entries()) {
    const key = `${region} ${year} ${searched}`;
    const place = entries[position]?.place;
    if (seen.has(key) && place) complain(`${region} ${year}年 ${searched} 已经记过。`, place);
    seen.add(key);
  }
}
