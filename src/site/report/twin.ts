import { contentsIn } from '#archive/archive.ts';
import { outlineTwinOf } from '#archive/compare/outline-twin.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { readTwin } from '#archive/store/read-twin.ts';
import { reportUrl } from '#model/permalink.ts';
import type { TwinFormat } from '#model/twin-format.ts';
import { loadAcross } from '#site/build/across.ts';
import { loadArchive, loadReport, loadSectionTopics } from '#site/build/archive.ts';
import { currentCharter } from '#site/build/charter.ts';
import { readContentFile } from '#site/build/content.ts';
import { fullAddress, wholeAddress } from '#site/ui/full-address.ts';

/** A report in one of its other forms. */
export async function twinOf(summary: ReportSummary, format: TwinFormat): Promise<string> {
  const archive = await loadArchive();
  if (format === 'outline.json') {
    const { topics, mentions, figures } = await loadAcross();
    return JSON.stringify(
      outlineTwinOf(contentsIn(archive, summary.id), {
        regions: archive.regions,
        topics,
        figures: mentions.get(summary.id)?.figures ?? [],
        indicatorOf: (id) => figures.byId.get(id)?.indicator,
      }),
    );
  }
  return readTwin(loadReport(summary.id), {
    format,
    read: readContentFile,
    address: fullAddress(reportUrl(summary.id)),
    archive: currentCharter().name,
    jsonSources: () => ({
      regions: archive.regions,
      topics: loadSectionTopics(summary.id),
      addressOf: wholeAddress,
    }),
  });
}
