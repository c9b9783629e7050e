import type { AstroIntegration } from 'astro';
import { withBase } from '#model/permalink.ts';

declare global {
  /** Of the scripts of pages that stand far from others which they need: these, themselves first. */
  var nianbaoFarScripts: ReadonlyMap<string, readonly string[]> | undefined;
}

/**
 * Learns which scripts a browser would find only behind two others, one round trip after the other.
 * Where a page has one, `withPreloads` names all of them in its head.
 */
export function scriptPreloads(): AstroIntegration {
  const plugin = {
    name: 'nianbao-script-preloads',
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
    generateBundle(_: unknown, bundle: Bundle) {
      globalThis.nianbaoFarScripts = farScripts(bundle);
    },
  };
  return {
    name: 'nianbao-script-preloads',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** Files that were made, by their names; of a script, those that it cannot begin without. */
type Bundle = Readonly<
  Record<string, { readonly isEntry?: boolean; readonly imports?: readonly string[] }>
>;

/** By the file of each entry that needs a script which only another one names: all that it needs. */
export function farScripts(bundle: Bundle): ReadonlyMap<string, readonly string[]> {
  const importsOf = (file: string) => bundle[file]?.imports ?? [];
  const far = new Map<string, readonly string[]>();
  for (const file of Object.keys(bundle)) {
    if (bundle[file]?.isEntry !== true) continue;
    const needed = new Set([file]);
    for (const each of needed) for (const next of importsOf(each)) needed.add(next);
    const near = [file, ...importsOf(file)];
    if ([...needed].some((each) => !near.includes(each))) far.set(file, [...needed]);
  }
  return far;
}

const script = /<script type="module" src="([^"]+)"/gu;

/** A printed page, which names in its head all far scripts that it needs. */
export async function withPreloads(response: Response): Promise<Response> {
  const far = globalThis.nianbaoFarScripts;
  if (!far?.size || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const addresses = new Map([...far].map(([file, needed]) => [withBase(`/${file}`), needed]));
  const needed = [...html.matchAll(script)].flatMap(([, src = '']) => addresses.get(src) ?? []);
  const links = [...new Set(needed)].map(
    (file) => `<link rel="modulepreload" href="${withBase(`/${file}`)}">`,
  );
  return new Response(html.replace('</head>', `${links.join('')}</head>`), response);
}
