import type { CitationStyle } from '#archive/cite/gb-citation.ts';

/** The ways of GB/T 7714 as readers know them. */
export const citationStyleLabels: Readonly<Record<CitationStyle, string>> = {
  numeric: '引文',
  'author-date': '著者-出版年',
};
