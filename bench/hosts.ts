/**
 * Serves the built site by the lines of docs/hosting.md, at the root of nginx and of Caddy and under a path
 * of nginx, and asks each what a reader's browser would; then `nianbao canary` and `nianbao verify`.
 * Under the path every address of every page is asked for, too.
 *
 *     npm run build
 *     node bench/hosts.ts [--site dist] [--under folder] [--port 18090] [--stay]
 *
 * `--under` has a site that was built for `http://127.0.0.1:<port>/nianbao`; it is built where it is not
 * named. With `--stay` it is served until the program is ended, so that `engines.ts --at` can ask it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '#archive/store/files-below.ts';
import { runCli } from '#cli/run-cli.ts';
import { buildProject, copyProject } from '#tests/helpers/built-site-build.ts';
import { hostQuestions } from '#tests/helpers/host-questions.ts';
import { addressesOf } from '#tests/helpers/page-addresses.ts';
import { hasServer, type Recipe, serveByRecipe } from '#tests/helpers/recipe-hosts.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    under: { type: 'string' },
    port: { type: 'string', default: '18090' },
    stay: { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
const base = '/nianbao/';
const folder = mkdtempSync(join(tmpdir(), 'bench-hosts-'));

try {
  const underPath = values.under ?? (await built());
  await ask('nginx', { site: values.site });
  await ask('caddy', { site: values.site });
  await ask('nginx', { site: underPath, base, port });
  if (values.stay) {
    const { root } = await serveByRecipe('nginx', { site: underPath, base, port });
    console.log(`${root} is served.`);
    await new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done));
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exit();

async function built(): Promise<string> {
  copyProject(join(folder, 'project'));
  return buildProject(join(folder, 'project'), {
    NIANBAO_SITE: `http://127.0.0.1:${port}/nianbao`,
  });
}

async function ask(
  recipe: Recipe,
  serving: { readonly site: string; readonly base?: string; readonly port?: number },
): Promise<void> {
  console.log(`${recipe}${serving.base === undefined ? '' : ` under ${serving.base}`}`);
  if (!hasServer(recipe)) {
    console.log('  not on this system, not tried');
    return;
  }
  const { root, stop } = await serveByRecipe(recipe, serving);
  for (const question of hostQuestions) {
    const wrong = await question.ask({ root, site: serving.site });
    console.log(
      `  ${question.name}: ${wrong.length === 0 ? 'yes' : `no\n    ${wrong.join('\n    ')}`}`,
    );
  }
  for (const command of ['canary', 'verify']) await say(command, root);
  if (serving.base !== undefined) await followAll(root, serving.site);
  await stop();
}

async function say(command: string, root: URL): Promise<void> {
  const write = (text: string) => process.stdout.write(text.replace(/^(?=.)/gmu, '    '));
  const code = await runCli([command, root.href], { print: write, complain: write });
  console.log(`  nianbao ${command}: ${code === 0 ? 'good' : `not good, ${code}`}`);
}

/** Asks for whatever a page links or loads of this host, each address once. */
async function followAll(root: URL, site: string): Promise<void> {
  const pages = filesBelow(site).filter((path) => path.endsWith('.html'));
  const addresses = new Set(
    pages.flatMap((path) =>
      addressesOf(readFileSync(join(site, path), 'utf8'))
        .map((address) => new URL(address, new URL(encodeURI(path), root)))
        .filter(({ origin }) => origin === root.origin)
        .map(({ origin, pathname, search }) => origin + pathname + search),
    ),
  );
  const dead: string[] = [];
  for (const address of addresses) {
    const answer = await fetch(address);
    await answer.body?.cancel();
    if (!answer.ok || !address.startsWith(root.href)) dead.push(`${answer.status} ${address}`);
  }
  console.log(
    `  ${addresses.size} addresses in ${pages.length} pages, ${dead.length} dead or outside`,
  );
  for (const each of dead.slice(0, 20)) console.log(`    ${each}`);
}
