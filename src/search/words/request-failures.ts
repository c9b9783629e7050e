/**
 * Watches the page's requests from now on.
 *
 * @returns how many requests below `folder` have failed so far; one that brings a file which is cut
 * short or garbled has failed too
 */
export function requestFailures(folder: string): () => number {
  let count = 0;
  const request = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const { pathname } = new URL(address, location.href);
    if (!pathname.startsWith(folder)) return request(input, init);
    try {
      const response = await request(input, init);
      if (!response.ok || !(await isWhole(response.clone(), pathname))) count += 1;
      return response;
    } catch (error) {
      count += 1;
      throw error;
    }
  };
  return () => count;
}

/** What every file of Pagefind begins with, once decompressed. */
const mark = 'pagefind_dcd';

/** Pagefind itself looks at nothing, and takes a chunk that it cannot read for an empty one. */
async function isWhole(response: Response, path: string): Promise<boolean> {
  try {
    if (path.endsWith('.json')) return (await response.json()) !== undefined;
    const bytes = await response.arrayBuffer();
    // A host may have decompressed it already; then the browser has checked it.
    if (beginsMarked(bytes)) return true;
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return beginsMarked(await new Response(unpacked).arrayBuffer());
  } catch {
    return false;
  }
}

function beginsMarked(bytes: ArrayBuffer): boolean {
  return new TextDecoder().decode(bytes.slice(0, mark.length)) === mark;
}
