/**
 * Watches the page's requests from now on.
 *
 * @returns how many requests below `folder` have failed so far
 */
export function requestFailures(folder: string): () => number {
  let count = 0;
  const request = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const isWatched = new URL(address, location.href).pathname.startsWith(folder);
    try {
      const response = await request(input, init);
      if (isWatched && !response.ok) count += 1;
      return response;
    } catch (error) {
      if (isWatched) count += 1;
      throw error;
    }
  };
  return () => count;
}
