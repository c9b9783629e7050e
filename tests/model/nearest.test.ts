import { expect, test } from 'vitest';
import { nearestOf } from '#model/nearest.ts';

test.each([
  ['lnt', 'lint'],
  ['lints', 'lint'],
  ['biuld', 'build'],
  ['server', 'serve'],
  ['', undefined],
  ['deploy', undefined],
])('nearestOf “%s” is %s', (written, nearest) => {
  expect(nearestOf(written, ['build', 'lint', 'serve'])).toBe(nearest);
});
