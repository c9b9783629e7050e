/** A path as the full address that it is published at; `undefined` where the archive has none yet. */
export function fullAddress(path: string): string | undefined {
  const site = import.meta.env.SITE;
  return site ? new URL(path, site).href : undefined;
}

/** The full address of a path, or the path while the archive has none. */
export function wholeAddress(path: string): string {
  return fullAddress(path) ?? path;
}
