/** Where the last site lies that was put in its place, from the root of the archive. */
export const sitePlace = 'dist';
