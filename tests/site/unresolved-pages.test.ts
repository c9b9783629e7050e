import { expect, test } from 'vitest';
import { unresolvedPagesOf } from '#site/works/unresolved-pages.ts';
import { theArchive } from '#tests/archive/read-across.ts';

const { works } = theArchive.across;
const [title] = works.unresolved;

/** A title that stands so many times in the archive. */
function often(count: number) {
  if (title === undefined) throw new Error('The archive knows every title.');
  const places = Array.from({ length: count }, () => title.mentions).flat();
  return { ...title, mentions: places.slice(0, count) };
}

test('every title of the archive that is not known is listed with all its places', () => {
  const listed = unresolvedPagesOf(works).flatMap(({ items }) => items);
  expect(listed).toEqual(works.unresolved.map((one) => ({ ...one, further: 0 })));
});

test('of a title that stands everywhere some places are listed, and how many more there are', () => {
  const pages = unresolvedPagesOf({ ...works, unresolved: [often(5000), often(2)] });
  const counts = pages.flatMap(({ items }) =>
    items.map(({ mentions, further }) => [mentions.length, further]),
  );
  expect(counts).toEqual([
    [50, 4950],
    [2, 0],
  ]);
});
