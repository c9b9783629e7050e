import { type Dirent, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { linkTargetOf } from '#archive/store/files-below.ts';
import { pageFormatNames, pageFormats, unreadFormats } from '#importer/read/page-formats.ts';

/** What lies in a folder and below it. */
export interface FolderFiles {
  /** Files that may be pages, by name. */
  readonly pages: readonly string[];
  /** What is passed over, by name. */
  readonly passedOver: readonly PassedOver[];
}

/** A file, or a whole folder, that is not looked at. */
export interface PassedOver {
  readonly file: string;
  /** In Chinese. */
  readonly why: string;
}

/** Tells the pages of a folder from what is not looked at. Nothing in it is left out. */
export function folderFilesOf(folder: string): FolderFiles {
  const found = filesIn(folder).toSorted((one, other) => (one.file < other.file ? -1 : 1));
  return {
    pages: found.flatMap(({ file, why }) => (why === undefined ? [file] : [])),
    passedOver: found.flatMap(({ file, why }) => (why === undefined ? [] : [{ file, why }])),
  };
}

type FoundFile = Pick<PassedOver, 'file'> & Partial<PassedOver>;

function filesIn(folder: string): readonly FoundFile[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((found) => filesOf(folder, found));
  } catch {
    return [{ file: folder, why: '这个文件夹读不出来。' }];
  }
}

function filesOf(folder: string, found: Dirent): readonly FoundFile[] {
  const file = join(folder, found.name);
  if (found.isDirectory()) {
    return found.name.startsWith('.') ? [{ file, why: '隐藏文件夹，没有进去。' }] : filesIn(file);
  }
  const why = isLinkedFolder(file, found) ? '指向文件夹的链接，没有进去。' : faultOf(found.name);
  return [why === undefined ? { file } : { file, why }];
}

function isLinkedFolder(file: string, found: Dirent): boolean {
  return found.isSymbolicLink() && linkTargetOf(file)?.isDirectory() === true;
}

/** What speaks against looking at a file, by its name. A page's name may end in .HTML as well. */
function faultOf(name: string): string | undefined {
  if (name.startsWith('.')) return '名字以“.”开头，是隐藏文件。';
  const extension = extname(name).slice(1).toLowerCase();
  const isOf = ({ extensions }: { readonly extensions: readonly string[] }) =>
    extensions.includes(extension);
  if (Object.values(pageFormats).some(isOf)) return undefined;
  return unreadFormats.find(isOf)?.advice ?? `不是 ${pageFormatNames} 文件。`;
}
