/*
 * Runs before anything else in a page that was opened from a folder, where there is no server: what
 * pages ask for with `fetch` is brought by scripts beside them, and addresses from the root of the
 * site lead to files of the folder.
 */

/** How long each file is that pages ask for, and into pieces of how many bytes it is cut. */
interface FileList {
  readonly piece: number;
  readonly bytes: Readonly<Record<string, number>>;
}

const script = document.currentScript as HTMLScriptElement;
const root = new URL('.', script.src).href;
const base = script.dataset['base'] ?? '/';

const waiting = new Map<string, (value: unknown) => void>();
const brought = new Map<string, Promise<unknown>>();

Object.assign(window, {
  /** Called by a script that brings something: the list of files, or a piece of one in base 64. */
  nianbaoBring: (name: string, value: unknown) => waiting.get(name)?.(value),
  /** Goes to an address as `location.assign` does, and as `replace` where that is asked for. */
  nianbaoGo: (address: string | URL) => location.assign(localOf(address)),
  nianbaoGoInstead: (address: string | URL) => location.replace(localOf(address)),
});

window.fetch = async (input, init = {}) => {
  const file = fileAt(String(input instanceof Request ? input.url : input));
  const { piece, bytes } = (await bring('list')) as FileList;
  const size = file === undefined ? undefined : bytes[file];
  if (file === undefined || size === undefined) return new Response(null, { status: 404 });
  const asked = /^bytes=(\d+)-(\d*)$/u.exec(new Headers(init.headers).get('Range') ?? '');
  const start = Number(asked?.[1] ?? 0);
  const end = asked?.[2] ? Math.min(Number(asked[2]) + 1, size) : size;
  const body = new Uint8Array(end - start);
  for (let at = Math.floor(start / piece); at * piece < end; at += 1) {
    const part = bytesOf(String(await bring(`${file}.${at}`)));
    const from = Math.max(start, at * piece);
    const until = Math.min(end, at * piece + part.length);
    body.set(part.subarray(from - at * piece, until - at * piece), from - start);
  }
  return new Response(body, {
    status: asked ? 206 : 200,
    headers: asked ? { 'Content-Range': `bytes ${start}-${end - 1}/${size}` } : {},
  });
};

for (const name of ['pushState', 'replaceState'] as const) {
  const change = history[name].bind(history);
  history[name] = (state, unused, address) => {
    change(state, unused, address == null ? address : localOf(address));
  };
}

new MutationObserver((records) => {
  for (const { addedNodes, target } of records) {
    for (const node of [target, ...addedNodes]) if (node instanceof Element) mendLinks(node);
  }
}).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['href'],
});

function mendLinks(element: Element): void {
  for (const link of [element, ...element.querySelectorAll('a[href^="/"]')]) {
    const address = link.getAttribute('href');
    if (link instanceof HTMLAnchorElement && address?.startsWith('/')) link.href = localOf(address);
  }
}

/** The address of the file in the folder; one that is not from the root of the site stays as it is. */
function localOf(address: string | URL): string {
  const written = String(address);
  const file = fileAt(written);
  const [, rest = ''] = /^[^?#]*(.*)$/u.exec(written) ?? [];
  return file === undefined ? written : `${root}${file}${rest}`;
}

/** Which file of the folder an address from the root of the site means. */
function fileAt(address: string): string | undefined {
  const path = /^[^?#]*/u.exec(address.replace(/^file:\/\/(?=\/)/u, ''))?.[0] ?? '';
  if (!path.startsWith(base) || path.startsWith(new URL(root).pathname)) return undefined;
  const file = decodeURI(path.slice(base.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/** What a script brings that lies in the folder for it; each is asked for once. */
function bring(name: string): Promise<unknown> {
  const known = brought.get(name);
  if (known !== undefined) return known;
  const coming = new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    const bringer = document.createElement('script');
    bringer.src = `${root}files/${encodeURI(name)}.js`;
    bringer.onerror = () => {
      brought.delete(name);
      reject(new TypeError(`${name} is not in the folder.`));
    };
    document.head.append(bringer);
  });
  brought.set(name, coming);
  return coming;
}

function bytesOf(written: string): Uint8Array {
  return Uint8Array.from(atob(written), (character) => character.charCodeAt(0));
}
