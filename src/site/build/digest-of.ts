import { hash } from 'node:crypto';

/** Texts of more characters than this are told apart by their checksums. */
const longest = 200;

/** Checksums of what was asked for before; plain data never changes while a site is built. */
const known = new WeakMap<object, string>();

/**
 * Tells plain data apart: two values have the same digest just if they are the same through and
 * through, maps, sets and bytes among them.
 *
 * @throws TypeError where there is a function in it
 */
export function digestOf(value: unknown): string {
  return short(textOf(value));
}

/** Spares to work one out: what is made from a file has the file's. */
export function setDigest(value: object, digest: string): void {
  known.set(value, digest);
}

function textOf(value: unknown): string {
  if (typeof value === 'function') throw new TypeError('A function has no digest.');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = textOfObject(value);
  if (text.length <= longest) return text;
  const digest = short(text);
  known.set(value, digest);
  return digest;
}

/**
 * What is large in it stands there by its checksum, as many lists have the same thing in them. Values without any
 * inside are told by JSON at once.
 */
function textOfObject(value: object): string {
  if (Array.isArray(value)) {
    return value.every(isPlain) ? JSON.stringify(value) : `[${value.map(textOf).join()}]`;
  }
  if (value instanceof Map) return `Map${textOfObject([...value])}`;
  if (value instanceof Set) return `Set${textOfObject([...value])}`;
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return hash('sha256', new Uint8Array(buffer, byteOffset, byteLength));
  }
  const values = Object.values(value);
  if (values.every(isPlain)) return JSON.stringify(value);
  const names = Object.keys(value);
  return `{${values.map((of, at) => `${JSON.stringify(names[at])}:${textOf(of)}`).join()}}`;
}

/** Whether JSON says all of a value, and nothing is inside it. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}

function short(text: string): string {
  return text.length <= longest ? text : `#${hash('sha256', text, 'base64url')}`;
}
