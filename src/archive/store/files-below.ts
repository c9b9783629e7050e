import { readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The paths of all files in a folder and the folders below it, hidden ones too, counted from `root`,
 * with `/`, in order. A link to a file is a file; other links are not followed.
 */
export function filesBelow(root: string, folder = '.'): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && isFile(entry)))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

function isFile({ parentPath, name }: { readonly parentPath: string; readonly name: string }) {
  return linkTargetOf(join(parentPath, name))?.isFile() === true;
}

/** What a link leads to; `undefined` where it leads nowhere, or round in a circle. */
export function linkTargetOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
