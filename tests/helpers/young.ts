/** Younger than some browsers that are served, or absent in some. */
export const young = [
  'AbortSignal.timeout',
  'Array.prototype.findLast',
  'Array.prototype.toReversed',
  'Array.prototype.toSorted',
  'DecompressionStream',
  'Element.prototype.ariaLabel',
  'Element.prototype.checkVisibility',
  'Map.groupBy',
  'Object.groupBy',
  'Promise.withResolvers',
  'URL.canParse',
];

/** Takes built-ins away from a page before its scripts run. */
export function removed(names: readonly string[]): void {
  for (const name of names) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    const owner = path.reduce<object>((at, key) => Reflect.get(at, key), globalThis);
    Reflect.deleteProperty(owner, last);
  }
}
