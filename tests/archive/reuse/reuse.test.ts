import { describe, expect, test } from 'vitest';
import { likenessOf } from '#archive/claims/likeness.ts';
import { clausesOf } from '#archive/reuse/clauses.ts';
import { hanTextOf } from '#archive/reuse/han-text.ts';
import { namedIn, reuseOf } from '#archive/reuse/reuse.ts';
import { reuseShareOf } from '#archive/reuse/reuse-share.ts';
import type { PassageRef, SharedPassage } from '#archive/reuse/shared-passage.ts';
import { sharedPiecesOf } from '#archive/reuse/shared-pieces.ts';
import { bodyIdOf } from '#model/body-id.ts';
import type { Report } from '#model/report.ts';
import { archiveReports, inTime } from '#tests/archive/archive-reports.ts';
import { fixtureSeries } from '#tests/archive/series/fixture-series.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import overlap from '#tests/ground-truth/overlap.json' with { type: 'json' };

const real = archiveReports();
const archives = [
  { name: 'the archive', reports: real },
  { name: 'three made-up years', reports: inTime(fixtureSeries()) },
  { name: '200 synthetic reports', reports: [...syntheticReports(200, readSources('.', 5))] },
].map(({ name, reports }) => ({ name, reports, reuse: reuseOf(reports), text: texts(reports) }));

/** The text of a paragraph of one of the reports. */
function texts(reports: readonly Report[]): (ref: PassageRef) => string {
  const lines = new Map(
    reports.flatMap(({ id, sections }) =>
      sections.flatMap(({ paragraphs }) =>
        paragraphs.map(({ anchor, text }) => [`${id}#${anchor}`, text] as const),
      ),
    ),
  );
  return ({ report, anchor }) => lines.get(`${report}#${anchor}`) ?? '';
}

