import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readAuthorities, readRegions, readReportIds } from '../archive/read-archive.ts';
import { readCachedReport } from '../archive/report-cache.ts';
import { sectionTopicsOf } from '../archive/section-topics.ts';
import { ancestorsOf, fullNameOf, type Regions, regionLevelOf } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import { searchDocumentsOf } from '../search/search-documents.ts';
import type { SearchDocument } from '../search/shared/search-document.ts';
import { wordRecordsOf } from '../search/words/word-records.ts';
import { writeWordIndex } from '../search/words/write-word-index.ts';
import { writeIndex } from '../search/write/write-index.ts';

/** Builds both search indexes into the finished site: `exact/` and `pagefind/`. */
export function searchIntegration(root: string): AstroIntegration {
  return {
    name: 'nianbao-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const regions = readRegions(root);
        const { topics } = readAuthorities(root);
        const documents = readReportIds(root).flatMap((id) =>
          documentsOf(readCachedReport(root, id), { regions, topics }),
        );
        writeIndex(join(folder, 'exact'), documents);
        const records = wordRecordsOf(documents, (region) => [
          ...ancestorsOf(regions, region).map(({ code }) => code),
          region,
        ]);
        await writeWordIndex(records, join(folder, 'pagefind'));
        logger.info(`检索索引收入 ${documents.length} 节。`);
      },
    },
  };
}

function documentsOf(
  report: Report,
  { regions, topics }: { readonly regions: Regions; readonly topics: readonly Topic[] },
): readonly SearchDocument[] {
  const { region, year } = report.metadata;
  return searchDocumentsOf(report, {
    place: fullNameOf(regions, region, { year }),
    level: regionLevelOf(region) ?? 'county',
    topics: sectionTopicsOf(report, topics),
  });
}
