import type { ComparedColumn } from '#archive/compare/aligned-rows.ts';
import type { ComparedPlace } from '#archive/compare/compare-address.ts';
import type { OutlineTwin } from '#archive/compare/outline-twin.ts';
import type { ReportJson } from '#archive/data/report-json.ts';
import { twinUrl } from '#model/permalink.ts';

/** A column with the text of its report. */
export interface LoadedColumn extends ComparedColumn {
  readonly report: ReportJson;
}

/** Fetches the JSON of all reports. One that does not come leaves the others as they are. */
export async function loadColumns(places: readonly ComparedPlace[]): Promise<{
  readonly loaded: readonly LoadedColumn[];
  readonly failed: readonly ComparedPlace[];
}> {
  const results = await Promise.allSettled(places.map(loadColumn));
  return {
    loaded: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    failed: places.filter((_, position) => results[position]?.status === 'rejected'),
  };
}

async function loadColumn(place: ComparedPlace): Promise<LoadedColumn> {
  const [report, outline] = await Promise.all([
    fetchJson<ReportJson>(twinUrl(place.report, 'json')),
    fetchJson<OutlineTwin>(twinUrl(place.report, 'outline.json')),
  ]);
  return { place, report, outline };
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} ${response.status}`);
  return response.json();
}
