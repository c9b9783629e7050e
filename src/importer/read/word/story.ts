import { isContentsLine } from '#importer/read/contents-line.ts';
import { visibleText } from '#importer/read/visible-text.ts';
import type { XmlElement } from '#importer/read/xml.ts';
import { makesContents, type WordField } from './field.ts';
import type { LeaveOut, Loss } from './losses.ts';
import type { NumberCounter } from './numbering.ts';
import type { NumberingChoice, WordStyle, WordStyles } from './styles.ts';
import type { WordLine } from './word-line.ts';

/** What reading a story needs of the file around it. */
export interface StorySetting {
  readonly styles: WordStyles;
  readonly numberOf: NumberCounter;
  readonly leave: LeaveOut;
  /** Told of every element that holds characters, when it is dealt with. */
  readonly see: (element: XmlElement) => void;
  /** The sign of a note where the text refers to it. */
  readonly noteSign: (reference: XmlElement) => string;
  /** The comment that a place of the text has. */
  readonly commentAt: (reference: XmlElement) => XmlElement | undefined;
}

/** A place whose text stands on its own: the body, a header, a note, a box, a cell. */
export interface Story extends StorySetting {
  readonly lines: WordLine[];
  /** What its lines are, where they are no body: 页眉. */
  readonly apart?: string;
  /** Of a note: its own sign. */
  readonly sign?: string;
  /** The fields that are open, the innermost last. */
  readonly fields: WordField[];
  /** Lines of boxes that are anchored in the open paragraph: they come behind it. */
  readonly boxes: WordLine[];
  /** The line that is being read. */
  line: string;
  /** The paragraph's number, until its first character comes. */
  number?: { readonly choice: NumberingChoice; readonly style: WordStyle } | undefined;
  style?: WordStyle;
  /** Why what is read is left out; absent where it is not. */
  loss?: Loss | undefined;
  /** The font of signs that the run has, in which letters look otherwise. */
  signFont?: string | undefined;
  /** How many tables of contents are open. */
  contents: number;
  /** Characters of the line that lead to a place of the document. */
  linked: number;
}

/** A story that nothing is read of yet. */
export function openStory(
  setting: StorySetting,
  {
    lines,
    ...rest
  }: Pick<Story, 'lines'> & Partial<Pick<Story, 'apart' | 'sign' | 'fields' | 'loss' | 'contents'>>,
): Story {
  return { ...setting, fields: [], boxes: [], contents: 0, ...rest, lines, line: '', linked: 0 };
}

/** Writes characters into the open line, if Word shows them. */
export function put(story: Story, text: string): void {
  if (story.fields.some(({ isShown }) => !isShown)) return;
  const visible = visibleText(text);
  if (story.loss !== undefined) story.leave(story.loss, visible);
  else if (visible.trim() === '') story.line += visible;
  else story.line += labelOf(story, visible) + visible;
}

/** The number of the paragraph, at its first character. */
function labelOf(story: Story, next = ''): string {
  const { number, leave, line } = story;
  story.number = undefined;
  const label = number && story.numberOf(number.choice, number.style);
  if (label === undefined || label.text === '') return '';
  if (label.isBullet) {
    leave('bullet', label.text);
    return '';
  }
  if (label.unknown !== undefined) leave('format', label.text);
  leave(next === '' ? 'emptyNumber' : 'numbering', label.text);
  return line.trim() === '' ? label.text + gapBetween(label.text, next) : label.text;
}

/** Word sets numbers apart from the text; a blank says so where the two would run into one another. */
function gapBetween(label: string, text: string): string {
  if (/[\p{L}\p{Nd}]$/u.test(label)) return ' ';
  return /\.$/u.test(label) && /^[\dA-Za-z]/u.test(text) ? ' ' : '';
}

/** Ends the open line; the paragraph may go on. */
export function endLine(story: Story): void {
  const text = story.line.replace(/[ \t]{2,}|\t/gu, '  ').replace(/^ +| +$/gu, '');
  const apart = story.apart ?? (isOfContents(story) ? '目录' : undefined);
  story.line = '';
  story.linked = 0;
  if (text.trim() !== '') story.lines.push(apart === undefined ? { text } : { text, apart });
}

/** Ends the open paragraph: its number is counted even if it has no text. */
export function endParagraph(story: Story): void {
  if (story.number !== undefined) labelOf(story);
  endLine(story);
  story.lines.push(...story.boxes.splice(0));
}

function isOfContents({ contents, fields, style, line, linked }: Story): boolean {
  if (contents > 0 || fields.some(makesContents)) return true;
  if (/^(?:toc \d|toc heading|目录)/u.test(style?.name ?? '')) return true;
  const leadsOn = linked > 0 && /\t\s*\d{1,3}\s*$/u.test(line);
  return leadsOn || isContentsLine(line);
}
