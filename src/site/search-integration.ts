import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readRegions, readReportIds } from '../archive/read-archive.ts';
import { readCachedReport } from '../archive/report-cache.ts';
import { ancestorsOf, fullNameOf, type Regions, regionLevelOf, regionOf } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import { searchDocumentsOf } from '../search/search-documents.ts';
import { type WordRecord, wordRecordOf } from '../search/words/word-record.ts';
import { writeWordIndex } from '../search/words/write-word-index.ts';

/** Builds the search indexes into the finished site. */
export function searchIntegration(root: string): AstroIntegration {
  return {
    name: 'nianbao-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const regions = readRegions(root);
        const records = readReportIds(root).flatMap((id) =>
          wordRecordsOf(readCachedReport(root, id), regions),
        );
        await writeWordIndex(records, join(fileURLToPath(dir), 'pagefind'));
        logger.info(`检索索引收入 ${records.length} 节。`);
      },
    },
  };
}

function wordRecordsOf(report: Report, regions: Regions): readonly WordRecord[] {
  const { region, year } = report.metadata;
  const province = ancestorsOf(regions, region)[0] ?? regionOf(regions, region);
  const names = { place: fullNameOf(regions, region, { year }), province: province?.name ?? '' };
  const facts = { level: regionLevelOf(region) ?? 'county' };
  return searchDocumentsOf(report, facts).map((document) => wordRecordOf(document, names));
}
