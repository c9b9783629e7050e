import { join } from 'node:path';
import type { Manifest, YearManifest } from '#archive/downloads/manifest.ts';
import { readJson } from './read-json.ts';

/** What of a built site goes into an edition. */
export interface Chosen {
  /** Ids of its reports. */
  readonly reports: ReadonlySet<string>;
  /** Whether a file of the site is in it, by its path from the root. */
  readonly has: (path: string) => boolean;
}

/** For hosts and programs on the net; the index by words needs a server. */
const online = /^(?:pagefind|\.nojekyll|_headers|_redirects|SHA256SUMS|robots\.txt|sitemap-)/u;

/** What is there for all pages, wherever they are of. */
const common =
  /^(?:_astro|about|capture|export|panel|search|verify|schema|exact)\/|^[^/]+\.(?:js|png|svg)$/u;

/** The whole of a built site. */
export function chosenWhole(dist: string): Chosen {
  return {
    reports: new Set(reportsOf(dist).map(({ id }) => id)),
    has: (path) => !online.test(path),
  };
}

/** The reports of a place and of those below it, with the pages that are about these alone. */
export function chosenPlace(dist: string, code: string): Chosen {
  const within = significantDigits(code);
  const reports = reportsOf(dist).filter(({ region }) => region.startsWith(within));
  const has = (path: string) => {
    const [, kind = '', of = ''] =
      /^(reports|sources|parts\/plans|places|coverage)\/(\d+)/u.exec(path) ?? [];
    if (kind === 'places') {
      const place = significantDigits(of);
      return place.startsWith(within) || within.startsWith(place);
    }
    if (kind === 'coverage') return of === code;
    return kind === '' ? common.test(path) : of.startsWith(within);
  };
  return { reports: new Set(reports.map(({ id }) => id)), has };
}

/** The digits that every place within has too: `44` of 440000, `4402` of 440200. */
function significantDigits(code: string): string {
  return code.length === 6 ? code.replace(/(?:00){1,2}$/u, '') : code;
}

function reportsOf(dist: string): YearManifest['reports'] {
  const { years } = readJson<Manifest>(join(dist, 'data/manifest.json'));
  return years.flatMap(({ path }) => readJson<YearManifest>(join(dist, 'data', path)).reports);
}
