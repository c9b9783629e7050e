import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import type { Metadata } from '#model/metadata.ts';
import { printedText } from '#model/printed-text.ts';
import type { Report, Section } from '#model/report.ts';
import { reportIds, reportOf, sourceOf } from '#tests/helpers/archive-files.ts';
import { cases } from '#tests/helpers/cases.ts';

const runs = cases(200);
const archive = reportIds.map((id) => ({
  id,
  report: reportOf(id),
  source: sourceOf(reportOf(id)),
}));

describe.each(archive)('$id', ({ report, source }) => {
  test('is a JSON value', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('prints character for character what its source prints', () => {
    expect(infidelitiesOf(report, source)).toEqual([]);
  });

  test('has the checksum of the capture’s bytes', () => {
    const { file, sha256 } = report.metadata.source;
    const bytes = readFileSync(`content/sources/${file}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  test.each(bodyChanges)('is unfaithful when a character of its body is $name', ({ change }) => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, at) => {
        const changed = withBody(report, { which, edit: (text) => change(text, at % text.length) });
        return changed === undefined || infidelitiesOf(changed, source).length > 0;
      }),
      { numRuns: runs },
    );
  });

  test('is unfaithful when any character of any heading is changed', () => {
    for (const [which, section] of report.sections.entries()) {
      const length = section.heading?.line.text.length ?? 0;
      for (let at = 0; at < length; at += 1) {
        const changed = withHeading(report, { which, edit: (text) => replaced(text, at) });
        if (changed === undefined) continue;
        expect(infidelitiesOf(changed, source).map(({ what }) => what)).toEqual(['body']);
      }
    }
  });

  test('is unfaithful when a paragraph is lost, doubled or moved', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...sectionChanges), (which, change) => {
        const changed = change(report.sections, which % report.sections.length);
        return infidelitiesOf({ ...report, sections: changed }, source).length > 0;
      }),
      { numRuns: runs },
    );
  });

  test('is unfaithful when the width of a mark is changed', () => {
    const marks = /[，：；（）？！]/gu;
    for (const [which, section] of report.sections.entries()) {
      const text = section.paragraphs[0]?.text ?? '';
      for (const { index } of [...text.matchAll(marks)].slice(0, 3)) {
        const half = String.fromCharCode(text.charCodeAt(index) - 0xfee0);
        const sections = report.sections.with(
          which,
          withFirstParagraph(section, text.slice(0, index) + half + text.slice(index + 1)),
        );
        expect(infidelitiesOf({ ...report, sections }, source)).toHaveLength(1);
      }
    }
  });

  test('names the line of the source and both readings', () => {
    const changed = withBody(report, { which: 3, edit: (text) => replaced(text, 0) });
    const [infidelity] = changed === undefined ? [] : infidelitiesOf(changed, source);
    const line = source.split('\n')[(infidelity?.line ?? 0) - 1]?.replace(/\s/gu, '');
    expect(infidelity?.report).toMatch(/^囍/u);
    expect(line).toContain(infidelity?.source.slice(0, 1));
  });
});

describe.each(archive.filter(({ report }) => hasZone(report, 'title')))(
  'the title of $id',
  ({ report, source }) => {
    test('is that of the source in each of its characters', () => {
      const { title } = report.metadata;
      for (let at = 0; at < title.length; at += 1) {
        if (/\s/u.test(title.charAt(at))) continue;
        for (const changed of [replaced(title, at), removed(title, at), added(title, at)]) {
          const whats = infidelitiesOf(withFacts(report, { title: changed }), source);
          expect(whats.map(({ what }) => what)).toEqual(['title']);
        }
      }
    });
  },
);

const printedFacts = archive
  .filter(({ report }) => hasZone(report, 'meta'))
  .flatMap(({ id, report, source }) =>
    (['publisher', 'published', 'indexNumber', 'genre', 'themeClass'] as const)
      .filter((fact) => report.metadata[fact] !== undefined)
      .map((fact) => ({ id, fact, report, source })),
  );

test.each(printedFacts)('$fact of $id is what the source prints', ({ fact, report, source }) => {
  const value = report.metadata[fact] ?? '';
  for (let at = 0; at < value.length; at += 1) {
    for (const changed of [replaced(value, at), removed(value, at), added(value, at)]) {
      const whats = infidelitiesOf(withFacts(report, { [fact]: changed }), source);
      expect(whats.map(({ what }) => what)).toEqual(['meta']);
    }
  }
});

/** How one character of a text is made wrong. Blanks do not count, so they are left alone. */
const bodyChanges = [
  { name: 'replaced', change: replaced },
  { name: 'removed', change: removed },
  { name: 'added', change: added },
];

function replaced(text: string, at: number): string {
  return text.slice(0, at) + (text.charAt(at) === '囍' ? '一' : '囍') + text.slice(at + 1);
}

function removed(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}

function added(text: string, at: number): string {
  return `${text.slice(0, at)}囍${text.slice(at)}`;
}

const sectionChanges = [
  (sections: readonly Section[], at: number) => sections.toSpliced(at, 1),
  (sections: readonly Section[], at: number) =>
    sections.toSpliced(at, 0, ...sections.slice(at, at + 1)),
  (sections: readonly Section[], at: number) => {
    const next = (at + 1) % sections.length;
    const [one, other] = [sections[at], sections[next]];
    return one && other ? sections.with(at, other).with(next, one) : [];
  },
];

interface Edit {
  /** Counted through all sections. */
  readonly which: number;
  readonly edit: (text: string) => string;
}

/**
 * The report with one paragraph edited; `undefined` where the edit touches only a blank, or takes
 * away just what the editor has supplied.
 */
function withBody(report: Report, { which, edit }: Edit): Report | undefined {
  const filled = report.sections.filter(({ paragraphs }) => paragraphs.length > 0);
  const section = filled[which % filled.length];
  const [paragraph] = section?.paragraphs ?? [];
  if (section === undefined || paragraph === undefined) return undefined;
  const edited = edit(paragraph.text);
  const unchanged = [paragraph.text, printedText(paragraph)].map(bare);
  if (unchanged.includes(bare(edited))) return undefined;
  const sections = report.sections.map((each) =>
    each === section ? withFirstParagraph(each, edited) : each,
  );
  return { ...report, sections };
}

function withFirstParagraph(section: Section, text: string): Section {
  const paragraphs = section.paragraphs.map((paragraph, position) =>
    position === 0 ? { ...paragraph, text, annotations: [] } : paragraph,
  );
  return { ...section, paragraphs };
}

function withHeading(report: Report, { which, edit }: Edit): Report | undefined {
  const section = report.sections[which];
  if (section?.heading === undefined) return undefined;
  const { heading } = section;
  const text = edit(heading.line.text);
  if (bare(text).length !== bare(heading.line.text).length) return undefined;
  const line = { text, annotations: [] };
  return {
    ...report,
    sections: report.sections.with(which, { ...section, heading: { ...heading, line } }),
  };
}

function withFacts(report: Report, facts: Partial<Metadata>): Report {
  return { ...report, metadata: { ...report.metadata, ...facts } };
}

function hasZone(report: Report, kind: 'title' | 'meta'): boolean {
  return report.metadata.source.zones.some((zone) => zone.kind === kind);
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
