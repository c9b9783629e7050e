import { formatNumeral } from '#chinese/numerals.ts';
import { limits } from './limits.ts';
import type { HtmlElement, HtmlNode, HtmlRoot } from './parse-html.ts';
import { visibleText } from './visible-text.ts';

/** A line of a page with the elements it stands in, outermost first. */
export interface HtmlLine {
  readonly text: string;
  readonly ancestors: readonly HtmlElement[];
  /** How many of its characters are links. */
  readonly linked: number;
}

/** A page's elements lie deeper in each other than {@link limits} allows. */
export class TooDeep extends Error {}

/**
 * What a reader of the page sees, one line for each block of text, in the order of the markup.
 * Scripts, styles and hidden elements are not seen. Every run of blanks is one space, but a blank
 * that is full width or may not break stays. A line end ends the line in preformatted text only.
 * `isUnseen` says which elements a reader does not see.
 *
 * @throws {TooDeep}
 */
export function htmlLines(root: HtmlRoot, isUnseen = isHiddenOrNoText): readonly HtmlLine[] {
  const lines: HtmlLine[] = [];
  let line = noLine;
  let marker = '';
  for (const token of tokensOf(root, isUnseen)) {
    if (token.kind === 'end') {
      if (!line.isBlank) lines.push(finished(line));
      line = noLine;
    } else if (token.kind === 'cell') line = { ...line, text: line.text + endOfCell };
    else if (token.kind === 'marker') marker = token.marker;
    else {
      const wasBlank = line.isBlank;
      line = continued(line, token, marker);
      if (wasBlank && !line.isBlank) marker = '';
    }
  }
  return line.isBlank ? lines : [...lines, finished(line)];
}

/** A line that is being read. */
interface OpenLine extends HtmlLine {
  readonly isBlank: boolean;
}

const noLine: OpenLine = { text: '', ancestors: [], linked: 0, isBlank: true };

/** A line belongs to the element in which its first visible character stands. */
function continued(line: OpenLine, { text, ancestors }: TextToken, marker: string): OpenLine {
  const visible = visibleText(text);
  const begins = line.isBlank && /\S/u.test(visible);
  return {
    text: line.text + (begins ? marker : '') + visible,
    ancestors: line.isBlank ? ancestors : line.ancestors,
    linked: line.linked + (ancestors.some(isLink) ? visible.trim().length : 0),
    isBlank: line.isBlank && !begins,
  };
}

function finished({ text, ancestors, linked }: OpenLine): HtmlLine {
  const tidy = text
    .replace(/[ \t\n\r\f]+/gu, ' ')
    .replace(/ ?\u{F0000}[ \u{F0000}]*/gu, '  ')
    .replace(/^ {1,2}| {1,2}$/gu, '');
  return { text: tidy, ancestors, linked };
}

interface TextToken {
  readonly kind: 'text';
  readonly text: string;
  readonly ancestors: readonly HtmlElement[];
}

/** What the markup comes to for the eye: text, ends of lines and of cells, the number of an item. */
type Token =
  | TextToken
  | { readonly kind: 'end' }
  | { readonly kind: 'cell' }
  | { readonly kind: 'marker'; readonly marker: string };

function tokensOf(root: HtmlRoot, isUnseen: (element: HtmlElement) => boolean): readonly Token[] {
  const tokens: Token[] = [];
  const markerIn = itemCounter();
  const walk = (node: HtmlNode, ancestors: readonly HtmlElement[]) => {
    if (node.type === 'text') {
      for (const token of textTokens(node.value, ancestors)) tokens.push(token);
    }
    if (node.type !== 'element' || isUnseen(node)) return;
    if (ancestors.length >= limits.depth) throw new TooDeep();
    const { tagName, children } = node;
    const breaks = blocks.has(tagName) || tagName === 'br' || tagName === 'hr';
    if (breaks) tokens.push({ kind: 'end' });
    if (tagName === 'li') tokens.push({ kind: 'marker', marker: markerIn(ancestors.at(-1)) });
    const inside = [...ancestors, node];
    for (const child of children) walk(child, inside);
    if (tagName === 'li') tokens.push({ kind: 'marker', marker: '' });
    if (breaks) tokens.push({ kind: 'end' });
    else if (cells.has(tagName)) tokens.push({ kind: 'cell' });
  };
  for (const child of root.children) walk(child, []);
  return tokens;
}

