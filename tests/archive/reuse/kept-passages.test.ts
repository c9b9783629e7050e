import { expect, test } from 'vitest';
import { type KeepFound, reuseOf } from '#archive/reuse/reuse.ts';
import type { FoundPassage } from '#archive/reuse/shared-passage.ts';
import type { SimilarSection } from '#archive/similar/similar-section.ts';
import { type KeepSimilar, similarSectionsOf } from '#archive/similar/similar-sections.ts';
import type { Report } from '#model/report.ts';
import { inTime } from '#tests/archive/archive-reports.ts';
import { oneOf, randomFrom } from '#tests/corpus/random.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';

type Edit = (reports: readonly Report[], random: () => number) => readonly Report[];

/** What may happen to an archive. */
const edits: Readonly<Record<string, Edit>> = {
  'words are mended': (reports, random) => {
    const mended = oneOf(reports, random);
    return reports.map((report) => (report === mended ? withOtherWords(report, random) : report));
  },
  'a paragraph is taken from another report': (reports, random) => {
    const [to, from] = [oneOf(reports, random), oneOf(reports, random)];
    const [section] = from.sections.filter(({ paragraphs }) => paragraphs.length > 0);
    return reports.map((report) =>
      report === to && section ? { ...report, sections: [...report.sections, section] } : report,
    );
  },
  'a report is taken away': (reports, random) => {
    const gone = oneOf(reports, random);
    return reports.filter((report) => report !== gone);
  },
  'a report has another date': (reports, random) => {
    const dated = oneOf(reports, random);
    const { metadata } = dated;
    const signed = `${metadata.year + 1}-0${1 + Math.floor(random() * 9)}-01`;
    return reports.map((report) =>
      report === dated
        ? { ...report, metadata: { ...metadata, signed, published: signed } }
        : report,
    );
  },
};

function withOtherWords(report: Report, random: () => number): Report {
  const sections = report.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) =>
      random() < 0.9 ? paragraph : { ...paragraph, text: `${paragraph.text.slice(9)}再作部署。` },
    ),
  }));
  return { ...report, sections };
}

/** Remembers what was found under a key, and counts. */
function memory<Found>() {
  const known = new Map<string, Found>();
  const counts = { asked: 0, found: 0 };
  const keepOne = (report: string, key: string, find: () => Found) => {
    const name = `${report} ${key}`;
    counts.asked += 1;
    const found = known.get(name);
    if (found !== undefined) return found;
    counts.found += 1;
    const anew = find();
    known.set(name, anew);
    return anew;
  };
  return { keepOne, counts };
}

const made = [...syntheticReports(25, readSources('.', 7))];

test.each([1, 2])('what is kept is what would be found anew, whatever is edited (%i)', (seed) => {
  const random = randomFrom(seed);
  const memories = {
    passages: memory<readonly FoundPassage[]>(),
    alike: memory<readonly SimilarSection[]>(),
  };
  const passages: { readonly keep: KeepFound } = {
    keep: (report, { key, find }) => memories.passages.keepOne(report, key, find),
  };
  const alike: { readonly keep: KeepSimilar } = {
    keep: (report, { keys, find }) =>
      keys.map((key, at) => memories.alike.keepOne(report, key, () => find(at))),
  };
  let reports: readonly Report[] = made;
  for (let number = 0; number < 6; number += 1) {
    const sources = inTime(reports);
    expect(reuseOf(sources, passages)).toEqual(reuseOf(sources));
    const [kept, anew] = [similarSectionsOf(sources, alike), similarSectionsOf(sources)];
    for (const { id } of sources) expect(kept(id)).toEqual(anew(id));
    reports = oneOf(Object.values(edits), random)(reports, random);
  }
  const last = inTime(reports);
  reuseOf(last, passages);
  const once = memories.passages.counts.found;
  reuseOf(last, passages);
  expect(memories.passages.counts.found).toBe(once);
  expect(memories.alike.counts.found).toBeLessThan(memories.alike.counts.asked);
});
