/**
 * - `newest`: latest year first, then by place;
 * - `oldest`: earliest year first, then by place;
 * - `hits`: most occurrences in the section first;
 * - `place`: by code of the place, then latest year first.
 */
export const sortOrders = ['newest', 'oldest', 'hits', 'place'] as const;
export type SortOrder = (typeof sortOrders)[number];
