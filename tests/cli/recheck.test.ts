import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRobots } from '#cli/recheck/robots.ts';
import { parseSightings } from '#cli/recheck/sightings.ts';
import { recheckPlanted, type Told, wrongOnes } from '#tests/helpers/recheck-planted.ts';

describe('nianbao recheck', () => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-recheck-'));
  let days: readonly (readonly Told[])[] = [];
  let asked: readonly string[] = [];

  beforeAll(async () => {
    for (const part of ['reports/440205', 'sources/440205']) {
      cpSync(join('content', part), join(root, 'content', part), { recursive: true });
    }
    const found = await recheckPlanted(root, ['440205/2023'], ['2026-11-28', '2026-12-28']);
    days = found.told;
    asked = found.asked;
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true }));

  test('tells what became of every page, and finds no change where there is none', () => {
    expect(days.map(wrongOnes)).toEqual([[], []]);
  });

  test('records when a page was first and last seen, and since when it is as it is', () => {
    const text = readFileSync(join(root, 'content/ledger/sightings.tsv'), 'utf8');
    const all = [...parseSightings(text).values()];
    const stateOf = (state: string) => all.find((one) => one.state === state);
    expect(stateOf('same')).toMatchObject({
      first: '2026-11-28',
      last: '2026-12-28',
      since: '2026-11-28',
    });
    expect(stateOf('gone')).toMatchObject({ since: '2026-11-28' });
    expect(stateOf('gone')).not.toHaveProperty('last');
  });

  test('keeps what a changed page says as a second capture, once', () => {
    expect(existsSync(join(root, 'content/sources/440205/2023.2026-11-28.txt'))).toBe(true);
    expect(existsSync(join(root, 'content/originals/440205/2023.2026-11-28.html'))).toBe(true);
    expect(existsSync(join(root, 'content/sources/440205/2023.2026-12-28.txt'))).toBe(false);
  });

  test('asks no host for what its robots.txt forbids', () => {
    const forbidden = days[0]?.findIndex(({ name }) => name === 'forbidden');
    expect(asked).toContain('/robots.txt');
    expect(asked).not.toContain(`/0/${forbidden}.html`);
  });
});

describe('robots.txt', () => {
  const robots = `# ours
User-agent: other
User-agent: nianbao-recheck
Disallow: /private/
Allow: /private/open
Disallow: /*.pdf$
Crawl-delay: 10

User-agent: *
Disallow: /
`;

  test.each([
    { path: '/zwgk/1.html', agent: 'nianbao-recheck', may: true },
    { path: '/private/1.html', agent: 'nianbao-recheck', may: false },
    { path: '/private/open.html', agent: 'nianbao-recheck', may: true },
    { path: '/zwgk/1.pdf', agent: 'nianbao-recheck', may: false },
    { path: '/zwgk/1.pdf?x', agent: 'nianbao-recheck', may: true },
    { path: '/zwgk/1.html', agent: 'somebody', may: false },
  ])('lets $agent have $path: $may', ({ path, agent, may }) => {
    expect(parseRobots(robots, agent).mayFetch(path)).toBe(may);
  });

  test.each([
    ['nianbao-recheck', 10],
    ['somebody', 0],
  ])('asks %s to wait %d seconds', (agent, delay) => {
    expect(parseRobots(robots, agent).delay).toBe(delay);
  });

  test.each(['', '<html>404</html>', 'Disallow: /'])(
    'that says nothing lets all in: %s',
    (text) => {
      expect(parseRobots(text, 'nianbao-recheck').mayFetch('/')).toBe(true);
    },
  );
});
