import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Authorities } from '#annotate/authorities.ts';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import type { Term } from '#archive/terms/term.ts';
import type { Regions } from '#model/region.ts';
import { parseIndicators, parseTopics, parseWorks } from './tables/parse-authorities.ts';
import { parseCoverage } from './tables/parse-coverage.ts';
import { parseRegions } from './tables/parse-regions.ts';
import { parseTerms } from './tables/parse-terms.ts';

/** The places of the country, with those that are no more. Throws where the table is unsound. */
export function readRegions(root: string): Regions {
  const path = 'content/authorities/regions.csv';
  const file = new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
  const regions = parseRegions(file);
  if (file.messages.length > 0) throw new Error(file.messages.join('\n'));
  return regions;
}

/** Works, topics and indicators. Throws where a table of them is unsound. */
export function readAuthorities(root: string): Authorities {
  return {
    works: readAuthority(root, 'works', parseWorks),
    topics: readAuthority(root, 'topics', parseTopics),
    indicators: readAuthority(root, 'indicators', parseIndicators),
  };
}

/** The terms of art that an archive explains. Throws where the table is unsound. */
export function readTerms(root: string): readonly Term[] {
  return readAuthority(root, 'terms', parseTerms);
}

/** The records of searches of an archive. Throws where the table is unsound. */
export function readCoverage(root: string, regions: Regions): readonly CoverageRecord[] {
  return readYaml(root, 'content/ledger/coverage.yaml', (file) => parseCoverage(file, regions));
}

/** Paths of the tables that the archive is read with, relative to `content`, in order. */
export function readTablePaths(root: string): readonly string[] {
  const folder = join(root, 'content');
  return globSync(['authorities/*', 'ledger/*.yaml'], { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** One of these tables, byte for byte. */
export function readTable(root: string, path: string): Buffer {
  return readFileSync(join(root, 'content', path));
}

type Parse<T> = (file: VFile) => T | undefined;

function readAuthority<T>(root: string, name: string, parse: Parse<T>): T {
  return readYaml(root, `content/authorities/${name}.yaml`, parse);
}

function readYaml<T>(root: string, path: string, parse: Parse<T>): T {
  const file = new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
  const entries = parse(file);
  if (entries === undefined) throw new Error(file.messages.join('\n'));
  return entries;
}
