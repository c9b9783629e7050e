import { defineCollection } from 'astro:content';
import { reportLoader } from './build/report-loader.ts';

/** Every report of the archive, as a summary; the text itself is read page by page. */
export const collections = {
  reports: defineCollection({ loader: reportLoader(process.cwd()) }),
};
