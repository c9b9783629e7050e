import { createHash } from 'node:crypto';
import { restoreFullWidth } from '#chinese/width.ts';
import type { PageParts } from '#importer/cut/page-parts.ts';
import type { PageText } from '#importer/read/page-text.ts';
import { factsNotRecorded } from '#markdown/meta-zone.ts';
import { filled } from '#model/filled.ts';
import type { Metadata, SourceZone } from '#model/metadata.ts';
import type { DraftMetadata } from './draft.ts';
import type { PageMatter } from './page-matter.ts';
import { reportIdFor } from './report-address.ts';

/** The frontmatter of a draft: its facts, and what concerns the capture. */
export function metadataOf(page: PageText, { reading, parts, options }: PageMatter): DraftMetadata {
  const { year, region, ...facts } = reading.facts;
  const source = filled({
    file: `${reportIdFor(reading.facts, options.regions) ?? `${region ?? 'unknown'}/${year ?? 'unknown'}`}.txt`,
    sha256: createHash('sha256').update(page.text, 'utf8').digest('hex'),
    url: reading.url,
    retrieved: options.retrieved,
    zones: [] as readonly SourceZone[],
  });
  const metadata = {
    ...facts,
    source,
    regularised: isRegularised(page, parts) ? (['punctuation-width'] as const) : [],
    notes: [],
    aliases: {},
    history: [],
    corrected: [],
  };
  const zones = soundZones(page, parts.zones, {
    ...metadata,
    year: year ?? 0,
    region: region ?? '',
  });
  return filled({ ...metadata, source: { ...source, zones }, year, region });
}

/** Whether a mark of the report was put back to its full width. */
function isRegularised(page: PageText, { zones }: PageParts): boolean {
  const chrome = zones.filter(({ kind }) => kind === 'chrome' || kind === 'page-title');
  return page.lines.some(
    ({ number, text }) =>
      !chrome.some(({ first, last }) => first <= number && number <= last) &&
      restoreFullWidth(text) !== text,
  );
}

/** A zone of facts counts as such only while the frontmatter holds every fact that it prints. */
function soundZones(
  { lines }: PageText,
  zones: readonly SourceZone[],
  metadata: Metadata,
): readonly SourceZone[] {
  return zones.map((zone) => {
    if (zone.kind !== 'meta') return zone;
    const texts = lines.slice(zone.first - 1, zone.last).map(({ text }) => restoreFullWidth(text));
    if (texts.every((text) => factsNotRecorded(text, metadata).length === 0)) return zone;
    return { ...zone, kind: 'chrome', why: `${zone.why ?? '页面信息'}（有不收的栏目）` };
  });
}
