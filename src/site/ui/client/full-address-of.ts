/**
 * A path of the site as the full address that it is published at; where the site does not know its
 * own, as the reader has it.
 */
export function fullAddressOf(path: string): string {
  const own = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return new URL(path, own ?? location.href).href;
}
