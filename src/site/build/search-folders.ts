/** Folders of the two search indexes: by what is written, and by words. */
export const searchFolders = ['exact', 'pagefind'] as const;
export type SearchFolder = (typeof searchFolders)[number];
