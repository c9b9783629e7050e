import type { AstroIntegration } from 'astro';
import { isSound, type SoundContent } from '#archive/store/content.ts';
import { readContent } from '#archive/store/read-content.ts';
import { changesSince } from '#archive/store/snapshot.ts';
import { blocksOf } from '#lint/reporter.ts';
import { setContent } from './content.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads the content before the pages are made, refuses what is not sound, and looks when they are
 * made whether it is still what was read.
 */
export function contentIntegration(root: string): AstroIntegration {
  let content: SoundContent;
  return {
    name: 'nianbao-content',
    hooks: {
      'astro:build:start': () => {
        content = readSoundContent(root);
        setContent(content);
      },
      'astro:build:done': () => {
        const [changed] = changesSince(content.snapshot);
        if (changed !== undefined) throw new Refusal(`${changed} 在生成时有改动，请再生成一次。`);
      },
    },
  };
}

function readSoundContent(root: string): SoundContent {
  const content = readContent(root);
  if (isSound(content)) return content;
  const errors = content.messages.filter(({ severity }) => severity === 'error');
  throw new Refusal(`${blocksOf(errors).join('\n\n')}\n\n有 ${errors.length} 个错误，改好再生成。`);
}
