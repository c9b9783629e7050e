import { elementAt, elementsIn, type XmlElement } from '#importer/read/xml.ts';

/** A number of a list that a paragraph or a style asks for. */
export interface NumberingChoice {
  /** `0` takes a number away. */
  readonly list?: string;
  /** From 0. */
  readonly level?: number;
}

/** What a style says of the paragraphs and runs that have it, its ancestors' words included. */
export interface WordStyle {
  readonly id: string;
  /** In lower case: `toc 1`. */
  readonly name: string;
  readonly numbering: NumberingChoice;
  readonly isHidden: boolean;
}

/** The styles of a document. */
export interface WordStyles {
  /** The style of a paragraph; the default one when it names none. */
  paragraph(id: string | undefined): WordStyle;
  character(id: string | undefined): WordStyle;
}

const none: WordStyle = { id: '', name: '', numbering: {}, isHidden: false };

/** Reads `styles.xml`. */
export function stylesOf(part: XmlElement | undefined): WordStyles {
  const found = new Map<string, XmlElement>();
  let normal: string | undefined;
  for (const style of elementsIn(part, 'w:style')) {
    const { styleId: id = '', type, default: isDefault } = style.attributes;
    found.set(id, style);
    if (type === 'paragraph' && /^(?:1|true|on)$/u.test(isDefault ?? '')) normal = id;
  }
  const known = new Map<string, WordStyle>();
  const styleOf = (id: string | undefined, descendants: readonly string[] = []): WordStyle => {
    const style = found.get(id ?? '');
    if (id === undefined || style === undefined || descendants.includes(id)) return none;
    const kept =
      known.get(id) ??
      resolved(id, style, styleOf(valueAt(style, 'w:basedOn'), [...descendants, id]));
    known.set(id, kept);
    return kept;
  };
  return { paragraph: (id) => styleOf(id ?? normal), character: (id) => styleOf(id) };
}

function resolved(id: string, style: XmlElement, parent: WordStyle): WordStyle {
  return {
    id,
    name: (valueAt(style, 'w:name') ?? '').toLowerCase(),
    numbering: { ...parent.numbering, ...numberingIn(elementAt(style, 'w:pPr')) },
    isHidden: isOn(elementAt(style, 'w:rPr', 'w:vanish')) ?? parent.isHidden,
  };
}

/** The number that the properties of a paragraph ask for. */
export function numberingIn(properties: XmlElement | undefined): NumberingChoice {
  const choice = elementAt(properties, 'w:numPr');
  const list = valueAt(choice, 'w:numId');
  const level = valueAt(choice, 'w:ilvl');
  return {
    ...(list !== undefined && { list }),
    ...(level !== undefined && { level: Number(level) }),
  };
}

/** `w:val` of a child. */
export function valueAt(parent: XmlElement | undefined, ...path: readonly string[]) {
  return elementAt(parent, ...path)?.attributes['val'];
}

/** A property that is on, off, or not there: `<w:vanish/>`, `<w:vanish w:val="0"/>`. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
  if (property === undefined) return undefined;
  return !/^(?:0|false|off)$/u.test(property.attributes['val'] ?? '1');
}
