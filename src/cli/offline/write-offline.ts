import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedFile } from '#archive/downloads/tar-entry.ts';
import { type ZipWriter, zipWriter } from '#archive/downloads/zip-writer.ts';
import { filesBelow } from '#archive/store/files-below.ts';
import { readBuiltBase } from '#cli/built-base.ts';
import { bundledScripts } from './bundled-scripts.ts';
import type { Chosen } from './chosen-files.ts';
import { embeddedFile, embeddedList, isAsked } from './embedded-files.ts';
import {
  absentPage,
  type EditionFiles,
  localPage,
  offlineScript,
  pageScripts,
} from './local-page.ts';
import { type OwnIndex, versionIn } from './own-index.ts';

/** An edition that opens from a folder, as it is to be written. */
export interface OfflineEdition {
  /** Folder of the built site. */
  readonly dist: string;
  /** The folder that it unpacks into. */
  readonly name: string;
  readonly chosen: Chosen;
  /** Where it has fewer reports than the site: an index of its own. */
  readonly index?: OwnIndex;
  /** The page that it opens with, from its root, where that is not the home page. */
  readonly opensWith?: string;
  /** What every page says above its header. */
  readonly notice: string;
}

/** Writes an edition as one `.zip`. @returns its files and bytes */
export async function writeOffline(
  to: string,
  edition: OfflineEdition,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const { dist, name, chosen, index, opensWith } = edition;
  const paths = filesBelow(dist).filter((path) => chosen.has(path));
  const pages = paths.filter((path) => path.endsWith('.html'));
  const site = siteFiles(edition, paths);
  const zip = zipWriter(to);
  let files = 0;
  const add = ({ path, bytes }: PackedFile) => {
    zip.add({ path: `${name}/${path}`, bytes });
    files += 1;
  };
  const modules = new Set<string>();
  for (const path of pages) {
    const html = readFileSync(join(dist, path), 'utf8');
    for (const [, module = ''] of html.matchAll(/<script type="module" src="([^"]+)"/gu)) {
      modules.add(module);
    }
    const own = index ? html.replaceAll(versionIn(join(dist, 'exact')), index.version) : html;
    add({ path, bytes: Buffer.from(localPage(own, path, site)) });
  }
  for (const page of leadingPages(opensWith)) add(page);
  const { offline, pages: scripts } = await bundledScripts(dist, [...modules].sort());
  add({ path: offlineScript, bytes: Buffer.from(offline) });
  add({ path: pageScripts, bytes: Buffer.from(scripts) });
  addOthers(edition, { paths, add });
  return { files, bytes: zip.close() };
}

function siteFiles(
  { dist, notice, opensWith }: OfflineEdition,
  paths: readonly string[],
): EditionFiles {
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(home)?.[1];
  const own = opensWith === undefined ? [] : ['index.html'];
  return {
    paths: new Set([...paths, ...own]),
    base: readBuiltBase(dist),
    origin: canonical && new URL(canonical).origin,
    notice: `<p style="margin:0;padding:.25rem 1rem;text-align:center;font-size:.875rem;background:var(--color-raised,#fbf0cf)">${notice}</p>`,
  };
}

/** What is no page: as it is, and for pages that ask for it once more in scripts. */
function addOthers(
  { dist, index }: OfflineEdition,
  { paths, add }: { readonly paths: readonly string[]; readonly add: ZipWriter['add'] },
): void {
  const bytes: Record<string, number> = {};
  const embed = (file: PackedFile) => {
    bytes[file.path] = file.bytes.length;
    for (const part of embeddedFile(file)) add(part);
  };
  for (const file of index?.files ?? []) embed(file);
  for (const path of paths) {
    if (path.endsWith('.html') || /^_astro\/.*\.js$/u.test(path)) continue;
    const isIndex = path.startsWith('exact/');
    if (isIndex && index !== undefined) continue;
    const file = { path, bytes: readFileSync(join(dist, path)) };
    if (!isIndex) add(file);
    if (isAsked(path)) embed(file);
  }
  add(embeddedList(bytes));
}

/** Pages that the site has none of. */
function leadingPages(opensWith: string | undefined): readonly PackedFile[] {
  const page = (title: string, body: string, head = '') =>
    Buffer.from(
      `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}<title>${title}</title></head><body><p>${body}</p></body></html>\n`,
    );
  const absent = {
    path: absentPage,
    bytes: page('不在这一版里', '这一页不在离线版里。用浏览器的“后退”回去；全部内容在网站上。'),
  };
  if (opensWith === undefined) return [absent];
  const refresh = `<meta http-equiv="refresh" content="0; url=${opensWith}">`;
  const link = `<a href="${opensWith}">打开离线版</a>`;
  return [absent, { path: 'index.html', bytes: page('离线版', link, refresh) }];
}
