import { defineMiddleware } from 'astro:middleware';
import { currentReads } from './build/reads.ts';
import { watchedProps } from './build/watched.ts';

/** Has what a page looks at of that which its route hands it noted. A dev server keeps no page. */
export const onRequest = defineMiddleware(({ props }, next) => {
  const reads = currentReads();
  if (reads !== undefined) Object.assign(props, watchedProps(props, reads));
  return next();
});
