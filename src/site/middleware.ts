import { defineMiddleware } from 'astro:middleware';
import { printOrKeep } from './build/print-or-keep.ts';
import { withPreloads } from './build/script-preloads.ts';

/** Has every page of a build printed, or taken from the last one. A dev server keeps none. */
export const onRequest = defineMiddleware(({ url, props }, next) => {
  const pages = globalThis.nianbaoPages;
  if (pages === undefined) return next();
  const print = async () => withPreloads(await next());
  return printOrKeep(pages, { address: url.pathname, props, print });
});