/** The rows of preformatted text are lines of their own. */
function textTokens(value: string, ancestors: readonly HtmlElement[]): readonly Token[] {
  const rows = ancestors.some(isPreformatted) ? value.split('\n') : [value];
  return rows.flatMap((text, at): readonly Token[] => [
    ...(at > 0 ? ([{ kind: 'end' }] as const) : []),
    { kind: 'text', text, ancestors },
  ]);
}

/** The texts that the markup hides, one for each hidden element. */
export function hiddenTexts(root: HtmlRoot): readonly string[] {
  const textOf = (node: HtmlNode): string => {
    if (node.type === 'text') return node.value;
    return node.type === 'element' && !unseen.has(node.tagName)
      ? node.children.map(textOf).join('')
      : '';
  };
  const hiddenIn = (node: HtmlNode): readonly string[] => {
    if (node.type !== 'element' || unseen.has(node.tagName)) return [];
    return isHidden(node) ? [textOf(node)] : node.children.flatMap(hiddenIn);
  };
  return root.children.flatMap(hiddenIn);
}

/** `body > div#zoom > p`: where a line comes from. */
export function trailOf({ ancestors }: HtmlLine): string {
  return ancestors
    .filter((element) => element.tagName !== 'html')
    .map(nameOf)
    .slice(-6)
    .join(' > ');
}

/** `div#zoom`, `div.content`: an element as a selector would name it. */
export function nameOf({ tagName, properties }: HtmlElement): string {
  const { id, className } = properties;
  if (typeof id === 'string' && id !== '') return `${tagName}#${id}`;
  const [first] = Array.isArray(className) ? className : [];
  return first === undefined ? tagName : `${tagName}.${first}`;
}

/** Counts the items of ordered lists as a browser does. */
function itemCounter(): (list: HtmlElement | undefined) => string {
  const counts = new Map<HtmlElement, number>();
  return (list) => {
    if (list?.tagName !== 'ol') return '';
    if (/list-style[\w-]{0,8}\s{0,4}:\s{0,4}none/iu.test(styleOf(list))) return '';
    const { start } = list.properties;
    const first = typeof start === 'number' && Number.isInteger(start) ? start : 1;
    const count = counts.get(list) ?? first;
    counts.set(list, count + 1);
    return isChinese(list) ? `${formatNumeral(count)}、` : `${count}.`;
  };
}

/** Whether a list is numbered 一、二、三、. */
function isChinese(list: HtmlElement): boolean {
  return /list-style[\w-]{0,8}\s{0,4}:[^;]{0,40}(?:cjk-|chinese)/iu.test(styleOf(list));
}

/** Where a line end of the markup is one of the page too. */
function isPreformatted(element: HtmlElement): boolean {
  return (
    element.tagName === 'pre' ||
    /white-space\s{0,4}:\s{0,4}(?:pre|break-spaces)/iu.test(styleOf(element))
  );
}

function isLink({ tagName }: HtmlElement): boolean {
  return tagName === 'a' || tagName === 'button';
}

function isHiddenOrNoText(element: HtmlElement): boolean {
  return unseen.has(element.tagName) || isHidden(element);
}

/** The same, but what only waits for a script to show it is seen: `visibility: hidden`. */
export function isUnseenForGood(element: HtmlElement): boolean {
  const { properties } = element;
  const shown = styleOf({ properties }).replace(/visibility\s{0,8}:\s{0,8}hidden/giu, '');
  return isHiddenOrNoText({ ...element, properties: { ...properties, style: shown } });
}

/** What the page's markup hides; a script may show it. */
function isHidden({ properties }: HtmlElement): boolean {
  const { hidden } = properties;
  if (hidden === true || hidden === '') return true;
  return /(?:^|;)\s{0,8}(?:display\s{0,8}:\s{0,8}none|visibility\s{0,8}:\s{0,8}hidden)/iu.test(
    styleOf({ properties }),
  );
}

function styleOf({ properties }: Pick<HtmlElement, 'properties'>): string {
  const { style } = properties;
  return typeof style === 'string' ? style.slice(0, 2000) : '';
}

const unseen = new Set(
  `head script style noscript template iframe object svg math textarea select audio video canvas
  datalist title`.split(/\s+/u),
);

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header html legend li main menu nav ol p pre
  search section summary table tbody tfoot thead tr ul`.split(/\s+/u),
);

const cells = new Set(['td', 'th']);

/** Stands between the cells of a row, where two blanks will be. */
const endOfCell = '\u{F0000}';
