/** Makes a thing once a build; in the dev server anew each time, as reports may have changed. */
export function onceABuild<T>(make: () => Promise<T>): () => Promise<T> {
  let once: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    once ??= make();
    return once;
  };
}
