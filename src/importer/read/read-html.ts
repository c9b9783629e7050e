import { withoutBlanks } from '#model/blanks.ts';
import { filled } from '#model/filled.ts';
import {
  type HtmlLine,
  hiddenTexts,
  htmlLines,
  isUnseenForGood,
  TooDeep,
  trailOf,
} from './html-lines.ts';
import { mainTextOf } from './main-text.ts';
import { type ImportMessage, messageAt } from './message.ts';
import { linesOfText, type PageTextResult } from './page-text.ts';
import { type HtmlElement, type HtmlNode, type HtmlRoot, parseHtml } from './parse-html.ts';
import { savedFromIn } from './saved-from.ts';
import { visibleText } from './visible-text.ts';

/**
 * The text of an HTML page. Its head comes first, one fact a line: the title, and the
 * `<meta name>` that government sites must set (ArticleTitle, PubDate, ContentSource …).
 */
export function readHtml(source: string): PageTextResult {
  const root = parseHtml(source);
  if (root === undefined) return tooDeep();
  try {
    const head = headLines(root);
    const visible = pageOf(head, htmlLines(root));
    const savedFrom = savedFromOf(root);
    const said = savedFrom === undefined ? [] : [savedMessage(savedFrom)];
    if (visible.main !== undefined) {
      const messages = [...said, ...hiddenMessages(root, visible.text)];
      return { ok: true, page: filled({ ...visible, savedFrom, messages }) };
    }
    const page = pageOf(head, htmlLines(root, isUnseenForGood));
    const isMore = page.text !== visible.text;
    const messages = [...said, ...(isMore ? [waiting] : hiddenMessages(root, page.text))];
    return { ok: true, page: filled({ ...page, savedFrom, messages }) };
  } catch (error) {
    if (error instanceof TooDeep) return tooDeep();
    throw error;
  }
}

/** Browsers write it above the page's own markup, or right inside. */
function savedFromOf({ children }: HtmlRoot): string | undefined {
  const beginning: readonly HtmlNode[] = [
    ...children,
    ...children.flatMap((node) => (node.type === 'element' ? node.children.slice(0, 5) : [])),
  ];
  return beginning
    .flatMap((node) => (node.type === 'comment' ? (savedFromIn(node.value) ?? []) : []))
    .at(0);
}

function savedMessage(url: string): ImportMessage {
  const text = `网页里写着它存自 ${url}；没有给 --url 时以此为准。`;
  return messageAt('saved-from', text, { severity: 'info' });
}

function pageOf(head: readonly string[], body: readonly HtmlLine[]) {
  const text = [...head, ...body.map((line) => line.text)].join('\n');
  const trails = [...head.map(() => 'head'), ...body.map(trailOf)];
  const main = mainTextOf(body, head.length);
  return {
    format: 'html' as const,
    text: `${text}\n`,
    lines: linesOfText(`${text}\n`, trails),
    ...(main && { main }),
  };
}

const waiting = messageAt(
  'hidden-text',
  '正文在网页里是藏着的，要靠脚本显示（微信公众号就是这样），已照样读出；请对照原页。',
  { severity: 'warning' },
);

/** Parts of a report that the reader turns to by a click are hidden in the saved page, and not read. */
function hiddenMessages(root: HtmlRoot, text: string): readonly ImportMessage[] {
  const seen = withoutBlanks(text);
  const lost = hiddenTexts(root)
    .map(withoutBlanks)
    .filter((hidden) => (hidden.match(/[。；]/gu)?.length ?? 0) >= 2)
    .filter((hidden) => !seen.includes(hidden.slice(0, 30)) && !seen.includes(hidden.slice(-30)));
  const [first = ''] = lost;
  if (first === '') return [];
  const size = lost.reduce((sum, hidden) => sum + hidden.length, 0);
  const words = `网页里藏着 ${size} 字没有读（“${first.slice(0, 20)}”起）。如是分页显示的正文，请逐页复制成 .txt 再导入。`;
  return [messageAt('hidden-text', words, { severity: 'warning' })];
}

const headFacts = new Set(
  'articletitle pubdate contentsource columnname sitename sitedomain url author'.split(' '),
);

function headLines(root: HtmlRoot): readonly string[] {
  const lines: string[] = [];
  const visit = (nodes: readonly HtmlNode[], depth: number) => {
    for (const node of nodes) {
      if (node.type !== 'element' || depth > 4) continue;
      const line = factOf(node);
      if (line !== undefined) lines.push(line);
      else if (['html', 'head'].includes(node.tagName)) visit(node.children, depth + 1);
    }
  };
  visit(root.children, 0);
  return lines;
}

function factOf({ tagName, properties, children }: HtmlElement): string | undefined {
  if (tagName === 'title') {
    const title = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    return tidy(title) || undefined;
  }
  const { name, content } = properties;
  if (tagName !== 'meta' || typeof name !== 'string' || typeof content !== 'string')
    return undefined;
  if (!headFacts.has(name.toLowerCase()) || tidy(content) === '') return undefined;
  return `${name}: ${tidy(content)}`;
}

function tidy(text: string): string {
  return visibleText(text).replace(/\s+/gu, ' ').trim();
}

function tooDeep(): PageTextResult {
  const text = '网页的标签嵌套太深（超过 256 层），没有读。请另存为纯文本再导入。';
  return { ok: false, messages: [messageAt('html-depth', text, { severity: 'error' })] };
}
