import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type KeptPages, openKeptPages, writeKeptPages } from './kept-pages.ts';

/** Spares a build the pages that would come out as they are; see `middleware.ts`. */
export function keptPagesIntegration(): AstroIntegration {
  let pages: KeptPages;
  let made: string;
  return {
    name: 'nianbao-kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        made = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        pages = openKeptPages(made);
      },
      'astro:build:done': async () => {
        writeKeptPages(pages);
        await pages.keeping.ended();
      },
    },
  };
}
