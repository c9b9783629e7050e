import type { SoundContent } from '#archive/store/content.ts';

/**
 * Pages are bundled apart from what reads the content for them. They meet in the one process that
 * makes or serves them.
 */
declare global {
  var nianbaoContent: SoundContent | undefined;
}

/** What pages are made from, for those who say themselves what of it is read; pages ask `currentContent`. */
export function wholeContent(): SoundContent {
  const content = globalThis.nianbaoContent;
  if (content === undefined) throw new Error('The content has not been read yet.');
  return content;
}

/** Whether there is something to make pages from. */
export function hasContent(): boolean {
  return globalThis.nianbaoContent !== undefined;
}

/** Has pages made from this from now on. */
export function setContent(content: SoundContent): void {
  globalThis.nianbaoContent = content;
}
