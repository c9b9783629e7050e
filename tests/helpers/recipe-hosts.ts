import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram } from './find-program.ts';

/** A server that was set up by the lines of `docs/hosting.md`. */
export interface RecipeHost {
  /** Where the site stands, with a slash at the end. */
  readonly root: URL;
  readonly stop: () => Promise<void>;
}

/** What is served, and where. */
export interface Serving {
  /** A folder with a built site. */
  readonly site: string;
  /** Where it stands on its host; `/` where nothing is said. */
  readonly base?: string;
  /** A free one where nothing is said. */
  readonly port?: number;
}

/** The servers that `docs/hosting.md` has lines for and that a system may have. */
export const recipes = ['nginx', 'caddy'] as const;
export type Recipe = (typeof recipes)[number];

/** Whether the system has the server. */
export function hasServer(recipe: Recipe): boolean {
  return findProgram(recipe) !== undefined;
}

/** Serves a site as `docs/hosting.md` says, with no other change than of folder, port and path. */
export async function serveByRecipe(recipe: Recipe, serving: Serving): Promise<RecipeHost> {
  const { site, base = '/', port = await freePort() } = serving;
  const lines = recipeLines(recipe, { site: resolve(site), base, port });
  return serveBy(recipe, { lines, root: new URL(`http://127.0.0.1:${port}${base}`) });
}

/** The same by lines of one's own. */
export async function serveBy(
  recipe: Recipe,
  { lines, root }: { readonly lines: string; readonly root: URL },
): Promise<RecipeHost> {
  const folder = mkdtempSync(join(tmpdir(), `nianbao-${recipe}-`));
  const settings = join(folder, 'settings');
  writeFileSync(settings, settingsOf[recipe](lines, folder));
  const child = spawn(findProgram(recipe) ?? recipe, [...parametersOf[recipe](settings)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  const closed = once(child, 'close');
  const stop = async () => {
    child.kill('SIGTERM');
    await closed;
    rmSync(folder, { recursive: true, force: true });
  };
  await answered(root, child);
  return { root, stop };
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until a server answers, whatever it says. */
async function answered(root: URL, child: ChildProcess): Promise<void> {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = `${words}${text}`.slice(-2000);
  });
  while (child.exitCode === null) {
    const answer = await fetch(root).catch(() => undefined);
    if (answer !== undefined) {
      await answer.body?.cancel();
      return;
    }
    await pause(20);
  }
  throw new Error(`The server ended: ${words}`);
}

const parametersOf: Readonly<Record<Recipe, (settings: string) => readonly string[]>> = {
  nginx: (settings) => ['-c', settings, '-e', 'stderr'],
  caddy: (settings) => ['run', '--adapter', 'caddyfile', '--config', settings],
};

/** What stands around the lines of a site in the settings of a server, so that it touches nothing of the system. */
const settingsOf: Readonly<Record<Recipe, (lines: string, folder: string) => string>> = {
  nginx: (lines, folder) => `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes auto;
worker_rlimit_nofile 8192;
pid ${folder}/pid;
error_log stderr crit;
events { worker_connections 2048; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${lines}
}
`,
  caddy: (lines) => `{
  admin off
  auto_https off
}
${lines}`,
};

/** The lines of `docs/hosting.md`, for another folder, port and path. */
function recipeLines(recipe: Recipe, { site, base, port }: Required<Serving>): string {
  const blocks = blocksOf(recipe);
  if (recipe === 'caddy') {
    if (base !== '/') throw new Error('There are no lines for Caddy under a path.');
    return replaced(blocks[0] ?? '', [
      [':8087 {', `http://127.0.0.1:${port} {`],
      ['/srv/nianbao/current', site],
    ]);
  }
  const [atRoot = '', underPath = ''] = blocks;
  const listening = replaced(atRoot, [['listen 8088;', `listen 127.0.0.1:${port} backlog=1024;`]]);
  if (base === '/') return replaced(listening, [['/srv/nianbao/current', site]]);
  return replaced(listening, [
    [
      '  root /srv/nianbao/current;\n',
      replaced(underPath, [
        ['location /nianbao/', `location ${base}`],
        ['404 /nianbao/', `404 ${base}`],
        ['/srv/nianbao/current', site],
      ]),
    ],
    ['  error_page 404 /404.html;\n', ''],
  ]);
}

function blocksOf(recipe: Recipe): readonly string[] {
  const page = readFileSync('docs/hosting.md', 'utf8');
  return Array.from(
    page.matchAll(new RegExp(`^\`\`\`${recipe}\n(.*?)^\`\`\``, 'gmsu')),
    ([, lines = '']) => lines,
  );
}

/** Every one of the words has to be there: a recipe that was rewritten must not be served half replaced. */
function replaced(
  lines: string,
  changes: readonly (readonly [from: string, to: string])[],
): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The lines have no ${from}`);
    return text.replace(from, () => to);
  }, lines);
}
