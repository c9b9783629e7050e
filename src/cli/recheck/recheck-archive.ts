import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import {
  originalPaths,
  secondCapturePath,
  sightingsPath,
  sourcePath,
  sourcesFolder,
} from '#archive/store/content-paths.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import { writeTogether } from '#archive/store/write-together.ts';
import type { Report } from '#model/report.ts';
import { type Manners, PoliteClient } from './polite-client.ts';
import { type KeptFinding, type Rechecked, recheckedReport } from './recheck-report.ts';
import { parseSightings, type Sighting, writtenSightings } from './sightings.ts';

/** An archive whose reports are looked for again. */
export interface RecheckingPlace {
  readonly root: string;
  /** `2026-11-28`. */
  readonly today: string;
  readonly manners: Manners;
  /** Told of each report as soon as it is recorded. */
  readonly tell: (sighting: Sighting) => void;
}

/** As many hosts are asked at once; each is asked one thing at a time. */
const hostsAtOnce = 8;

/**
 * Looks for the official pages of reports and records how each was found, one after another as they come, so
 * that a run that is broken off loses nothing. Reports without an address are passed over.
 */
export async function recheckArchive(
  reports: readonly Report[],
  place: RecheckingPlace,
): Promise<void> {
  const client = new PoliteClient(place.manners);
  const waiting = [...Map.groupBy(reports.filter(hasAddress), hostOf).values()];
  const workers = Array.from({ length: hostsAtOnce }, async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      for (const report of group) await recheckOne(report, place, client);
    }
  });
  await Promise.all(workers);
}

function hasAddress({ metadata }: Report): boolean {
  return metadata.source.url !== undefined;
}

function hostOf({ metadata }: Report): string {
  return new URL(metadata.source.url ?? '').host;
}

async function recheckOne(
  report: Report,
  place: RecheckingPlace,
  client: PoliteClient,
): Promise<void> {
  const { root, today, tell } = place;
  const { url = '' } = report.metadata.source;
  const before = sightingsAt(root).get(report.id);
  const capture = bytesBelow(root)(sourcePath(report.metadata.source))?.toString('utf8') ?? '';
  const kept = before?.url === url ? keptFinding(root, report) : undefined;
  const found = await recheckedReport({ report, url, capture, before, kept, today }, client);
  record(report, found, place);
  tell(found.sighting);
}

function record(report: Report, found: Rechecked, { root, today }: RecheckingPlace): void {
  const sightings = new Map(sightingsAt(root)).set(report.id, found.sighting);
  writeTogether(
    root,
    new Map<string, string | Uint8Array>([
      ...secondFiles(report, found, today),
      [sightingsPath, writtenSightings(sightings.values())],
    ]),
  );
  if (found.kept) writeBeside(keptPath(root, report), JSON.stringify(found.kept));
}

/** The page as it is now, beside what it was: its text, and its bytes. */
function secondFiles(report: Report, { secondCapture }: Rechecked, day: string) {
  if (secondCapture === undefined) return [];
  const path = secondCapturePath(report.metadata.source, day);
  const file = path.slice(sourcesFolder.length + 1);
  const { text, bytes, format } = secondCapture;
  const original = originalPaths({ file }).find((one) => one.endsWith(`.${format}`));
  return [[path, text] as const, ...(original ? [[original, bytes] as const] : [])];
}

function sightingsAt(root: string): ReadonlyMap<string, Sighting> {
  return parseSightings(bytesBelow(root)(sightingsPath)?.toString('utf8') ?? '');
}

/** What hosts said of their pages is this machine's own, and may be lost at any time. */
function keptPath(root: string, { id }: Report): string {
  return join(root, '.cache/recheck', `${id}.json`);
}

function keptFinding(root: string, report: Report): KeptFinding | undefined {
  const path = keptPath(root, report);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
