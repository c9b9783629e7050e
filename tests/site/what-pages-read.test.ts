import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '#site/build/digest-of.ts';
import { digestInside, type ReadStep, type Reads } from '#site/build/reads.ts';
import { watched } from '#site/build/watched.ts';

/** An archive as pages look things up in it. */
function made() {
  const report = { id: '440205/2023', title: '报告', sections: [{ anchor: 's1', title: '一' }] };
  return {
    reports: [report],
    byId: new Map([[report.id, report]]),
    likeOf: (id: string) => new Map([[id, ['s1']]]),
  };
}
type Made = ReturnType<typeof made>;

function readsOf(look: (archive: Made) => unknown): Reads {
  const reads: Reads = new Map();
  look(watched(made(), { reads, way: '["archive"' }));
  return reads;
}

/** Whether a page that looks so would be printed anew, once the archive is another. */
function isPrintedAnew(look: (archive: Made) => unknown, change: (archive: Made) => unknown) {
  const archive = made();
  change(archive);
  return [...readsOf(look)].some(([key, digest]) => {
    const [, ...steps]: [string, ...ReadStep[]] = JSON.parse(key);
    return digestInside(archive, steps) !== digest;
  });
}

const retitle = (archive: Made) => {
  const [report] = archive.reports;
  if (report) report.title = '别的报告';
};
const renameSection = (archive: Made) => {
  const section = archive.byId.get('440205/2023')?.sections[0];
  if (section) section.title = '二';
};
const addReport = (archive: Made) =>
  archive.byId.set('440205/2024', { id: '440205/2024', title: '新', sections: [] });
const likeOthers = (archive: Made) => {
  archive.likeOf = () => new Map();
};

test.each<{
  readonly page: string;
  readonly look: (archive: Made) => unknown;
  readonly anew: readonly ((archive: Made) => unknown)[];
}>([
  { page: 'that looks at nothing', look: () => undefined, anew: [] },
  {
    page: 'that looks up a title',
    look: ({ byId }) => byId.get('440205/2023')?.title,
    anew: [retitle],
  },
  {
    page: 'that looks up sections',
    look: ({ byId }) => byId.get('440205/2023')?.sections.map(({ title }) => title),
    anew: [renameSection],
  },
  {
    page: 'that goes through all reports',
    look: ({ reports }) => reports.map(({ id }) => id),
    anew: [retitle, renameSection],
  },
  { page: 'that counts reports', look: ({ reports }) => reports.length, anew: [] },
  {
    page: 'that asks for a missing report',
    look: ({ byId }) => byId.get('440205/2024'),
    anew: [addReport],
  },
  {
    page: 'that asks whether there is one',
    look: ({ byId }) => byId.has('440205/2024'),
    anew: [addReport],
  },
  {
    page: 'that counts a map',
    look: ({ byId }) => byId.size,
    anew: [retitle, renameSection, addReport],
  },
  {
    page: 'that copies a record',
    look: ({ byId }) => ({ ...byId.get('440205/2023') }),
    anew: [retitle, renameSection],
  },
  {
    page: 'that asks whether a record has a field',
    look: ({ byId }) => Object.hasOwn(byId.get('440205/2023') ?? {}, 'title'),
    anew: [retitle, renameSection],
  },
  {
    page: 'that calls a function',
    look: ({ likeOf }) => likeOf('440205/2023'),
    anew: [likeOthers],
  },
])('a page $page is printed anew for what it looked at', ({ look, anew }) => {
  for (const change of [retitle, renameSection, addReport, likeOthers]) {
    expect([change.name, isPrintedAnew(look, change)]).toEqual([
      change.name,
      anew.includes(change),
    ]);
  }
});

test('a function cannot be asked with what no later build could ask it with again', () => {
  const view = watched({ sameAs: (report: object) => report }, { reads: new Map(), way: '["x"' });
  expect(() => view.sameAs({ id: '440205/2023' })).toThrow(TypeError);
});

test('what is watched reads as what it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const view = watched({ value }, { reads: new Map(), way: '["x"' });
      expect(JSON.stringify(view)).toBe(JSON.stringify({ value }));
    }),
  );
});

test('two values have one digest just if they are the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(digestOf(a) === digestOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test.each([
  [new Map([['a', 1]]), [['a', 1]]],
  [new Set(['a']), ['a']],
  ['x'.repeat(300), 'x'.repeat(301)],
  [undefined, null],
  ['1', 1],
  [{ a: undefined }, {}],
  [{ a: ['1'] }, { a: [1] }],
  [{ a: new Map([['a', 1]]) }, { a: {} }],
])('%j is told from %j', (a, b) => {
  expect(digestOf(a)).not.toBe(digestOf(b));
});
