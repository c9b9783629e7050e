import type { HookParameters } from 'astro';
import { escapedXml } from '#model/escaped-xml.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** What is laid over every page of a dev server, those that are open and those that open later. */
export interface BrowserNotice {
  /** Shows some words until others are said; without any, pages are loaded again. */
  readonly say: (words: string | undefined) => void;
}

/** Opens the way to the browsers that look at a dev server. */
export function browserNoticeOf({ environments }: Server): BrowserNotice {
  const { hot } = environments.client;
  let current: ReturnType<typeof overlayOf> | undefined;
  hot.on('vite:client:connect', (_data, client) => {
    if (current !== undefined) client.send(current);
  });
  return {
    say: (words) => {
      current = words === undefined ? undefined : overlayOf(words);
      hot.send(current ?? { type: 'full-reload' });
    },
  };
}

/** A page for where none can be made, with nothing but the script that shows a notice. */
export function pageForNotice(base: string): string {
  return `<!doctype html><title>年报文库</title><script type="module" src="${base}@vite/client"></script>`;
}

function overlayOf(words: string) {
  const err = {
    name: '文库的内容',
    title: '有要改的地方',
    // Astro takes it as HTML.
    message: escapedXml(words),
    hint: '改好存盘，这里就会恢复。',
    stack: '',
  };
  return { type: 'error', err } as const;
}
