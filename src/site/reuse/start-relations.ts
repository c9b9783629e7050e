import { join } from 'node:path';
import { answerOfThread } from '#site/build/answer-of-thread.ts';
import { currentContent } from '#site/build/content.ts';
import { relationsThread } from './relations-thread.ts';
import { type FoundRelations, turnToRelations } from './reuse.ts';

/**
 * Has a build find the relations of all reports that were read by a thread of its own, while the code of the
 * pages is bundled and those are made that need none.
 *
 * @returns when they are found
 */
export function startRelations(root: string): Promise<FoundRelations> {
  const folder = join(root, '.cache/relations');
  const thread = relationsThread({ from: currentContent(), folder });
  const found = answerOfThread<FoundRelations>(thread, 'The relations were not found.');
  // Pages that fail end the build before anything asks how this went.
  found.catch(() => undefined);
  turnToRelations({ folder, found });
  return found;
}
