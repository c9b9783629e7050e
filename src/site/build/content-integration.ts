import type { AstroIntegration } from 'astro';
import type { SoundContent } from '#archive/store/content.ts';
import { readSoundContent } from '#archive/store/read-content.ts';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { changesSince } from '#archive/store/snapshot.ts';
import { tellStage } from './build-progress.ts';
import { hasDrafts } from './site-place.ts';
import { watchContent } from './watch-content.ts';
import { setContent } from './whole-content.ts';

/**
 * Reads the content before the pages are made, refuses what is not sound, and looks when they are
 * made whether it is still what was read. A dev server reads it again whenever it changes.
 */
export function contentIntegration(root: string): AstroIntegration {
  let content: SoundContent;
  return {
    name: 'nianbao-content',
    hooks: {
      'astro:build:start': () => {
        tellStage('读报告');
        content = readSoundContent(root, { withDrafts: hasDrafts() });
        tellStage('汇总');
        setContent(content);
      },
      'astro:server:setup': ({ server, logger }) => watchContent(root, { server, logger }),
      'astro:build:done': () => {
        const [changed] = changesSince(content.snapshot);
        if (changed !== undefined)
          throw new ContentRefusal(`${changed} 在生成时有改动，请再生成一次。`);
      },
    },
  };
}
