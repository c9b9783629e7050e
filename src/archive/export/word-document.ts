import { escapedXml } from '#model/escaped-xml.ts';
import type { Paragraph, Report, Section } from '#model/report.ts';
import type { EndLine, ExportSource } from './export-source.ts';
import { type PrintedPiece, printedPiecesOf } from './printed-pieces.ts';
import { type WordStyleName, wordNamespace, wordStyles } from './word-styles.ts';

/** The text of a Word file, with what its other parts have to say. */
export interface WordDocument {
  /** `word/document.xml`. */
  readonly document: string;
  /** Of its notes, from 1. */
  readonly notes: readonly string[];
  /** Of its links, from 1: `rLink1` leads to the first. */
  readonly addresses: readonly string[];
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A4, with the margins of GB/T 9704, and the foot that `rFooter` names. */
const page =
  '<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1134" w:gutter="0"/></w:sectPr>';

/** Writes a report as the document of a Word file: its text as printed, then whence it is. */
export function wordDocumentOf({ report, endLines }: ExportSource): WordDocument {
  const notes: string[] = [];
  const addresses: string[] = [];
  const paragraph = (style: WordStyleName, pieces: readonly PrintedPiece[]) =>
    paragraphXml(style, runsOf(pieces, notes));
  const body = [
    paragraph('title', titlePieces(report)),
    ...report.sections.flatMap((section) => [
      ...(section.heading
        ? [paragraph(headingStyle(section), printedPiecesOf(section.heading.line))]
        : []),
      ...section.paragraphs.map((one) => paragraph(styleOf(one), printedPiecesOf(one))),
    ]),
    ...endLines.map((line, at) => endXml(line, { isFirst: at === 0, addresses })),
  ];
  return {
    document: `<w:document xmlns:w="${wordNamespace}" xmlns:r="${relations}"><w:body>${body.join('')}${page}</w:body></w:document>`,
    notes,
    addresses,
  };
}

function titlePieces({ metadata: { title, titleBasis } }: Report): readonly PrintedPiece[] {
  return titleBasis === 'supplied' ? [title, { note: '原页无题，编者所拟。' }] : [title];
}

function headingStyle({ level }: Section): WordStyleName {
  if (level <= 2) return 'heading1';
  if (level === 3) return 'heading2';
  return level === 4 ? 'heading3' : 'heading4';
}

function styleOf({ role }: Paragraph): WordStyleName {
  return role === 'attachment-note' ? 'text' : role;
}

/** The pieces as runs; their notes are put behind those that there are, and referred to. */
function runsOf(pieces: readonly PrintedPiece[], notes: string[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return runXml(piece);
      if ('inside' in piece) return runsOf(piece.inside, notes);
      const number = notes.push(piece.note);
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
    })
    .join('');
}

/** A line of where the report is from; a rule divides the first from the text. */
function endXml(
  { name, text, isAddress }: EndLine,
  { isFirst, addresses }: { readonly isFirst: boolean; readonly addresses: string[] },
): string {
  const rule = isFirst
    ? '<w:pBdr><w:top w:val="single" w:sz="4" w:space="8" w:color="808080"/></w:pBdr><w:spacing w:before="560"/>'
    : '';
  const words = isAddress
    ? `<w:hyperlink r:id="rLink${addresses.push(text)}">${runXml(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`
    : runXml(text);
  return paragraphXml('source', runXml(`${name}：`) + words, rule);
}

/** A paragraph of a Word file. */
export function paragraphXml(style: WordStyleName, inside: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${wordStyles[style].id}"/>${more}</w:pPr>${inside}</w:p>`;
}

/** Words in a paragraph, blanks and line breaks kept. */
export function runXml(text: string, properties = ''): string {
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapedXml(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines}</w:r>`;
}
