import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** The scripts of an edition, each a classic one that opens from a folder. */
export interface BundledScripts {
  readonly offline: string;
  readonly pages: string;
}

/**
 * Puts the modules of the built pages together: browsers load no module from a folder. Pages go on by
 * an address from the root in two ways that no script can stand in for, so these are written otherwise.
 */
export async function bundledScripts(
  dist: string,
  modules: readonly string[],
): Promise<BundledScripts> {
  const { build } = await import('esbuild');
  const options = {
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    // Only what needs a server asks where its own module is.
    define: { 'import.meta.url': '"file:///"', 'import.meta.resolve': 'undefined' },
  } as const;
  const client = resolve(import.meta.dirname, 'client.ts');
  const [offline, pages] = await Promise.all([
    build({ ...options, entryPoints: [client] }),
    build({
      ...options,
      stdin: {
        contents: modules.map((path) => `import './${basename(path)}';`).join('\n'),
        resolveDir: resolve(dist, '_astro'),
      },
      plugins: [withoutPreloading],
    }),
  ]);
  return { offline: textOf(offline), pages: withLocalWays(textOf(pages)) };
}

/** What Vite has beside `import()` fetches modules that are all here already. */
const withoutPreloading: Plugin = {
  name: 'without-preloading',
  setup: ({ onLoad }) => {
    onLoad({ filter: /preload-helper/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      return { contents: contents.replace(/if\((\w+)&&\1\.length>0\)/u, 'if(false)') };
    });
  },
};

function withLocalWays(script: string): string {
  return script
    .replaceAll('location.assign(', 'window.nianbaoGo(')
    .replaceAll('location.replace(', 'window.nianbaoGoInstead(');
}

function textOf({ outputFiles }: { readonly outputFiles: readonly { readonly text: string }[] }) {
  return outputFiles.map(({ text }) => text).join('\n');
}
