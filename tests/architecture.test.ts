import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteMap } from '#site/site-map.ts';

/**
 * What each folder of `src` may import from, besides itself. The order is that in which a report
 * passes them: imports point back up the list, never down.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  chinese: [],
  markdown: ['model', 'chinese'],
  annotate: ['model', 'chinese', 'markdown'],
  lint: ['model', 'chinese', 'markdown', 'annotate'],
  importer: ['model', 'chinese', 'markdown', 'annotate', 'lint'],
  archive: ['model', 'chinese', 'markdown', 'annotate', 'lint'],
  search: ['model', 'chinese'],
  site: ['model', 'chinese', 'markdown', 'annotate', 'lint', 'archive', 'search'],
  cli: [
    'model',
    'chinese',
    'markdown',
    'annotate',
    'lint',
    'importer',
    'archive',
    'search',
    'site',
  ],
};

/** What each stage of the importer may import from the others, in the order that a page passes them. */
const importerStages: Readonly<Record<string, readonly string[]>> = {
  read: [],
  cut: ['read'],
  refuse: ['read', 'cut'],
  facts: ['read', 'cut'],
  draft: ['read', 'cut', 'refuse', 'facts'],
};

/** The one folder that knows a package, and the others that must not. */
const owners: readonly (readonly [specifier: RegExp, folders: readonly string[]])[] = [
  [/^astro(?::|\/|$)/u, ['site', 'cli']],
  [/^pagefind(?:\/|$)/u, ['search', 'site', 'cli']],
  [/^(?:@xmldom\/xmldom|dingbat-to-unicode)(?:\/|$)/u, ['importer']],
  [/^node:fs/u, ['archive', 'search', 'site', 'cli']],
];

/** What a room of `src/site` may import from besides `ui` and `build`: few, and in no circle. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  capture: ['report'],
  downloads: ['changes', 'terms'],
  feeds: ['changes', 'terms'],
  figures: ['mentions'],
  home: ['years'],
  panel: ['search'],
  places: ['mentions'],
  report: ['places'],
  reading: ['report'],
  series: ['reuse'],
  topics: ['mentions'],
  verify: ['search'],
};

const permalinks = 'src/model/permalink.ts';

/** What the path of an address can begin with: `places`, `feed`. */
const firstParts = [
  ...new Set(
    [...readFileSync(permalinks, 'utf8').matchAll(/\b(?:at|one)\(['`]([a-z]+)/gu)].map(
      ([, part]) => part,
    ),
  ),
];

/** What gives the archive's data to those who note themselves what of it is looked at. */
const unnoted =
  /(?:^node:fs|\/(?:whole-content|held-a-build|read-content|cached|sealed-file|kept-[\w-]+)\.ts)/u;

/** The files beside `src/site/build` that may import such, with what keeps their pages right. */
const notingThemselves: Readonly<Record<string, string>> = {
  'src/site/downloads/downloads.ts': 'the checksum of a file is looked up before it is read',
  'src/site/reuse/find-relations.ts': 'it prints no pages',
  'src/site/reuse/latest-relations.ts': 'the dev server alone shows them, and keeps no page',
  'src/site/reuse/relations-record.ts': 'what it holds is looked at where pages ask for it',
  'src/site/reuse/relations-worker.ts': 'it prints no pages',
  'src/site/reuse/written-relations.ts':
    'the digest of what is read is noted where pages ask for it',
  'src/site/series/series.ts': 'the page of a body loads every report that is compared there',
  'src/site/terms/terms.ts': 'what is kept is made for a thing that is noted itself',
};

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly specifier: string;
}

const imports = globSync('src/**/*.{ts,astro}')
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));

test('every folder of src has a place in the table', () => {
  const folders = new Set(globSync('src/*/**/*.{ts,astro}').map((path) => path.split('/')[1]));
  expect([...folders].filter((folder) => !(folder !== undefined && folder in allowed))).toEqual([]);
});

describe.each(Object.entries(allowed))('src/%s', (folder, others) => {
  test(`imports from ${others.length === 0 ? 'nothing' : others.join(', ')} and itself`, () => {
    const strangers = imports
      .filter((found) => found.folder === folder && isOwn(found))
      .filter((found) => ![folder, ...others].includes(targetOf(found)));
    expect(strangers.map(drawn)).toEqual([]);
  });
});

