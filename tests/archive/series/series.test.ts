import { describe, expect, test } from 'vitest';
import { contentsOf } from '#archive/report-summary.ts';
import { diffReports } from '#archive/series/diff-reports.ts';
import {
  type OutlineThroughYears,
  outlineThroughYears,
} from '#archive/series/outline-through-years.ts';
import { seriesOf } from '#archive/series/series.ts';
import { bodyIdOf } from '#model/body-id.ts';
import type { Report } from '#model/report.ts';
import { archiveReports } from '#tests/archive/archive-reports.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { fixtureSeries } from './fixture-series.ts';

const years = fixtureSeries();
const [first, second, third] = years as [Report, Report, Report];

describe('bodyIdOf', () => {
  test.each([
    { id: '440205/2023', body: '440205' },
    { id: '640522104/2023', body: '640522104' },
    { id: '440205/2023-sifaju', body: '440205-sifaju' },
  ])('$id is of $body', ({ id, body }) => {
    expect(bodyIdOf(id)).toBe(body);
  });
});

describe('seriesOf', () => {
  test('puts the reports of a body in the order of time and names the years between', () => {
    const series = seriesOf([third, first].map(contentsOf)).get('999901');
    expect(series?.reports.map(({ id }) => id)).toEqual(['999901/2021', '999901/2023']);
    expect(series?.missing).toEqual([2022]);
  });

  test('has every report of the archive once', () => {
    const reports = archiveReports().map(contentsOf);
    const all = [...seriesOf(reports).values()].flatMap((series) => series.reports);
    expect(all.map(({ id }) => id).sort()).toEqual(reports.map(({ id }) => id).sort());
  });
});

describe('structureOf', () => {
  test('follows each chapter through three years, whatever its number', () => {
    expect(drawn(outlineThroughYears(years))).toEqual([
      's0 s0 s0',
      's1 s1 s1',
      's1-1 s1-1 s1-1',
      's1-2 s1-2 -',
      '- s1-3 -',
      's1-3 s1-4 s1-2',
      's1-4 s1-5 s1-3',
      '- - s1-4',
      's2 s2 s2',
      's3 s3 s3',
      's4 s4 s4',
    ]);
  });

  test('of one report is its outline', () => {
    expect(drawn(outlineThroughYears([first])).slice(0, 3)).toEqual(['s0', 's1', 's1-1']);
  });

  test('of none is empty', () => {
    expect(outlineThroughYears([])).toEqual({ reports: [], rows: [] });
  });

  test.each([{ name: 'the made-up years', reports: years }, ...syntheticSeries()])(
    'has every section of every year exactly once: $name',
    ({ reports }) => {
      const { rows } = outlineThroughYears(reports);
      for (const [position, { sections }] of reports.entries()) {
        const found = rows.flatMap(({ cells }) => cells[position]?.anchor ?? []).sort();
        const expected = sections
          .filter(({ kind }) => kind !== 'opening' && kind !== 'closing')
          .map(({ anchor }) => anchor)
          .sort();
        expect(found).toEqual(expected);
      }
    },
  );
});

function drawn({ rows }: OutlineThroughYears): readonly string[] {
  return rows.map(({ cells }) => cells.map((cell) => cell?.anchor ?? '-').join(' '));
}

/** Some of the bodies of a synthetic archive. */
function syntheticSeries(): readonly {
  readonly name: string;
  readonly reports: readonly Report[];
}[] {
  const reports = [...syntheticReports(200, readSources('.', 5))];
  return [...Map.groupBy(reports, ({ id }) => bodyIdOf(id))]
    .slice(0, 8)
    .map(([name, own]) => ({ name, reports: own }));
}

describe('diffReports', () => {
  test('tells numbers, rewording, new and gone sentences apart', async () => {
    await expect(drawnDiff(second, third)).toMatchFileSnapshot(
      '../../fixtures/series/2022-2023.diff.txt',
    );
  });

  test('of a report with itself changes nothing', () => {
    const { counts } = diffReports(first, first);
    expect(counts).toMatchObject({ changed: 0, added: 0, removed: 0 });
    expect(counts.same).toBeGreaterThan(10);
  });

  test.each([{ name: 'the made-up years', reports: years }, ...syntheticSeries()])(
    'has every sentence of both years once, and counts them: $name',
    ({ reports }) => {
      for (const [position, after] of reports.entries()) {
        const before = reports[position - 1];
        if (before === undefined) continue;
        const { sections, counts } = diffReports(before, after);
        const changes = sections.flatMap(({ sentences }) => sentences);
        const textOf = (side: 'before' | 'after') =>
          changes.flatMap((change) => (side in change ? [Reflect.get(change, side).text] : []));
        expect(joined(textOf('before'))).toBe(joined(bodyText(before)));
        expect(joined(textOf('after'))).toBe(joined(bodyText(after)));
        expect(counts.same + counts.changed + counts.added + counts.removed).toBe(changes.length);
        for (const change of changes) {
          if (change.kind !== 'changed') continue;
          const side = (kind: string) =>
            change.changes.filter((one) => one.kind === 'same' || one.kind === kind);
          expect(
            side('removed')
              .map(({ text }) => text)
              .join(''),
          ).toBe(change.before.text);
          expect(
            side('added')
              .map(({ text }) => text)
              .join(''),
          ).toBe(change.after.text);
        }
      }
    },
  );
});

/** Sentences in any order, as one text. */
function joined(sentences: readonly string[]): string {
  return [...sentences.join('')].sort().join('');
}

function bodyText({ sections }: Report): readonly string[] {
  return sections
    .filter(({ kind }) => kind !== 'opening' && kind !== 'closing')
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ role }) => role === 'text')
    .map(({ text }) => text);
}

function drawnDiff(before: Report, after: Report): string {
  const { sections, counts } = diffReports(before, after);
  const lines = sections.flatMap((section) => [
    `# ${section.before?.anchor ?? '-'} ${section.after?.anchor ?? '-'}`,
    ...section.sentences.map((change) => {
      if (change.kind === 'same') return `  ${change.after.text}`;
      if (change.kind === 'added') return `+ ${change.after.text}`;
      if (change.kind === 'removed') return `- ${change.before.text}`;
      const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
      return `~ ${change.changes.map(({ kind, text }) => marks[kind].join(text)).join('')}`;
    }),
  ]);
  return `${[...lines, JSON.stringify(counts)].join('\n')}\n`;
}
