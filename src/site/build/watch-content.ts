import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import type { CachePlace, HeldResult } from '#archive/store/cached.ts';
import { type Content, isSound } from '#archive/store/content.ts';
import {
  type ContentOptions,
  cacheOfBuilds,
  type readContent,
} from '#archive/store/read-content.ts';
import { errorWords } from '#archive/store/refusal.ts';
import { changesSince, readSnapshot } from '#archive/store/snapshot.ts';
import { browserNoticeOf, pageForNotice } from './browser-notice.ts';
import { turnToDrafts } from './site-place.ts';
import { hasContent, setContent } from './whole-content.ts';

type Setup = Pick<HookParameters<'astro:server:setup'>, 'server' | 'logger'>;

/** How long nothing may change before it is read, in milliseconds. */
const rest = 100;

/** How a dev server reads the content. What unfinished code makes of a report stays apart. */
export function shownOptions(root: string): ContentOptions & { readonly cache: CachePlace } {
  const cache = { folder: join(root, '.cache/dev'), spare: cacheOfBuilds(root).folder };
  return { withDrafts: true, cache };
}

/**
 * Reads the content for a dev server, drafts too: when it starts, and whenever a file of it, or code that reads
 * it, has changed and is at rest again. Pages wait for that. What is not sound is said in the
 * browser, and the pages are made from what was sound last.
 */
export function watchContent(root: string, { server, logger }: Setup): void {
  turnToDrafts();
  const { cache, ...options } = shownOptions(root);
  const held = new Map<string, HeldResult>();
  const notice = browserNoticeOf(server);
  let isStale = false;
  let reading = Promise.resolve();

  const read = async () => {
    await untilAtRest(root);
    isStale = false;
    const readByCodeOfNow = await readerOf(server);
    const content = readByCodeOfNow(root, { ...options, cache: { ...cache, held } });
    keep(content);
    const messages = [...content.messages, ...content.deskMessages];
    const hasErrors = messages.some(({ severity }) => severity === 'error');
    const words = hasErrors ? errorWords(messages) : undefined;
    if (words !== undefined) logger.error(words);
    notice.say(words);
  };
  const refresh = () => {
    if (isStale) return;
    isStale = true;
    reading = reading.then(read).catch((error: unknown) => {
      isStale = false;
      notice.say(String(error));
    });
  };

  refresh();
  server.watcher.on('all', (_event, path) => {
    if (isReadFrom(relative(root, path))) refresh();
  });
  server.middlewares.use((_request, response, next) => {
    void reading.then(() =>
      hasContent() ? next() : response.end(pageForNotice(server.config.base)),
    );
  });
}

/** What is sound; of what is not only the first time, as there is nothing better. */
function keep(content: Content): void {
  const { tables, promises } = content;
  if (tables && promises && (isSound(content) || !hasContent())) {
    setContent({ ...content, tables, promises });
  }
}

/** Waits until nothing below `content` changes: editors empty a file before they write it. */
async function untilAtRest(root: string): Promise<void> {
  let isMoving = true;
  while (isMoving) {
    const snapshot = readSnapshot(root);
    await pause(rest);
    isMoving = changesSince(snapshot).length > 0;
  }
}

/** The server runs the code that reads as it is written now, not as it was when it started. */
async function readerOf(server: Setup['server']): Promise<typeof readContent> {
  const code = await server.ssrLoadModule('/src/archive/store/read-content.ts');
  return code['readContent'];
}

/** Whether a file says what pages are made from: content, or code of a stage before the pages. */
export function isReadFrom(path: string): boolean {
  return /^(?:content|src\/(?!site\/|cli\/))/u.test(path.replaceAll('\\', '/'));
}
