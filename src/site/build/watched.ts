import { digestOf, setDigest } from './digest-of.ts';
import type { ReadStep, Reads } from './reads.ts';

/** Where a value was come by, and who is to know what is read of it. */
interface Watch {
  readonly reads: Reads;
  /** The way to it, as JSON without the last bracket. */
  readonly way: string;
}

/** What is never looked at piece by piece: large tables that hardly ever change. */
const undivided = new WeakSet<object>();

/** Has a value looked at as one, whatever of it is read. */
export function asOne<T extends object>(value: T, digest: string): T {
  undivided.add(value);
  setDigest(value, digest);
  return value;
}

/**
 * A view of a value that notes what is read of it: of a record each field by itself, of a map each
 * entry that is asked for, of a list its length or all of it.
 */
export function watched<T>(value: T, watch: Watch): T {
  if (typeof value === 'function') return watchedFunction(value as () => unknown, watch) as T;
  if (typeof value !== 'object' || value === null || undivided.has(value))
    return noted(value, watch);
  if (Array.isArray(value)) return new Proxy(value, listHandler(watch)) as T;
  if (value instanceof Map) return new Proxy(value, mapHandler(watch)) as T;
  const isRecord = Object.getPrototypeOf(value) === Object.prototype;
  return isRecord ? (new Proxy(value, recordHandler(watch)) as T) : noted(value, watch);
}

/** What a route hands a page, so that what is read of it is noted. */
export function watchedProps(
  props: Readonly<Record<string, unknown>>,
  reads: Reads,
): Record<string, unknown> {
  const watch = (name: string) => ({ reads, way: `["props",${JSON.stringify(['.', name])}` });
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => [name, watched(value, watch(name))]),
  );
}

function noted<T>(value: T, { reads, way }: Watch): T {
  reads.set(`${way}]`, digestOf(value));
  return value;
}

function beyond({ reads, way }: Watch, step: ReadStep): Watch {
  return { reads, way: `${way},${JSON.stringify(step)}` };
}

/** What it gives is noted as a whole. It is asked again with its parameters as JSON has them. */
function watchedFunction(value: (...parameters: never) => unknown, watch: Watch) {
  return (...parameters: readonly unknown[]) => {
    if (parameters.some((each) => typeof each === 'object'))
      throw new TypeError('A page asks a function with texts and numbers only.');
    return noted(
      Reflect.apply(value, undefined, parameters),
      beyond(watch, ['call', ...parameters]),
    );
  };
}

function recordHandler(watch: Watch): ProxyHandler<object> {
  return {
    get: (value, name) => {
      if (typeof name === 'symbol' || name === 'then') return Reflect.get(value, name);
      return watched(Reflect.get(value, name), beyond(watch, ['.', name]));
    },
    ...wholeTraps(watch),
  };
}

/** Whoever asks what there is looks at all of it. */
function wholeTraps(watch: Watch): ProxyHandler<object> {
  return {
    has: (value, name) => Reflect.has(noted(value, watch), name),
    ownKeys: (value) => Reflect.ownKeys(noted(value, watch)),
    getOwnPropertyDescriptor: (value, name) =>
      Reflect.getOwnPropertyDescriptor(noted(value, watch), name),
  };
}

function listHandler(watch: Watch): ProxyHandler<readonly unknown[]> {
  return {
    get: (value, name) => {
      if (name === 'then') return undefined;
      if (name === 'length') return noted(value.length, beyond(watch, ['length']));
      const of = Reflect.get(noted(value, watch), name);
      return typeof of === 'function' ? of.bind(value) : of;
    },
    ...wholeTraps(watch),
  };
}

function mapHandler(watch: Watch): ProxyHandler<ReadonlyMap<unknown, unknown>> {
  return {
    get: (value, name) => {
      if (name === 'get') {
        return (key: unknown) => watched(value.get(key), beyond(watch, ['get', key]));
      }
      if (name === 'has') {
        return (key: unknown) => noted(value.has(key), beyond(watch, ['has', key]));
      }
      const of = Reflect.get(noted(value, watch), name, value);
      return typeof of === 'function' ? of.bind(value) : of;
    },
  };
}
