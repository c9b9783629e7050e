import type { AstroIntegration } from 'astro';
import { watchContent } from './watch-content.ts';

/** Has a dev server read the content when it starts, and again whenever it changes. */
export function contentIntegration(root: string): AstroIntegration {
  return {
    name: 'nianbao-content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => watchContent(root, { server, logger }),
    },
  };
}
