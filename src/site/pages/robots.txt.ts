import type { APIRoute } from 'astro';
import { sitemapUrl } from '#model/permalink.ts';

/** Everything may be read; where the archive has an address, search engines are told the reports'. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n${site ? `Sitemap: ${site.origin}${sitemapUrl('index')}\n` : ''}`,
  );
