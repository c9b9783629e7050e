import { escapedXml } from '#model/escaped-xml.ts';
import type { ExportSource } from './export-source.ts';
import { storedZip } from './stored-zip.ts';
import { paragraphXml, runXml, type WordDocument, wordDocumentOf } from './word-document.ts';
import { stylesPart, wordNamespace } from './word-styles.ts';

const openXml = 'http://schemas.openxmlformats.org';
const relationsOf = `${openXml}/officeDocument/2006/relationships`;
const contentOf = 'application/vnd.openxmlformats-officedocument';

/** A report as a Word file (ECMA-376), its editor's remarks as footnotes. The same report gives the same bytes. */
export function wordBytesOf(source: ExportSource): Uint8Array<ArrayBuffer> {
  const document = wordDocumentOf(source);
  const parts: readonly (readonly [path: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['docProps/core.xml', coreProperties(source)],
    ['docProps/custom.xml', customProperties(source)],
    ['word/document.xml', document.document],
    ['word/_rels/document.xml.rels', documentRelations(document)],
    ['word/styles.xml', stylesPart()],
    ['word/settings.xml', settings],
    ['word/footnotes.xml', footnotes(document)],
    ['word/footer1.xml', footer],
  ];
  return storedZip(
    parts.map(([path, xml]) => ({
      path,
      bytes: new TextEncoder().encode(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`,
      ),
    })),
  );
}

const overrides = {
  '/word/document.xml': `${contentOf}.wordprocessingml.document.main+xml`,
  '/word/styles.xml': `${contentOf}.wordprocessingml.styles+xml`,
  '/word/settings.xml': `${contentOf}.wordprocessingml.settings+xml`,
  '/word/footnotes.xml': `${contentOf}.wordprocessingml.footnotes+xml`,
  '/word/footer1.xml': `${contentOf}.wordprocessingml.footer+xml`,
  '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  '/docProps/custom.xml': `${contentOf}.custom-properties+xml`,
};

const contentTypes = `<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
  overrides,
)
  .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  .join('')}</Types>`;

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** It leads out of the file. */
  readonly isExternal?: true;
}

const packageRelations = relationsXml([
  { id: 'rDocument', type: `${relationsOf}/officeDocument`, target: 'word/document.xml' },
  {
    id: 'rCore',
    type: `${openXml}/package/2006/relationships/metadata/core-properties`,
    target: 'docProps/core.xml',
  },
  { id: 'rCustom', type: `${relationsOf}/custom-properties`, target: 'docProps/custom.xml' },
]);

function documentRelations({ addresses }: WordDocument): string {
  return relationsXml([
    { id: 'rStyles', type: `${relationsOf}/styles`, target: 'styles.xml' },
    { id: 'rSettings', type: `${relationsOf}/settings`, target: 'settings.xml' },
    { id: 'rNotes', type: `${relationsOf}/footnotes`, target: 'footnotes.xml' },
    { id: 'rFooter', type: `${relationsOf}/footer`, target: 'footer1.xml' },
    ...addresses.map((target, at) => ({
      id: `rLink${at + 1}`,
      type: `${relationsOf}/hyperlink`,
      target,
      isExternal: true as const,
    })),
  ]);
}

function relationsXml(relations: readonly Relation[]): string {
  const written = relations.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escapedXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${openXml}/package/2006/relationships">${written.join('')}</Relationships>`;
}

/** What every program shows of a file. The day is that of the report, for a file says of no other. */
function coreProperties({ report, reference, place, address }: ExportSource): string {
  const { metadata } = report;
  const { title, issuers, documentNumber, year, source } = metadata;
  const keywords = [place, `${year}年`, ...(documentNumber ? [documentNumber] : [])];
  const day =
    reference.date &&
    `<dcterms:created xsi:type="dcterms:W3CDTF">${reference.date}T00:00:00Z</dcterms:created>`;
  return [
    `<cp:coreProperties xmlns:cp="${openXml}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapedXml(title)}</dc:title>`,
    `<dc:creator>${escapedXml(issuers.join('；'))}</dc:creator>`,
    `<dc:identifier>${escapedXml(address ?? source.url ?? report.id)}</dc:identifier>`,
    '<dc:language>zh-CN</dc:language>',
    `<cp:keywords>${escapedXml(keywords.join('；'))}</cp:keywords>`,
    day ?? '',
    '</cp:coreProperties>',
  ].join('');
}

/** Every fact by its name. */
function customProperties({ facts }: ExportSource): string {
  const written = facts.map(
    ({ name, text }, at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${escapedXml(name)}"><vt:lpwstr>${escapedXml(text)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="${openXml}/officeDocument/2006/custom-properties" xmlns:vt="${openXml}/officeDocument/2006/docPropsVTypes">${written.join('')}</Properties>`;
}

/** Two notes that every file has draw the rules above notes; theirs are the ids up to 0. */
const settings = `<w:settings xmlns:w="${wordNamespace}"><w:characterSpacingControl w:val="compressPunctuation"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>`;

function footnotes({ notes }: WordDocument): string {
  const rules = [
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
  ];
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  const written = notes.map(
    (note, at) =>
      `<w:footnote w:id="${at + 1}">${paragraphXml('note', mark + runXml(` ${note}`))}</w:footnote>`,
  );
  return `<w:footnotes xmlns:w="${wordNamespace}">${[...rules, ...written].join('')}</w:footnotes>`;
}

/** The number of the page, as official documents have it. */
const footer = `<w:ftr xmlns:w="${wordNamespace}">${paragraphXml('footer', `${runXml('— ')}<w:fldSimple w:instr=" PAGE ">${runXml('1')}</w:fldSimple>${runXml(' —')}`)}</w:ftr>`;
