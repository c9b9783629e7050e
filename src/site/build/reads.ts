import { AsyncLocalStorage } from 'node:async_hooks';
import { digestOf } from './digest-of.ts';

/** What a page looked at while it was printed: where each value is found, and its digest. */
export type Reads = Map<ReadKey, string>;

/** Where a value is found, as JSON: the name of what was loaded, and the steps from there. */
export type ReadKey = string;

/** A step from a value to one inside it. */
export type ReadStep =
  | readonly ['.', name: string]
  | readonly ['get' | 'has', key: unknown]
  | readonly ['call', ...parameters: unknown[]]
  | readonly ['length'];

/** What pages load; each says what the digest of a value inside it is today. */
type Source = (steps: readonly ReadStep[]) => Promise<string | undefined>;

const sources = new Map<string, Source>();
const current = new AsyncLocalStorage<Reads | undefined>();

/** The reads of the page that is being printed; absent where none is. */
export function currentReads(): Reads | undefined {
  return current.getStore();
}

/** Does something on behalf of a page, or of none. */
export function readingFor<T>(reads: Reads | undefined, work: () => T): T {
  return current.run(reads, work);
}

/** Makes known where values of a name come from. */
export function addSource(name: string, source: Source): void {
  sources.set(name, source);
}

/** A key: the way to a value. */
export function keyOf(name: string, steps: readonly ReadStep[]): ReadKey {
  return JSON.stringify([name, ...steps]);
}

/** The digest that a value has today; `undefined` where nobody knows. */
export async function digestToday(key: ReadKey): Promise<string | undefined> {
  const [name, ...steps]: [string, ...ReadStep[]] = JSON.parse(key);
  return readingFor(undefined, () => sources.get(name)?.(steps));
}

/** The digest of a value inside another. */
export function digestInside(value: unknown, steps: readonly ReadStep[]): string {
  return digestOf(steps.reduce(inside, value));
}

function inside(value: unknown, step: ReadStep): unknown {
  const [kind, key] = step;
  switch (kind) {
    case '.':
      return (value as Readonly<Record<string, unknown>> | undefined)?.[String(key)];
    case 'get':
      return value instanceof Map ? value.get(key) : undefined;
    case 'has':
      return value instanceof Map && value.has(key);
    case 'call':
      return typeof value === 'function' ? value(...step.slice(1)) : undefined;
    case 'length':
      return Array.isArray(value) ? value.length : undefined;
  }
}
