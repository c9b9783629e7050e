/** The name of the archive, as the page states it. */
export function siteName(): string {
  const stated = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]');
  return stated?.content ?? '';
}