describe.each(archives)('in $name', ({ reports, reuse, text }) => {
  const all = [...reuse.passages.values()].flat();
  const positions = new Map(reports.map(({ id }, position) => [id, position]));

  test('every report has an entry, and every passage stands in its report', () => {
    expect([...reuse.passages.keys()]).toEqual(reports.map(({ id }) => id));
    for (const [id, passages] of reuse.passages) {
      expect(passages.every(({ report }) => report === id)).toBe(true);
    }
  });

  test('every span lies in its paragraph and is not empty', () => {
    for (const passage of all) {
      for (const ref of [passage, passage.earliest, ...namedIn(passage)]) {
        expect(ref.start).toBeGreaterThanOrEqual(0);
        expect(ref.end).toBeGreaterThan(ref.start);
        expect(ref.end).toBeLessThanOrEqual(text(ref).length);
      }
    }
  });

  test('a passage has as many Han characters as it says', () => {
    const wrong = all.filter(
      (passage) =>
        hanTextOf(text(passage).slice(passage.start, passage.end)).codes.length !== passage.length,
    );
    expect(wrong).toEqual([]);
  });

  test('the passages of a paragraph come in order and do not overlap', () => {
    for (const passages of reuse.passages.values()) {
      for (const ofParagraph of Map.groupBy(passages, ({ anchor }) => anchor).values()) {
        for (const [position, { start }] of ofParagraph.entries()) {
          expect(start).toBeGreaterThanOrEqual(ofParagraph[position - 1]?.end ?? 0);
        }
      }
    }
  });

  test('a passage begins and ends where a clause does', () => {
    const wrong = all.filter((passage) => {
      const clauses = clausesOf(text(passage));
      const trimmed = (at: number) => text(passage).slice(0, at).trimEnd().length;
      return !(
        clauses.some(({ start }) => trimmed(start) === trimmed(passage.start)) &&
        clauses.some(({ end }) => trimmed(end) === trimmed(passage.end))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('others are of other bodies, each report once, and their bodies are counted', () => {
    for (const { report, others, bodies } of all) {
      const names = others.map((other) => other.report);
      expect(names.map(bodyIdOf)).not.toContain(bodyIdOf(report));
      expect(new Set(names).size).toBe(names.length);
      expect(bodies).toBe(new Set(names.map(bodyIdOf)).size);
    }
  });

  test('what a passage names is a passage that names its report in turn and says the same', () => {
    const byPlace = new Map(all.map((each) => [placeOf(each), each]));
    for (const passage of all) {
      for (const ref of passage.others) {
        const other = byPlace.get(placeOf(ref));
        expect(other?.others.map(({ report }) => report)).toContain(passage.report);
        const kinds = [passage.kind, other?.kind].filter((kind) => kind !== 'previous');
        expect(new Set(kinds).size).toBeLessThanOrEqual(1);
        expect(likenessOf(passage.words, other?.words ?? '')).toEqual(
          likenessOf(other?.words ?? '', passage.words),
        );
      }
    }
  });

  test('what is called previous is the last report of the same body before', () => {
    for (const { kind, report, previous } of all) {
      expect(previous !== undefined).toBe(kind === 'previous');
      if (previous === undefined) continue;
      const before = reports
        .slice(0, positions.get(report))
        .findLast(({ id }) => bodyIdOf(id) === bodyIdOf(report));
      expect(previous.report).toBe(before?.id);
    }
  });

  test('nothing that a passage names is earlier than its earliest', () => {
    for (const passage of all) {
      for (const ref of [passage, ...namedIn(passage)]) {
        expect(positions.get(passage.earliest.report)).toBeLessThanOrEqual(
          positions.get(ref.report) ?? -1,
        );
      }
    }
  });

  test('of a passage and each place named, the shorter is in the longer for the greater part', () => {
    const wrong = all.filter((passage) =>
      namedIn(passage).some(
        (ref) => commonShare(...byLength(wordsOf(passage), wordsOf(ref))) < 0.45,
      ),
    );
    expect(wrong.map((passage) => [wordsOf(passage), namedIn(passage).map(wordsOf)])).toEqual([]);
  });

  test('a report is told which passages of later ones of its body name it, and no others', () => {
    const naming = all.flatMap((passage) =>
      passage.previous === undefined ? [] : [[passage.previous.report, passage] as const],
    );
    const bodies = new Set(reports.map(({ id }) => bodyIdOf(id)));
    expect(naming.length > 0).toBe(bodies.size < reports.length);
    for (const [report, passage] of naming) expect(reuse.laterOwn.get(report)).toContain(passage);
    expect([...reuse.laterOwn.values()].flat()).toHaveLength(naming.length);
  });

  test('the shares of a report add up to its text, and its pieces to each paragraph', () => {
    for (const report of reports) {
      const passages = reuse.passages.get(report.id) ?? [];
      const { all: whole, of, own } = reuseShareOf(report, passages);
      expect(of.previous + of.elsewhere + of.formula + own).toBe(whole);
      expect(own).toBeGreaterThanOrEqual(0);
      for (const { anchor, text: line } of report.sections.flatMap((one) => one.paragraphs)) {
        const pieces = sharedPiecesOf(
          line,
          passages.filter((passage) => passage.anchor === anchor),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(line);
      }
    }
  });

  function placeOf({ report, anchor, start }: PassageRef): string {
    return `${report}#${anchor} ${start}`;
  }

  function wordsOf(ref: PassageRef | SharedPassage): string {
    return text(ref).slice(ref.start, ref.end);
  }
});

/** The shorter first. */
function byLength(one: string, other: string): [string, string] {
  return one.length <= other.length ? [one, other] : [other, one];
}

/** Of the Han characters of one text, the share that another has in the same order. */
function commonShare(one: string, other: string): number {
  const a = hanTextOf(one).codes;
  const b = hanTextOf(other).codes;
  let row = new Uint16Array(b.length + 1);
  for (const code of a) {
    const next = new Uint16Array(b.length + 1);
    for (let at = 0; at < b.length; at += 1) {
      next[at + 1] =
        code === b[at] ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0);
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / a.length;
}

describe('reuseOf', () => {
  test('tells the kinds apart', () => {
    const sentence = '区农业农村局把渔船检验记录仪的录像按月归档并接受渔民查询。';
    const drawn = madeUp([
      ['110101/2021', sentence],
      ['110101/2022', sentence],
      ['110102/2022', `我区${sentence}`],
    ]);
    expect(drawn).toEqual([
      '110101/2021 elsewhere，本篇最早，另见 110102/2022',
      '110101/2022 previous，最早 110101/2021，另见 110101/2021、110102/2022',
      '110102/2022 elsewhere，最早 110101/2021，另见 110101/2021、110101/2022',
    ]);
  });

  test('calls a wording of four bodies a formula', () => {
    const sentence = '坚持以人民为中心的发展思想，持续深入推进依法行政各项工作。';
    const drawn = madeUp(
      ['110101', '110102', '110105', '110106'].map((code) => [`${code}/2021`, sentence]),
    );
    expect(drawn.every((line) => line.includes(' formula，'))).toBe(true);
    expect(drawn).toHaveLength(4);
  });

  test.each([
    {
      what: 'numbers',
      other: '全年收到行政复议申请28件，受理26件，审结24件，综合纠错率为百分之九。',
    },
    {
      what: 'marks',
      other: '全年收到行政复议申请21件、受理19件、审结17件；综合纠错率，为百分之九。',
    },
  ])('sees through other $what', ({ other }) => {
    const one = '全年收到行政复议申请21件，受理19件，审结17件，综合纠错率为百分之九。';
    expect(
      madeUp([
        ['110101/2021', one],
        ['110102/2022', other],
      ]),
    ).toHaveLength(2);
  });

  test('says nothing of a run of less than 16 Han characters', () => {
    const drawn = madeUp([
      ['110101/2021', '深入推进依法行政各项工作，甲乙丙丁戊己庚辛壬癸子丑。'],
      ['110102/2021', '深入推进依法行政各项工作，寅卯辰巳午未申酉戌亥天干。'],
    ]);
    expect(drawn).toEqual([]);
  });
});

test('reuseOf finds the runs of 20 Han characters and more that a reader found in the five', () => {
  const ids = {
    '000': '510811',
    '001': '440205',
    '002': '640522104',
    '003': '130300',
    '004': '532325',
  };
  const { passages } = reuseOf(real);
  const text = texts(real);
  const marked = (code: string) =>
    [...passages.values()]
      .flat()
      .filter(({ report }) => report.startsWith(`${code}/`))
      .map((passage) =>
        text(passage)
          .slice(passage.start, passage.end)
          .replace(/\P{Script=Han}/gu, ''),
      );
  const missed = Object.entries(overlap).flatMap(([pair, { top }]) => {
    const codes = pair.split('-').map((seed) => ids[seed as keyof typeof ids]);
    return top
      .filter((run) => run.length >= 20 && /^\p{Script=Han}+$/u.test(run))
      .filter(
        (run) =>
          !codes.some((code) => marked(code).some((words) => words.includes(run.slice(0, 12)))),
      );
  });
  expect(missed).toEqual([]);
});

/** The passages of made-up reports of one paragraph each, drawn as lines. */
function madeUp(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const reports = pairs.map(([id, text]): Report => {
    const [region = '', year = ''] = id.split('/');
    const [model] = fixtureSeries();
    if (model === undefined) throw new Error('The fixture is empty.');
    const paragraph = { anchor: 's0-p1', role: 'text' as const, text, annotations: [], items: [] };
    return {
      id,
      metadata: { ...model.metadata, region, year: Number(year) },
      sections: [{ anchor: 's0', kind: 'preamble', level: 1, paragraphs: [paragraph] }],
    };
  });
  return [...reuseOf(reports).passages.values()].flat().map((passage) => {
    const { report, kind, earliest } = passage;
    const first = earliest.report === report ? '本篇最早' : `最早 ${earliest.report}`;
    return `${report} ${kind}，${first}，另见 ${namedIn(passage)
      .map((ref) => ref.report)
      .join('、')}`;
  });
}
