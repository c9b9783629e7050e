/**
 * Builds the plain pages beside it as the site is built, but for what is found across reports: the content is judged and
 * held against its captures, pages are kept where nothing that they looked at has changed. Run by `build-peers.ts`
 * in a copy of the program that has these pages and no others.
 */
import { rmSync } from 'node:fs';
import { makePages, readForPages } from '#cli/build/make-pages.ts';
import { putInPlace } from '#cli/build/put-in-place.ts';
import { openKeptPages } from '#site/build/kept-pages.ts';
import { sitePlaces } from '#site/build/site-place.ts';

const site = sitePlaces();
readForPages();
rmSync(site.made, { recursive: true, force: true });
await makePages(openKeptPages(site.made));
putInPlace(site);
