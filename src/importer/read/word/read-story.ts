import { codePoint } from 'dingbat-to-unicode';
import {
  elementAt,
  elementsBelow,
  elementsIn,
  ownText,
  type XmlElement,
} from '#importer/read/xml.ts';
import { isSilent, openField, ringedNumber } from './field.ts';
import { formulaText, isPlainFormula } from './formula.ts';
import type { Loss } from './losses.ts';
import { endLine, endParagraph, openStory, put, type Story } from './story.ts';
import { isOn, numberingIn, valueAt } from './styles.ts';
import type { WordLine } from './word-line.ts';

/**
 * Reads the lines of a story as Word shows them: fields by their results, insertions and no
 * deletions, numbers of lists counted. What is known to show nothing is passed by, whatever else is
 * met is gone into: no element that a newer Word has hides its text.
 */
export function readStory(root: XmlElement, story: Story): void {
  readInside(root, story);
  endParagraph(story);
}

function readInside(parent: XmlElement, story: Story): void {
  for (const element of elementsIn(parent)) read(element, story);
}

function read(element: XmlElement, story: Story): void {
  const readIt = readers[element.name];
  if (readIt !== undefined) readIt(element, story);
  else if (!element.name.endsWith('Pr')) readInside(element, story);
}

type Reader = (element: XmlElement, story: Story) => void;

const readers: Readonly<Record<string, Reader>> = {
  'w:p': readParagraph,
  'w:r': readRun,
  'w:t': readText,
  'w:tab': (_, story) => put(story, '\t'),
  'w:ptab': (_, story) => put(story, '\t'),
  'w:br': (_, story) => endLine(story),
  'w:cr': (_, story) => endLine(story),
  'w:noBreakHyphen': (_, story) => put(story, '-'),
  'w:sym': readSign,
  'w:tbl': readTable,
  'w:del': leaving('deleted'),
  'w:moveFrom': leaving('deleted'),
  'w:delText': readText,
  'w:instrText': readInstruction,
  'w:fldChar': turnField,
  'w:fldSimple': readSimpleField,
  'w:hyperlink': readLink,
  'w:sdt': readControl,
  'w:ruby': readRuby,
  'm:oMath': readFormula,
  'w:footnoteReference': readNoteReference,
  'w:endnoteReference': readNoteReference,
  'w:footnoteRef': (_, story) => put(story, story.sign ?? ''),
  'w:endnoteRef': (_, story) => put(story, story.sign ?? ''),
  'w:commentReference': readCommentReference,
  'mc:AlternateContent': readAlternative,
  'w:txbxContent': readBox,
  'a:t': (element, story) => leaveText('drawing', element, story),
  'v:textpath': ({ attributes }, story) => story.leave('drawing', attributes['string'] ?? ''),
  'a:blip': (_, story) => story.leave('picture', '图'),
  'v:imagedata': (_, story) => story.leave('picture', '图'),
  'c:chart': (_, story) => story.leave('object', '图表'),
  'dgm:relIds': (_, story) => story.leave('object', 'SmartArt 图形'),
  'o:OLEObject': (_, story) => story.leave('object', 'OLE 对象'),
  'w:object': readObject,
  'w:altChunk': (_, story) => story.leave('object', '另一个文件'),
  'w:subDoc': (_, story) => story.leave('object', '子文档'),
  ...Object.fromEntries(
    ['dayLong', 'dayShort', 'monthLong', 'monthShort', 'yearLong', 'yearShort'].map((name) => [
      `w:${name}`,
      (_: XmlElement, story: Story) => story.leave('field', '打开那天的日期'),
    ]),
  ),
};

