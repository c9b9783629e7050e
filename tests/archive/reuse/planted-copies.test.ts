import { describe, expect, test } from 'vitest';
import { reuseOf } from '#archive/reuse/reuse.ts';
import { archiveReports } from '#tests/archive/archive-reports.ts';
import { nonCopyKinds, plantedNonCopies } from './planted-non-copies.ts';
import { plantedRecallOf } from './planted-recall.ts';

const reports = archiveReports();

describe('reuseOf finds planted copies of passages of 40 Han characters and more', () => {
  test.each([
    { edits: 0, kind: 'words', atLeast: 0.99 },
    { edits: 0.1, kind: 'words', atLeast: 0.95 },
    { edits: 0.2, kind: 'words', atLeast: 0.85 },
    { edits: 0.3, kind: 'words', atLeast: 0.7 },
    { edits: 0.1, kind: 'characters', atLeast: 0.95 },
    { edits: 0.2, kind: 'characters', atLeast: 0.85 },
    { edits: 0.3, kind: 'characters', atLeast: 0.7 },
  ] as const)(
    'with $edits of the characters edited by $kind, $atLeast of them',
    ({ edits, kind, atLeast }) => {
      const { planted, found } = plantedRecallOf(reports, { seed: 1, edits, kind });
      expect(planted).toBeGreaterThan(200);
      expect(found / planted).toBeGreaterThanOrEqual(atLeast);
    },
  );
});

describe('reuseOf marks nothing in texts that sound alike and copy nothing', () => {
  test.each(nonCopyKinds)('%s', (kind) => {
    const madeUp = plantedNonCopies(reports, { seed: 7, kind, count: 200 });
    const { passages } = reuseOf([...reports, ...madeUp]);
    expect(madeUp.flatMap(({ id }) => passages.get(id) ?? [])).toEqual([]);
  });
});
