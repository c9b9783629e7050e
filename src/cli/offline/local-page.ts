import { posix } from 'node:path';

/** The files of an edition, as pages may lead to them. */
export interface EditionFiles {
  /** Paths from the root of the edition. */
  readonly paths: ReadonlySet<string>;
  /** What the site stood under on its host. */
  readonly base: string;
  /** Where it is on the net, without a slash at the end; `undefined` where nobody knows. */
  readonly origin: string | undefined;
  /** What every page says of the edition above its header. HTML. */
  readonly notice: string;
}

/** Where those are led who follow a link to what is not in the edition. */
export const absentPage = 'absent.html';

/** The script that stands in for the server. */
export const offlineScript = 'offline.js';

/** All scripts of the pages, as one. */
export const pageScripts = 'scripts.js';

/**
 * A page as it opens from a folder: addresses from the root become paths between files, modules, which
 * browsers load from no folder, become one classic script behind the page, and the policy, which knows
 * hosts only, is gone.
 */
export function localPage(html: string, path: string, files: EditionFiles): string {
  const here = posix.dirname(path);
  const to = (file: string) => posix.relative(here, file) || posix.basename(file);
  const isScripted = html.includes('<script type="module"');
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
    .replaceAll(/<script type="module"[^>]*><\/script>/gu, '')
    .replaceAll(/<link rel="modulepreload"[^>]*>/gu, '')
    .replaceAll(
      /(\s(?:href|src|action|data-to)=|content="0; url=)(?:"?)(\/[^"\s>]*)"?/gu,
      (whole, attribute: string, address: string) => {
        if (address.startsWith('//')) return whole;
        const local = localAddress(address, { ...files, to });
        return attribute.startsWith('content') ? `${attribute}${local}"` : `${attribute}"${local}"`;
      },
    )
    .replace(
      '<meta charset="utf-8">',
      `<meta charset="utf-8"><script src="${to(offlineScript)}" data-base="${files.base}"></script>${isScripted ? `<script defer src="${to(pageScripts)}"></script>` : ''}`,
    )
    .replace(/<body[^>]*>/u, (body) => `${body}${files.notice}`);
}

/** An address from the root of the site as a path from a page, or where the thing is on the net. */
function localAddress(
  address: string,
  { paths, base, origin, to }: EditionFiles & { readonly to: (file: string) => string },
): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(address) ?? [];
  if (!path.startsWith(base)) return address;
  const file = fileOf(path.slice(base.length));
  if (paths.has(decodeURI(file))) return `${to(file)}${rest}`;
  return origin === undefined ? to(absentPage) : `${origin}${address}`;
}

/** The file at a path of the site. */
function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
