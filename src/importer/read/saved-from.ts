/** Whether a text is the address of a page: an absolute one of the web, of sensible length. */
export function isPageUrl(url: string): boolean {
  const { protocol = '' } = URL.canParse(url) ? new URL(url) : {};
  return /^https?:$/u.test(protocol) && !/[\s\p{Cc}]/u.test(url) && url.length <= 2000;
}

/** The address in `saved from url=(0045)http://…`, which browsers write into a page that they save. */
export function savedFromIn(comment: string): string | undefined {
  const [, url = ''] = /^\s{0,8}saved from url=\(\d{1,5}\)(\S{1,2000})/u.exec(comment) ?? [];
  return isPageUrl(url) ? url : undefined;
}
