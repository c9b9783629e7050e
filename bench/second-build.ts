/**
 * Alters an archive at random, again and again, and builds each state twice: with what was kept of
 * the states before, and with nothing. Says how often the two differed. Then spoils what is kept,
 * one bit of a file, and says how often a build published another byte.
 *
 *     node bench/second-build.ts [--edits 100] [--flips 200] [--seed 1]
 *
 * Edits are made in an archive of two short reports, flips in this one.
 */
import { hash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { filesBelow } from '#archive/store/files-below.ts';
import { oneOf, randomFrom } from '#tests/corpus/random.ts';
import {
  type Built,
  build,
  copyState,
  newProject,
  siteOf,
  spoil,
} from '#tests/helpers/second-build.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100' },
    flips: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const random = randomFrom(Number(values.seed));
const again = newProject();
const anew = newProject();
let environment: NodeJS.ProcessEnv = {};

async function measureEdits(count: number): Promise<void> {
  writeSmallArchive(again);
  const counts = { built: 0, refused: 0, differ: 0 };
  for (let number = 1; number <= count; number += 1) {
    const [name, edit] = oneOf(edits, random);
    edit(number);
    copyState(again, anew);
    const [second, first] = [
      await build(again, { environment }),
      await build(anew, { environment }),
    ];
    counts[second.code === 0 ? 'built' : 'refused'] += 1;
    if (!areSame(second, first)) {
      counts.differ += 1;
      console.log(`edit ${number}, ${name}: ${second.said} and anew: ${first.said}`);
    }
    if (second.code !== 0) mend();
  }
  console.log(`${count} edits: ${JSON.stringify(counts)}`);
}

/** A refused state would hide what is edited next. */
function mend(): void {
  rmSync(join(again, 'content'), { recursive: true });
  writeSmallArchive(again);
}

function areSame(second: Built, first: Built): boolean {
  return (
    isDeepStrictEqual(second, first) &&
    (second.code !== 0 || isDeepStrictEqual(siteOf(again), siteOf(anew)))
  );
}

/** What may happen to an archive, and how it is done for the so-manieth time. */
const edits: readonly (readonly [name: string, edit: (number: number) => void])[] = [
  ['a slip in the content', slip],
  ['another slip in the content', slip],
  ['a report with its capture', editReport],
  [
    'a report of another name',
    (number) => {
      const path = anyOf('content/reports/**/*.md');
      renameSync(path, path.replace('.md', `-${number}.md`));
    },
  ],
  ['a table', (number) => append(anyOf('content/authorities/*.yaml'), `# ${number}\n`)],
  [
    'a label',
    (number) =>
      replaceIn(anyOf('content/authorities/topics.yaml'), /label: .*/u, `label: 第${number}种`),
  ],
  [
    'code that reads',
    (number) => append(anyOf('src/{model,markdown,archive}/**/*.ts'), `// ${number}\n`),
  ],
  [
    'a page',
    (number) => replaceIn(anyOf('src/site/pages/about/index.astro'), /<h1>/u, `<h1>${number} `),
  ],
  ['a style', (number) => append(anyOf('src/site/styles/*.css'), `.n${number} { color: red }\n`)],
  ['what is installed', () => append(join(again, 'package-lock.json'), '\n')],
  [
    'where it is published',
    (number) => {
      const site = oneOf(['', 'https://example.org', `https://example.org/n${number}`], random);
      environment = { NIANBAO_SITE: site, NIANBAO_RANGE: oneOf(['', 'no'], random) };
    },
  ],
];

function anyOf(pattern: string): string {
  return join(again, oneOf(globSync(pattern, { cwd: again }).sort(), random));
}

function append(path: string, words: string): void {
  writeFileSync(path, readFileSync(path, 'utf8') + words);
}

function replaceIn(path: string, pattern: RegExp, words: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, words));
}

/** Takes away up to three characters, and writes something else. */
function slip(): void {
  const path = anyOf('content/**/*.*');
  const before = readFileSync(path, 'utf8');
  const at = Math.floor(random() * before.length);
  const written = oneOf(['', '法', '：', '\n', '\t', ':', '2', '- ', '"', '\u0001'], random);
  const removed = Math.floor(random() * 4);
  writeFileSync(path, before.slice(0, at) + written + before.slice(at + removed));
}

/** Puts a character into a report where its capture has it too. */
function editReport(number: number): void {
  const path = anyOf('content/reports/**/*.md');
  const report = readFileSync(path, 'utf8');
  const [, file = ''] = /file: (\S+)/u.exec(report) ?? [];
  const capture = join(again, 'content/sources', file);
  const word = '培训执法人员';
  for (const each of [path, capture]) replaceIn(each, new RegExp(word, 'u'), `${word}${number}名`);
  const sum = hash('sha256', readFileSync(capture));
  replaceIn(path, /sha256: \w+/u, `sha256: ${sum}`);
}

/** Spoils one bit of each file that is kept, build after build. */
async function measureFlips(count: number): Promise<void> {
  environment = {};
  copyState('.', again);
  await build(again);
  const right = siteOf(again);
  let flips = 0;
  let wrong = 0;
  let refused = 0;
  while (flips < count) {
    const kept = ['.cache', 'node_modules/.astro', 'node_modules/.vite']
      .filter((folder) => existsSync(join(again, folder)))
      .flatMap((folder) => filesBelow(again, folder))
      .slice(0, count - flips);
    for (const path of kept) spoil(join(again, path), Math.floor(random() * 2 ** 30));
    flips += kept.length;
    const { code, said } = await build(again);
    if (code !== 0) refused += 1;
    if (!isDeepStrictEqual(siteOf(again), right)) {
      wrong += 1;
      console.log(said);
    }
  }
  console.log(`${flips} flips: ${wrong} builds published another byte, ${refused} failed`);
}

try {
  await measureEdits(Number(values.edits));
  await measureFlips(Number(values.flips));
} finally {
  for (const folder of [again, anew]) rmSync(folder, { recursive: true });
}
