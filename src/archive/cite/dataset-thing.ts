import type { FileFacts } from '#archive/downloads/file-facts.ts';
import type { Charter } from '#model/charter.ts';
import type { Thing } from './json-ld.ts';

/** The tables and archives that can be downloaded, and where they are. */
export interface DatasetFacts {
  readonly charter: Pick<Charter, 'name' | 'kind'>;
  /** How many reports there are, and which years they are about. */
  readonly reports: number;
  readonly years: readonly number[];
  /** The checksum of the manifest. */
  readonly version: string;
  readonly files: readonly FileFacts[];
  /** The full addresses of the page of them, of the home page, and of a file by its name. */
  readonly page: string;
  readonly home: string;
  readonly addressOf: (file: string) => string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  gz: 'application/gzip',
  sqlite: 'application/vnd.sqlite3',
};

/** What there is to download in the words of schema.org, as search engines for data ask for it. */
export function datasetThing(facts: DatasetFacts): Thing {
  const { charter, reports, years, version, files, page, home, addressOf } = facts;
  const { name, kind } = charter;
  return {
    '@type': 'Dataset',
    name: `${name}：${kind.name}数据表`,
    description: `${reports} 份${kind.name}的全文和数据表：报告、各节、数字、引用、术语、收录情况，各附说明。Full texts and tables of ${reports} ${kind.english} from China, with a data dictionary.`,
    url: page,
    version,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    inLanguage: 'zh-CN',
    creator: { '@type': 'Organization', name, url: home },
    keywords: [kind.name, kind.subject],
    temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}`,
    spatialCoverage: { '@type': 'Country', name: '中国' },
    includedInDataCatalog: { '@type': 'DataCatalog', name, url: home },
    distribution: files.flatMap(({ path, bytes, sha256 }) => {
      const type = mediaTypes[path.split('.').at(-1) ?? ''];
      return type === undefined
        ? []
        : [
            {
              '@type': 'DataDownload',
              name: path,
              contentUrl: addressOf(path),
              encodingFormat: type,
              contentSize: `${bytes} B`,
              sha256,
            },
          ];
    }),
  };
}
