import type { CitingOptions } from '#archive/cite/cited-report.ts';

/** The archive as it stood on a day, under a name that citations can use. */
export interface Edition {
  /** `2026-12`. */
  readonly name: string;
  /** The day on which it was kept. */
  readonly on: string;
  /** The SHA-256 of its `manifest.json`, which leads to that of every file. */
  readonly version: string;
  /** How many reports it has. */
  readonly reports: number;
}

/** What an edition may be called: it is the name of a folder, and stands in citations for good. */
export const editionNamePattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u;

/** An entry of `content/editions.yaml`. */
export function editionEntry({ name, on, version, reports }: Edition): string {
  return `- name: ${JSON.stringify(name)}\n  on: ${on}\n  version: ${version}\n  reports: ${reports}\n`;
}

/**
 * A reference to an edition by GB/T 7714—2025, as to a data set on line; the checksum says which bytes
 * are meant wherever they are had from.
 */
export function editionReference(
  { name, on, version }: Edition,
  { address, archive }: CitingOptions,
): string {
  const medium = address === undefined ? 'DS' : 'DS/OL';
  const parts = [`${archive}：${name}版[${medium}]`, on, ...(address ? [address] : [])];
  return `${parts.join('. ')}. manifest.json 的 SHA-256：${version}.`;
}
