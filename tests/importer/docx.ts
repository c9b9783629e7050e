import { crc32, deflateRawSync } from 'node:zlib';

/** A Word file of plain paragraphs: the smallest that readers accept. */
export function docxOf(paragraphs: readonly string[]): Buffer {
  return wordOf({ body: paragraphs.map((words) => p(words)).join('') });
}

/** What is inside the parts of a Word file, as XML. */
export interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Named `r-header` and `r-footer`. */
  readonly header?: string;
  readonly footer?: string;
}

/** The root element of each part. */
const roots: Readonly<Record<keyof Omit<WordParts, 'body'>, string>> = {
  numbering: 'numbering',
  styles: 'styles',
  settings: 'settings',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
};

/** A Word file of such parts. */
export function wordOf({ body, ...parts }: WordParts): Buffer {
  const kinds = Object.keys(roots).filter(isPart);
  const present = kinds.flatMap((kind) =>
    parts[kind] === undefined ? [] : [[kind, parts[kind]] as const],
  );
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${inside}</Relationships>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      present.map(([kind]) => relation(`r-${kind}`, kind, `${kind}.xml`)).join(''),
    ),
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      present.map(([kind, inside]) => [
        `word/${kind}.xml`,
        `<w:${roots[kind]} ${namespaces}>${inside}</w:${roots[kind]}>`,
      ]),
    ),
  });
}

function isPart(kind: string): kind is keyof typeof roots {
  return kind in roots;
}

const office = 'http://schemas.openxmlformats.org';

const namespaces = [
  ['w', `${office}/wordprocessingml/2006/main`],
  ['r', `${office}/officeDocument/2006/relationships`],
  ['m', `${office}/officeDocument/2006/math`],
  ['a', `${office}/drawingml/2006/main`],
  ['mc', `${office}/markup-compatibility/2006`],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** A paragraph of words or runs, with what its properties hold. */
export function p(inside: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') ? inside : r(inside)}</w:p>`;
}

/** A run of words. */
export function r(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Properties of a paragraph that is numbered. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** Properties of a paragraph that has a style. */
export function styled(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

/** A level of a list: `level('%1、', 'chineseCounting')`. */
export function level(text: string, format: string, more = ''): string {
  return `<w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/>`;
}

/** A list of such levels; its number is that of its pattern. */
export function list(id: number, ...levels: readonly string[]): string {
  return `${pattern(id, ...levels)}${num(id, id)}`;
}

/** The pattern of lists. */
export function pattern(id: number, ...levels: readonly string[]): string {
  const inside = levels.map((one, at) => `<w:lvl w:ilvl="${at}">${one}</w:lvl>`).join('');
  return `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
}

/** A list of a pattern, with what is otherwise in it. */
export function num(id: number, of: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
}

/** A run that refers to a note. */
export function noted(id: number, kind = 'footnote'): string {
  return `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

/** A field with its instruction and, perhaps, its result. */
export function field(instruction: string, result?: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const shown = result === undefined ? '' : `${mark('separate')}${result}`;
  return `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${shown}${mark('end')}`;
}

/** A ZIP archive, each member packed. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(plain.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), shared, entry, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, index, Buffer.from('PK\u0005\u0006'), end]);
}
