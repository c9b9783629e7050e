import { withBase } from '#model/permalink.ts';

/** Of the scripts of pages that stand far from others which they need: these, themselves first. */
export type FarScripts = ReadonlyMap<string, readonly string[]>;

/** Files that were made, by their names; of a script, those that it cannot begin without. */
type Bundle = Readonly<
  Record<string, { readonly isEntry?: boolean; readonly imports?: readonly string[] }>
>;

/**
 * The scripts that a browser would find only behind two others, one round trip after the other: by the file of
 * each entry that needs a script which only another one names, all that it needs.
 */
export function farScripts(bundle: Bundle): FarScripts {
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
export function withPreloads(page: Buffer, far: FarScripts): Buffer {
  if (![...far.keys()].some((file) => page.includes(file))) return page;
  const html = page.toString('utf8');
  const addresses = new Map([...far].map(([file, needed]) => [withBase(`/${file}`), needed]));
  const needed = [...html.matchAll(script)].flatMap(([, src = '']) => addresses.get(src) ?? []);
  const links = [...new Set(needed)].map(
    (file) => `<link rel="modulepreload" href="${withBase(`/${file}`)}">`,
  );
  return Buffer.from(html.replace('</head>', `${links.join('')}</head>`));
}
