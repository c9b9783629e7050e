/** Where the archive is published. */
export interface SiteAddress {
  /** `https://example.org`, without a slash at the end. */
  readonly origin: string;
  /** What of its host the site has, with a slash at both ends: `/`, or `/nianbao/`. */
  readonly base: string;
}

/** What `NIANBAO_SITE` says: nothing, an address, or what is wrong with it. */
export type SiteSetting =
  | { readonly kind: 'unset' }
  | ({ readonly kind: 'set' } & SiteAddress)
  | { readonly kind: 'wrong'; readonly problem: string };

/** Reads the environment's `NIANBAO_SITE`; everything that builds or shows the site asks here. */
export function readSiteSetting(): SiteSetting {
  return siteSettingOf(process.env['NIANBAO_SITE'] ?? '');
}

/** The site's address from what was written: `https://example.org`, `https://user.github.io/nianbao`. */
export function siteSettingOf(written: string): SiteSetting {
  if (written.trim() === '') return { kind: 'unset' };
  const url = URL.parse(written.trim());
  const isAddress =
    url !== null &&
    /^https?:$/u.test(url.protocol) &&
    `${url.username}${url.password}` === '' &&
    !/[?#\\]/u.test(written) &&
    // A folder may have any plain name; whatever a server or a browser might rewrite is refused.
    /^\/(?:[\w.~-]+\/)*[\w.~-]*$/u.test(url.pathname);
  if (!isAddress) return { kind: 'wrong', problem: problemOf(written) };
  return { kind: 'set', origin: url.origin, base: `${url.pathname.replace(/\/$/u, '')}/` };
}

function problemOf(written: string): string {
  return `NIANBAO_SITE 要写公布文库的网址，http 或 https 开头，不带 ?、#、用户名和密码，路径只用字母、数字和 . _ ~ -，如 https://example.org 或 https://user.github.io/nianbao，不能是 ${written}。`;
}