function readParagraph(element: XmlElement, story: Story): void {
  const properties = elementAt(element, 'w:pPr');
  const style = story.styles.paragraph(valueAt(properties, 'w:pStyle'));
  story.style = style;
  // What a hidden end of a paragraph lets run on is one paragraph for the eye.
  if (story.line === '') story.number = { choice: numberingIn(properties), style };
  readInside(element, story);
  const mark = elementAt(properties, 'w:rPr');
  const isGone = elementsIn(mark).some(({ name }) => name === 'w:del' || name === 'w:moveFrom');
  if (isGone || (isOn(elementAt(mark, 'w:vanish')) ?? style.isHidden)) {
    if (story.line === '') story.number = undefined;
  } else endParagraph(story);
}

function readRun(element: XmlElement, story: Story): void {
  const properties = elementAt(element, 'w:rPr');
  const style = story.styles.character(valueAt(properties, 'w:rStyle'));
  // Two styles that hide show again: it is a switch.
  const isHidden =
    isOn(elementAt(properties, 'w:vanish')) ?? style.isHidden !== (story.style?.isHidden ?? false);
  const { signFont } = story;
  const fonts = elementAt(properties, 'w:rFonts')?.attributes ?? {};
  story.signFont = [fonts['ascii'], fonts['hAnsi']].find((font) => isSignFont(font));
  if (isHidden && story.loss === undefined) leaving('hidden')(element, story);
  else readInside(element, story);
  story.signFont = signFont;
}

function isSignFont(font: string | undefined): boolean {
  return /^(?:Symbol|Webdings|Wingdings(?: [23])?)$/iu.test(font ?? '');
}

/** Reads what is inside for the record only. */
function leaving(loss: Loss): Reader {
  return (element, story) => {
    const before = story.loss;
    story.loss = loss;
    readInside(element, story);
    story.loss = before;
  };
}

function readText(element: XmlElement, story: Story): void {
  story.see(element);
  const text = ownText(element);
  if (story.signFont === undefined) {
    if (/\p{Co}/u.test(text)) story.leave('symbol', text);
    put(story, text);
  } else for (const letter of text) putSign(story, letter, story.signFont);
}

function readSign({ attributes: { font = '', char = '' } }: XmlElement, story: Story): void {
  putSign(story, String.fromCodePoint(Number.parseInt(char, 16) || 0xfffd), font);
}

/** A letter of a font of signs is the sign that it looks like. */
function putSign(story: Story, letter: string, font: string): void {
  const code = letter.codePointAt(0) ?? 0;
  // Fonts of signs have theirs at F000 and above; so do files.
  const sign = isSignFont(font)
    ? codePoint(font, code >= 0xf000 ? code - 0xf000 : code)
    : undefined;
  if (sign === undefined && letter.trim() !== '') {
    story.leave('symbol', `${font} ${code.toString(16).toUpperCase()}`);
  }
  if (sign !== undefined || !isSignFont(font)) put(story, sign?.string ?? letter);
}

function readInstruction(element: XmlElement, { fields }: Story): void {
  const field = fields.at(-1);
  if (field !== undefined && !field.isShown) field.instruction += ownText(element);
}

function turnField({ attributes }: XmlElement, story: Story): void {
  const { fields } = story;
  const field = fields.at(-1);
  if (attributes['fldCharType'] === 'begin') fields.push(openField());
  else if (field === undefined) return;
  else if (attributes['fldCharType'] === 'separate') field.isShown = true;
  else if (attributes['fldCharType'] === 'end') {
    fields.pop();
    if (field.isShown) return;
    const ring = ringedNumber(field);
    if (ring !== undefined) put(story, ring);
    else if (!isSilent(field)) story.leave('field', field.instruction.trim());
  }
}

function readSimpleField(element: XmlElement, story: Story): void {
  story.fields.push(openField(element.attributes['instr'], true));
  readInside(element, story);
  story.fields.pop();
}

/** Only links inside the document make a table of contents. */
function readLink(element: XmlElement, story: Story): void {
  if (element.attributes['anchor'] !== undefined) story.linked += 1;
  readInside(element, story);
}

