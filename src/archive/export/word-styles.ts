/*
 * How a report looks in a word processor: as GB/T 9704—2012 has official documents, in sizes (half
 * points), fonts and margins (twentieths of a point).
 */

interface WordStyle {
  readonly id: string;
  /** As Word names its own; headings are known by it in any language. */
  readonly name: string;
  readonly font?: '仿宋' | '黑体' | '楷体' | '宋体';
  /** 32 is 三号, 44 二号. */
  readonly size?: number;
  readonly isBold?: true;
  readonly align?: 'center' | 'right' | 'left';
  /** Two characters before the first line; the style that others are based on has it. */
  readonly isFlush?: true;
  /** Its level in the outline, from 0. */
  readonly outline?: number;
  /** Twentieths of a point before and behind. */
  readonly space?: readonly [before: number, after: number];
}

/** The styles of paragraphs. */
export const wordStyles = {
  title: {
    id: 'Title',
    name: 'Title',
    font: '宋体',
    size: 44,
    isBold: true,
    align: 'center',
    isFlush: true,
    space: [0, 560],
  },
  heading1: { id: 'Heading1', name: 'heading 1', font: '黑体', outline: 0 },
  heading2: { id: 'Heading2', name: 'heading 2', font: '楷体', outline: 1 },
  heading3: { id: 'Heading3', name: 'heading 3', isBold: true, outline: 2 },
  heading4: { id: 'Heading4', name: 'heading 4', outline: 3 },
  text: { id: 'BodyText', name: 'Body Text' },
  salutation: { id: 'Salutation', name: 'Salutation', isFlush: true },
  signature: { id: 'Signature', name: 'Signature', align: 'right', isFlush: true },
  date: { id: 'Date', name: 'Date', align: 'right', isFlush: true },
  source: { id: 'Source', name: '出处', font: '宋体', size: 21, align: 'left', isFlush: true },
  note: { id: 'FootnoteText', name: 'footnote text', font: '宋体', size: 18, isFlush: true },
  footer: { id: 'Footer', name: 'footer', font: '宋体', size: 28, align: 'center', isFlush: true },
} as const satisfies Readonly<Record<string, WordStyle>>;

export type WordStyleName = keyof typeof wordStyles;

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The part of a Word file that says what its styles are. */
export function stylesPart(): string {
  const own = Object.values(wordStyles).map(styleXml).join('');
  return `<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr>${fontXml('仿宋')}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="560" w:lineRule="atLeast"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>${own}</w:styles>`;
}

function styleXml(style: WordStyle): string {
  const { id, name, font, size, isBold, align, isFlush, outline, space } = style;
  const paragraph = [
    outline !== undefined && '<w:keepNext/>',
    space && `<w:spacing w:before="${space[0]}" w:after="${space[1]}"/>`,
    size !== undefined && size < 32 && '<w:spacing w:line="240" w:lineRule="auto"/>',
    isFlush && '<w:ind w:firstLineChars="0" w:firstLine="0"/>',
    align && `<w:jc w:val="${align}"/>`,
    outline !== undefined && `<w:outlineLvl w:val="${outline}"/>`,
  ];
  const words = [
    font && fontXml(font),
    isBold && '<w:b/>',
    size && `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ];
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${written(paragraph)}</w:pPr><w:rPr>${written(words)}</w:rPr></w:style>`;
}

function fontXml(font: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}" w:cs="Times New Roman"/>`;
}

function written(pieces: readonly (string | number | false | undefined)[]): string {
  return pieces.filter(Boolean).join('');
}
