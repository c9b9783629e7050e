import { chromeReasonOf } from '#annotate/page-chrome.ts';
import type { Finding, LintRule, LintSubject } from '#lint/lint-rule.ts';
import { isMarkedSic, isTextBlock, placeOfText, type TextBlock } from '#lint/text-place.ts';

/** Nothing of the site's own furniture, and no leftover of code, stands in the text. */
export const extractionDebris: LintRule = {
  id: 'extraction-debris',
  severity: 'warning',
  check: (subject) =>
    subject.blocks.filter(isTextBlock).flatMap((block) => findingsIn(block, subject)),
};

/** What stands inside a line that is otherwise text, with its name. */
const scraps: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['占位文字', /〔[^〔〕]{0,12}占位[^〔〕]{0,12}〕/gu],
  ['网页代码', /&(?:[a-z]{2,8}|#\d{1,6});|javascript:|document\.write|<\/?[a-z][^<>]{0,80}>/giu],
  [
    '网页按钮',
    /【(?:打印|关闭|收藏|返回)[^】]{0,6}】|打印本页|关闭(?:本页|窗口)|字体[：:]\s*[[【（(][^\])】）]{0,12}[\])】）]/gu,
  ],
  ['分享栏', /扫一扫在手机|分享到[：:]|分享至[：:]/gu],
  ['当日日期挂件', /今天是\s*\d{4}年\d{1,2}月\d{1,2}日/gu],
];

function findingsIn(block: TextBlock, { pointAt }: LintSubject): readonly Finding[] {
  const { text } = block.line;
  const whole = block.kind === 'paragraph' ? chromeReasonOf(text) : undefined;
  const found =
    whole === undefined
      ? scraps.flatMap(([name, pattern]) =>
          [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ name, words, start: index })),
        )
      : [{ name: whole, words: text, start: 0 }];
  return found.flatMap(({ name, words, start }) => {
    const range = { start, end: start + words.length };
    if (isMarkedSic(block, range)) return [];
    const place = placeOfText(block, { ...range, pointAt });
    return [{ place, reason: `“${clipped(words)}”像是网页上的${name}，不是正文。`, hint }];
  });
}

const hint =
  '不是正文，就从这里删去，并把它在抓取件里的行记入 source.zones；夹在正文行内的，用 :sic[…]{note=…} 标明。';

function clipped(words: string): string {
  return words.length > 20 ? `${words.slice(0, 20)}…` : words;
}
