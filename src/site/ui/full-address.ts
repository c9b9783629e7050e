/** A path as the full address that it is published at; `undefined` where the archive has none yet. */
export function fullAddress(path: string): string | undefined {
  const site = import.meta.env.SITE;
  return site ? new URL(path, site).href : undefined;
}
