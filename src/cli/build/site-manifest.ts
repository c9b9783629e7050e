import type { SiteSums } from './look-at-site.ts';

/** The list of all files of a site with their SHA-256, in the form that `sha256sum -c` checks. */
export const manifestName = 'SHA256SUMS';

/** Whether a file is the list itself, or a signature of it: neither can stand in the list. */
export function isOfManifest(path: string): boolean {
  return [manifestName, `${manifestName}.sig`, `${manifestName}.asc`].includes(path);
}

/** The list as it is written. */
export function manifestOf(sums: SiteSums): string {
  return Object.entries(sums)
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

/** What a list says; `undefined` where it is not whole or not written as we write it. */
export function parseManifest(text: string): SiteSums | undefined {
  if (text === '' || !text.endsWith('\n')) return undefined;
  const sums: Record<string, string> = {};
  for (const line of text.slice(0, -1).split('\n')) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
    if (sum === undefined || path === undefined || Object.hasOwn(sums, path)) return undefined;
    sums[path] = sum;
  }
  return sums;
}
