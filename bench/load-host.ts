/**
 * Loads a site that nginx serves by the lines of docs/hosting.md: pages and parts of the index, mixed, while
 * another build is published in the middle and taken back. Says how many answers failed or were wrong, for
 * pages that were left open too, and how many a second there are beside nginx with the same files and no
 * line of ours.
 *
 *     node bench/load-host.ts [--seconds 20] [--connections 200] [--rounds 3] [--first dist] [--second folder]
 *
 * Wants nginx and wrk. `--first` and `--second` are two builds with different indexes; what is not named is built.
 */
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { filesBelow } from '#archive/store/files-below.ts';
import { oneOf, randomFrom } from '#tests/corpus/random.ts';
import { buildProject, copyProject } from '#tests/helpers/built-site-build.ts';
import { freePort, type RecipeHost, serveBy, serveByRecipe } from '#tests/helpers/recipe-hosts.ts';
import { type OpenPages, readAlong, type Seen } from './parts/open-pages.ts';
import { type LoadRequest, type LoadResult, load } from './parts/wrk.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    connections: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    first: { type: 'string' },
    second: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
/** Of the connections, those whose answers are held against the builds. */
const watched = 8;
const random = randomFrom(1);
const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));

try {
  const builds = await twoBuilds();
  const requests = mixedRequests(builds[0]);
  await loadWhilePublishing(builds, requests);
  await loadBesidePlain(builds[0], requests);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit();

/** Two builds of this archive; in the second the address of a report's official page is another, which its index has. */
async function twoBuilds(): Promise<readonly [string, string]> {
  if (values.first && values.second) return [resolve(values.first), resolve(values.second)];
  const project = join(folder, 'project');
  copyProject(project);
  const first = join(folder, 'first');
  cpSync(await buildProject(project), first, { recursive: true });
  const report = globSync(join(project, 'content/reports/**/*.md')).sort()[0] ?? '';
  const text = readFileSync(report, 'utf8');
  const changed = text.replace(/^( *url: \S+)$/mu, '$1?from=bench');
  if (changed === text) throw new Error(`${report} has no address.`);
  writeFileSync(report, changed);
  return [first, await buildProject(project)];
}

/** Three pages and other files to one part of an index, as a reader's browser asks, but for compression. */
function mixedRequests(site: string): readonly LoadRequest[] {
  const files = filesBelow(site);
  const pieces = namedPieces(site).filter((path) => path.startsWith('exact/'));
  return Array.from({ length: 4000 }, (_, at) => {
    if (at % 4 > 0) return { path: `/${addressOf(oneOf(files, random))}`, headers: {} };
    const path = oneOf(pieces, random);
    const first = Math.floor(random() * statSync(join(site, path)).size);
    return { path: `/${path}`, headers: { Range: `bytes=${first}-${first + 4095}` } };
  });
}

function addressOf(path: string): string {
  return path.replace(/(?<=^|\/)index\.html$/u, '');
}

/** Files that are named by their bytes. */
function namedPieces(site: string): readonly string[] {
  return filesBelow(site).filter(
    (path) =>
      /^(?:_astro\/|exact\/[0-9a-f]{16}\/)/u.test(path) && statSync(join(site, path)).size > 0,
  );
}

async function loadWhilePublishing(
  builds: readonly [string, string],
  requests: readonly LoadRequest[],
): Promise<void> {
  const published = join(folder, 'published');
  await publish(published, builds[0]);
  const host = await serveByRecipe('nginx', { site: join(published, 'current') });
  let isOver = false;
  const pages: OpenPages = {
    root: host.root,
    builds,
    paths: { named: namedPieces(builds[0]), shared: pagesOf(builds) },
    random,
    isOver: () => isOver,
  };
  const seen: Seen = { answers: 0, wrong: [], searches: [0, 0] };
  const readers = Array.from({ length: watched }, () => readAlong(pages, seen));
  const loading = load({
    origin: host.root.origin,
    requests,
    connections: connections - watched,
    seconds,
  });
  await pause(seconds * 333);
  await publish(published, builds[1]);
  await pause(seconds * 333);
  await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'publish', published, '--back']);
  const result = await loading;
  isOver = true;
  await Promise.all(readers);
  await host.stop();
  say(`nginx, ${connections} connections, ${seconds} s, published and taken back`, result);
  console.log(
    `  ${seen.answers} answers held against the builds, ${seen.wrong.length} wrong; searches of the first and second: ${seen.searches.join(', ')}`,
  );
  for (const wrong of seen.wrong.slice(0, 10)) console.log(`    ${wrong}`);
}

/** Pages, and the files whose names stay, that both builds have; the list of files is the publication's own. */
function pagesOf([first, second]: readonly [string, string]): readonly string[] {
  const named = new Set(namedPieces(first));
  const others = new Set(filesBelow(second));
  return filesBelow(first).filter(
    (path) =>
      !named.has(path) && others.has(path) && !/^(?:404\.html|_headers|SHA256SUMS)$/u.test(path),
  );
}

async function publish(root: string, site: string): Promise<void> {
  const child = fork('bench/parts/publish-again.ts', [root, site], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${site} was not published.`);
}

/** Both at once, with half of the connections each: whatever else the machine does, it does to both. */
async function loadBesidePlain(site: string, requests: readonly LoadRequest[]): Promise<void> {
  const port = await freePort();
  const ours = await serveByRecipe('nginx', { site });
  const plain = await serveBy('nginx', {
    lines: `server { listen 127.0.0.1:${port} backlog=1024; root ${site}; }`,
    root: new URL(`http://127.0.0.1:${port}/`),
  });
  const of = ({ root }: RecipeHost) =>
    load({
      origin: root.origin,
      requests,
      connections: connections / 2,
      seconds: Math.min(seconds, 20),
    });
  const ratios: number[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const [here, there] = await Promise.all([of(ours), of(plain)]);
    say(`by the lines of docs/hosting.md, ${round}`, here);
    say(`plain nginx, ${round}`, there);
    ratios.push(here.perSecond / there.perSecond);
  }
  const inOrder = ratios.toSorted((one, other) => one - other);
  const median = inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN;
  console.log(
    `ratios: ${ratios.map((each) => each.toFixed(3)).join(', ')}; median ${median.toFixed(3)}`,
  );
  await Promise.all([ours.stop(), plain.stop()]);
}

function say(what: string, { requests, errors, perSecond, p50, p99 }: LoadResult): void {
  const { timeout, ...failures } = errors;
  const failed = Object.values(failures).reduce((sum, each) => sum + each, 0);
  console.log(
    `${what}: ${requests} requests, ${failed} errors${failed > 0 ? ` ${JSON.stringify(failures)}` : ''}, ${timeout} later than 2 s, ${perSecond} a second, p50 ${p50} ms, p99 ${p99} ms`,
  );
}
