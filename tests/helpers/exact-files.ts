/** Files that a search for one phrase reads, in whatever version of the index. */
export const exactFiles = [
  'current.json',
  'grams-0.bin',
  'postings-0.bin',
  'reports-0.bin',
  'sections-0.bin',
  'text-offsets-0.bin',
  'texts-0.bin',
] as const;
