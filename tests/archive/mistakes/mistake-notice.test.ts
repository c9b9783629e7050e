import { expect, test } from 'vitest';
import { type MistakeNotice, mistakeNoticeUrl } from '#archive/mistakes/mistake-notice.ts';

const passage: MistakeNotice = {
  report: '440205/2023',
  title: '曲江区2023年法治政府建设情况报告',
  place: '二、（三），第2段',
  words: '受理 50% & 办结',
  address: 'https://example.org/reports/440205/2023/?mark=s2-3-p2.1.9.abc#s2-3-p2',
  print: { of: 's2-3-p2 所印文字', fingerprint: '0123456789ab' },
};

const text = [
  '哪里错了，应该是什么：',
  '',
  '',
  '以下请留着，凭它找到那一处。',
  '《曲江区2023年法治政府建设情况报告》二、（三），第2段',
  '“受理 50% & 办结”',
  'https://example.org/reports/440205/2023/?mark=s2-3-p2.1.9.abc#s2-3-p2',
  's2-3-p2 所印文字的 SHA-256 前 12 位：0123456789ab',
].join('\r\n');

test.each([
  { name: 'a mail', to: 'mailto:jiucuo@example.org', subject: 'subject' },
  { name: 'an issue', to: 'https://example.org/issues/new', subject: 'title' },
  { name: 'an issue with a label', to: 'https://example.org/new?labels=cuo', subject: 'title' },
])('a notice opens $name with all in it by which the place is found', ({ to, subject }) => {
  const url = mistakeNoticeUrl(to, passage);
  expect(url).toMatch(/^[!-~]+$/u);
  expect(url).not.toContain('+');
  expect(url.startsWith(to)).toBe(true);
  const { searchParams } = new URL(url);
  expect(searchParams.get(subject)).toBe('指出错误：440205/2023');
  expect(searchParams.get('body')).toBe(text);
});

test('a notice of a whole report has no quotation, and one without a checksum none', () => {
  const { report, title, address } = passage;
  const { searchParams } = new URL(mistakeNoticeUrl('mailto:a@b.cn', { report, title, address }));
  expect(searchParams.get('body')?.split('\r\n').slice(4)).toEqual([`《${title}》`, address]);
});

test('long words are cut to their ends, between characters, so that mail programs take the address', () => {
  const words = `${'字'.repeat(29)}𠮷二\n三${'字'.repeat(400)}`;
  const long = { ...passage, title: '题'.repeat(40), place: '处'.repeat(50), words };
  const url = mistakeNoticeUrl('mailto:jiucuo@example.org', long);
  expect(url.length).toBeLessThan(2000);
  const quoted = new URL(url).searchParams.get('body')?.split('\r\n')[5];
  expect(quoted).toBe(`“${'字'.repeat(29)}𠮷……${'字'.repeat(30)}”`);
});
