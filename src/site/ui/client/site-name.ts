/** The name of the archive, as the page states it. */
export function siteName(): string {
  return document.documentElement.dataset['archive'] ?? '';
}
