import type { AstroIntegration } from 'astro';
import { nameInGit } from '#cli/who.ts';
import { reviewDesk } from './review-desk.ts';

/** Puts the review desk into a development server, ahead of its pages; a build has none. */
export function reviewIntegration(root: string): AstroIntegration {
  return {
    name: 'nianbao-review',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        const name = 'nianbao-review';
        const editor = nameInGit();
        updateConfig({
          vite: {
            plugins: [
              {
                name,
                configureServer: ({ config, middlewares }) => {
                  middlewares.use(reviewDesk({ root, base: config.base, editor }));
                },
              },
            ],
          },
        });
      },
    },
  };
}