function readControl(element: XmlElement, story: Story): void {
  const gallery = valueAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '';
  const isContents = /^table of contents$/iu.test(gallery);
  if (isContents) story.contents += 1;
  readInside(element, story);
  if (isContents) story.contents -= 1;
}

/** The reading above the characters is said, and does not come between them. */
function readRuby(element: XmlElement, story: Story): void {
  const reading = elementAt(element, 'w:rt');
  if (reading !== undefined) leaveText('ruby', reading, story);
  const base = elementAt(element, 'w:rubyBase');
  if (base !== undefined) readInside(base, story);
}

function readFormula(element: XmlElement, story: Story): void {
  const text = formulaText(element);
  see(element, story);
  if (!isPlainFormula(element)) story.leave('formula', text);
  put(story, text);
}

function readNoteReference(element: XmlElement, story: Story): void {
  if (story.loss !== undefined) return;
  const sign = story.noteSign(element);
  // A sign of the writer's own is text, and follows.
  if (isOn(elementAt(element, 'w:customMarkFollows')) !== true) put(story, sign);
}

function readCommentReference(element: XmlElement, story: Story): void {
  const comment = story.commentAt(element);
  if (comment !== undefined) leaveText('comment', comment, story);
}

/** Of several forms of one thing the first is read, unless only another one has words. */
function readAlternative(element: XmlElement, story: Story): void {
  const forms = elementsIn(element).filter(({ name }) => /^mc:(?:Choice|Fallback)$/u.test(name));
  const chosen = forms.find((form) => wordsIn(form) !== '') ?? forms[0];
  for (const form of forms) if (form !== chosen) see(form, story);
  if (chosen !== undefined) readInside(chosen, story);
}

function readBox(element: XmlElement, story: Story): void {
  const { boxes, apart, loss } = story;
  readStory(
    element,
    openStory(story, { lines: boxes, ...(apart && { apart }), ...(loss && { loss }) }),
  );
}

function readObject(element: XmlElement, story: Story): void {
  const isNamed = [...elementsBelow(element)].some(
    ({ name }) => readers[name] !== undefined && name !== 'w:object',
  );
  if (!isNamed) story.leave('object', '对象');
  readInside(element, story);
}

/** A row of short cells is one line; where a cell has several, each is a line of its own. */
function readTable(table: XmlElement, story: Story): void {
  for (const row of rowsIn(table, 'w:tr')) {
    const isGone = elementAt(row, 'w:trPr', 'w:del') !== undefined;
    const cells = rowsIn(row, 'w:tc').map((cell) => {
      const lines: WordLine[] = [];
      const { apart, fields, contents } = story;
      const loss = isGone ? 'deleted' : story.loss;
      readStory(
        cell,
        openStory(story, {
          lines,
          fields,
          contents,
          ...(apart && { apart }),
          ...(loss && { loss }),
        }),
      );
      return lines;
    });
    const short = cells.every((lines) => lines.length <= 1) ? cells.flat() : [];
    const [first] = short;
    if (first === undefined) story.lines.push(...cells.flat());
    else story.lines.push({ ...first, text: short.map(({ text }) => text).join('  ') });
  }
}

/** Rows of a table or cells of a row, those in controls and marks of changes too. */
function rowsIn(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:tbl' || child.name.endsWith('Pr') ? [] : rowsIn(child, name);
  });
}

function leaveText(loss: Loss, element: XmlElement, story: Story): void {
  see(element, story);
  story.leave(loss, wordsIn(element));
}

function see(element: XmlElement, story: Story): void {
  for (const one of elementsBelow(element)) story.see(one);
}

function wordsIn(element: XmlElement): string {
  return [...elementsBelow(element)].filter(holdsWords).map(ownText).join('');
}

/** Whether an element holds characters that Word may show. */
export function holdsWords({ name }: XmlElement): boolean {
  return ['w:t', 'm:t', 'a:t', 'w:delText'].includes(name);
}
