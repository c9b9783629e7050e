import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** What a web address stands for in a folder of files. */
export type StaticFile =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder-without-slash' }
  | { readonly kind: 'missing' };

const missing = { kind: 'missing' } as const;

/**
 * Finds the file that an address stands for: itself, or the `index.html` of a folder.
 *
 * @param path of the address, as it was sent: percent-encoded, with its leading `/`
 */
export async function findStaticFile(root: string, path: string): Promise<StaticFile> {
  const name = decoded(path);
  if (name === undefined || name.includes('\0') || name.includes('\\')) return missing;
  const wanted = resolve(root, `.${name}`);
  if (wanted !== resolve(root) && !wanted.startsWith(resolve(root) + sep)) return missing;
  if (await isFile(wanted)) return name.endsWith('/') ? missing : { kind: 'file', path: wanted };
  const index = join(wanted, 'index.html');
  if (!(await isFile(index))) return missing;
  return name.endsWith('/') ? { kind: 'file', path: index } : { kind: 'folder-without-slash' };
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