describe.each(Object.entries(importerStages))('src/importer/%s', (stage, others) => {
  test(`imports from ${others.length === 0 ? 'no other stage' : others.join(', ')}`, () => {
    const strangers = imports
      .filter(({ file }) => file.startsWith(`src/importer/${stage}/`))
      .filter((found) => targetOf(found) === 'importer')
      .filter((found) => ![stage, ...others].includes(pathOf(found)[2] ?? ''));
    expect(strangers.map(drawn)).toEqual([]);
  });
});

test('beside the stages of the importer stands only what leads through them', () => {
  const found = globSync('src/importer/**/*.ts').map((path) => path.split(/[\\/]/u)[2] ?? '');
  expect([...new Set(found)].sort()).toEqual(
    [...Object.keys(importerStages), 'import-in-child.ts', 'import-page.ts'].sort(),
  );
});

test('model and chinese import no package either', () => {
  const packages = imports.filter(
    ({ folder, specifier }) =>
      (folder === 'model' || folder === 'chinese') && !/^[.#]/u.test(specifier),
  );
  expect(packages.map(drawn)).toEqual([]);
});

test.each(owners)('%s is imported by %s alone', (specifier, folders) => {
  const strangers = imports.filter(
    (found) => specifier.test(found.specifier) && !folders.includes(found.folder),
  );
  expect(strangers.map(drawn)).toEqual([]);
});

test('an import from another folder names the folder, from src on', () => {
  expect(imports.filter(({ specifier }) => specifier.startsWith('..')).map(drawn)).toEqual([]);
});

test('a planted import down the list is found', () => {
  const planted = importsOf(
    'src/site/pages/index.astro',
    "---\nimport { draft } from '#importer/draft.ts';\n---\n<script>import './x.ts';</script>",
  );
  expect(planted.map(targetOf)).toEqual(['importer', 'site']);
});

describe('rooms of src/site', () => {
  const rooms = roomImports(imports);

  test('a room imports from ui, build, and the few others named here', () => {
    const strangers = rooms.filter(
      ({ room, target }) =>
        target !== 'ui' && target !== 'build' && !(neighbours[room] ?? []).includes(target),
    );
    expect(strangers.map(drawn)).toEqual([]);
  });

  test('none imports itself by way of others', () => {
    expect(circlesOf(rooms)).toEqual([]);
  });

  test('a planted circle is found', () => {
    const planted = [
      ...importsOf('src/site/topics/topics.ts', "import { a } from '#site/works/works.ts';"),
      ...importsOf('src/site/works/works.ts', "import { b } from '#site/topics/topics.ts';"),
    ];
    expect(circlesOf(roomImports(planted))).toEqual(['topics', 'works']);
  });
});

test('every page has its kind in the site map, and every kind its page', () => {
  const routes = globSync('src/site/pages/**/*.astro').map((path) =>
    path.replaceAll('\\', '/').slice('src/site/pages/'.length, -'.astro'.length),
  );
  const kinds = Object.values(siteMap).map(({ route }) => route);
  expect(kinds.toSorted()).toEqual(routes.toSorted());
});

test('every kind of page is tested by an example, but for those that the archive has none of', () => {
  const untested = Object.entries(siteMap).filter(
    ([, { examples }]) => Object.keys(examples).length === 0,
  );
  expect(untested.map(([name]) => name)).toEqual([
    'namedPlaces',
    'namedReports',
    'gone',
    'plan',
    'seriesDiff',
  ]);
});

describe('a page cannot look at anything without its being noted', () => {
  const rooms = globSync('src/site/**/*.{ts,astro}')
    .map((path) => path.replaceAll('\\', '/'))
    .filter((file) => !/^src\/site\/(?:build|[\w-]+\/client)\//u.test(file));

  test('what reads past the notes is imported by few, each with its reason', () => {
    const found = imports
      .filter(({ file, specifier }) => rooms.includes(file) && unnoted.test(specifier))
      .map(({ file }) => file);
    expect([...new Set(found)]).toEqual(Object.keys(notingThemselves));
  });

  test('no module of the site keeps for the next page what one page has found', () => {
    expect(rooms.filter((file) => keepsSomething(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test.each(['const known = new Map<string, string>();', 'export let last = 0;'])(
    'a module with %s is found',
    (code) => expect(keepsSomething(code)).toBe(true),
  );
});

/** Whether a module has something beside functions that can change. */
function keepsSomething(code: string): boolean {
  return /^(?:export )?(?:let |const [^=]+ = (?:new (?:Weak)?(?:Map|Set)\b[^\n]*\(\)|\[\]|\{\});)/mu.test(
    code,
  );
}

test('addresses of the site are written in model/permalink.ts alone', () => {
  const found = globSync('src/**/*.{ts,astro,js}')
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== permalinks)
    .flatMap((file) => addressesIn(readFileSync(file, 'utf8')).map((one) => `${file}: ${one}`));
  expect(found).toEqual([]);
});

test.each([
  '<a href="/">首页</a>',
  '<form action="/search/">',
  "const href = '/places/';",
  'const href = `/reports/` + id;',
  '<a href={`/works/`}>',
  "await fetch('/compare/reports.json')",
])('an address written in %s is found', (code) => {
  expect(addressesIn(code)).toHaveLength(1);
});

/** Addresses that begin at the root of the site, in code without its comments. */
function addressesIn(code: string): readonly string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  const inCode = new RegExp(`['"\`]/(?:${firstParts.join('|')})(?![\\w-])`, 'gu');
  const inMarkup = /\b(?:href|src|action|content)="\/[^"]*"/gu;
  const found = [...bare.matchAll(inCode), ...bare.matchAll(inMarkup)];
  return [
    ...new Set(found.map(({ index }) => bare.slice(index).split('\n')[0]?.slice(0, 40) ?? '')),
  ];
}

interface RoomImport extends Import {
  readonly room: string;
  readonly target: string;
}

/** What the folders of `src/site` import from one another; the files beside them are no folder's. */
function roomImports(all: readonly Import[]): readonly RoomImport[] {
  return all
    .filter(({ file, specifier }) => file.startsWith('src/site/') && specifier.startsWith('#site/'))
    .map((found) => ({
      ...found,
      room: roomOf(found.file.slice('src/site/'.length)),
      target: roomOf(found.specifier.slice('#site/'.length)),
    }))
    .filter(({ room, target }) => room !== target && room !== 'pages')
    .filter(({ room, target }) => room !== '' && target !== '' && target !== 'styles');
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** Rooms from which imports lead back to themselves. */
function circlesOf(all: readonly RoomImport[]): readonly string[] {
  const leads = new Map(
    [...Map.groupBy(all, ({ room }) => room)].map(([room, own]) => [
      room,
      new Set(own.map(({ target }) => target)),
    ]),
  );
  const reached = (from: string): ReadonlySet<string> => {
    const found = new Set(leads.get(from));
    for (const room of found) for (const next of leads.get(room) ?? []) found.add(next);
    return found;
  };
  return [...leads.keys()].filter((room) => reached(room).has(room));
}

/** Static and dynamic imports, and re-exports; in a page also those of its scripts. */
function importsOf(file: string, code: string): readonly Import[] {
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/gu;
  const folder = file.split('/')[1] ?? '';
  return [...code.matchAll(pattern)].map((match) => ({ file, folder, specifier: match[2] ?? '' }));
}

/** An import of a file of `src`: `./x.ts` beside the file or below it, `#model/x.ts` elsewhere. */
function isOwn({ specifier }: Import): boolean {
  return /^[.#]/u.test(specifier);
}

function targetOf(found: Import): string {
  return pathOf(found)[1] ?? '';
}

/** The imported file, from `src` on, folder by folder. */
function pathOf({ file, specifier }: Import): readonly string[] {
  const path = specifier.startsWith('#')
    ? `src/${specifier.slice(1)}`
    : join(dirname(file), specifier).replaceAll('\\', '/');
  return path.split('/');
}

function drawn({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`;
}

test('no exported name stands for two things', () => {
  const exported = globSync('src/**/*.{ts,astro}')
    .map((path) => path.replaceAll('\\', '/'))
    // A route exports what Astro asks of every route.
    .filter((file) => !file.startsWith('src/site/pages/'))
    .sort()
    .flatMap((file) => namesIn(file, readFileSync(file, 'utf8')));
  const byName = Map.groupBy(exported, ({ name }) => name);
  const shared = [...byName].filter(([, files]) => files.length > 1);
  expect(shared.map(([name, files]) => `${name}: ${files.map(({ file }) => file)}`)).toEqual([]);
});

/** What a file gives to others; a component is called after its file. */
function namesIn(file: string, code: string) {
  const declared = code.matchAll(
    /^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gmu,
  );
  const names = file.endsWith('.astro') ? [basename(file, '.astro')] : [];
  return [...names, ...[...declared].map(([, name = '']) => name)].map((name) => ({ name, file }));
}
