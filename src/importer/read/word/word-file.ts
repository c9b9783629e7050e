import { posix } from 'node:path';
import { elementsIn, parseXml, type XmlElement } from '#importer/read/xml.ts';

/** The parts of a Word file that can hold text, or say how it looks. */
export interface WordFile {
  readonly document: XmlElement;
  readonly styles?: XmlElement;
  readonly numbering?: XmlElement;
  readonly settings?: XmlElement;
  readonly footnotes?: XmlElement;
  readonly endnotes?: XmlElement;
  readonly comments?: XmlElement;
  /** Headers and footers, by the id of the relationship that the document names them by. */
  readonly margins: ReadonlyMap<string, XmlElement>;
}

/** Whether a member of the ZIP file is XML. */
export function isWordPart(name: string): boolean {
  return /\.(?:xml|rels)$/iu.test(name);
}

/**
 * The parts of a Word file, found by the relationships between them.
 *
 * @throws Error where there is no document, or a part is not well-formed
 */
export function wordFileOf(members: ReadonlyMap<string, Uint8Array>): WordFile {
  const partAt = (path: string) => {
    const bytes = members.get(path);
    return bytes && parseXml(bytes, prefixes);
  };
  const main = relationsOf('', partAt).find(({ kind }) => kind === 'officeDocument');
  const document = main && partAt(main.path);
  if (main === undefined || document?.name !== 'w:document') throw new Error('no document');
  const relations = relationsOf(main.path, partAt);
  const parts = Object.fromEntries(
    relations.flatMap(({ kind, path }) => {
      const part = isSingle(kind) ? partAt(path) : undefined;
      return part === undefined ? [] : [[kind, part]];
    }),
  );
  const margins = relations.flatMap(({ kind, id, path }) => {
    const part = kind === 'header' || kind === 'footer' ? partAt(path) : undefined;
    return part === undefined ? [] : [[id, part] as const];
  });
  return { ...parts, document, margins: new Map(margins) };
}

const single = ['styles', 'numbering', 'settings', 'footnotes', 'endnotes', 'comments'];

function isSingle(kind: string): boolean {
  return single.includes(kind);
}

interface Relation {
  readonly id: string;
  /** The last step of its type: `footnotes`. */
  readonly kind: string;
  /** Path of the part in the file. */
  readonly path: string;
}

/** What a part names, by the file of relationships beside it. */
function relationsOf(
  part: string,
  partAt: (path: string) => XmlElement | undefined,
): readonly Relation[] {
  const folder = posix.dirname(part);
  const list = partAt(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  return elementsIn(list)
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes: { Id: id = '', Type: type = '', Target: target = '' } }) => ({
      id,
      kind: type.split('/').at(-1) ?? '',
      path: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    }));
}

const office = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';

/** Files are free to call a namespace as they like; what they call it here is what Word does. */
const prefixes: Readonly<Record<string, string>> = {
  [`${office}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${office}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${office}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [`${office}/drawingml/2006/chart`]: 'c',
  [`${office}/drawingml/2006/diagram`]: 'dgm',
  [`${office}/markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};
