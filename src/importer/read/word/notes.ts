import { elementsBelow, elementsIn, type XmlElement } from '#importer/read/xml.ts';
import { smallDigits } from './formula.ts';
import { formattedNumber } from './number-format.ts';
import { valueAt } from './styles.ts';
import type { WordFile } from './word-file.ts';

/** A note that the text refers to. */
export interface ReferredNote {
  readonly note: XmlElement;
  /** The sign of it: `¹`, `①`. */
  readonly sign: string;
  /** 脚注 or 尾注. */
  readonly kind: string;
}

/** The notes of a document, numbered as the text refers to them. */
export interface NoteBook {
  /** The sign to be printed where the text refers to a note. */
  readonly signOf: (reference: XmlElement) => string;
  /** Those that were asked for, in order, footnotes first. */
  readonly referred: () => readonly ReferredNote[];
}

/** Opens the notes of a file. */
export function noteBook(file: WordFile): NoteBook {
  const kinds = [
    { ...kindOf(file, 'footnote'), notes: byId(file.footnotes), kind: '脚注' },
    { ...kindOf(file, 'endnote'), notes: byId(file.endnotes), kind: '尾注' },
  ];
  const found = new Map<XmlElement, ReferredNote>();
  const signOf = ({ name, attributes }: XmlElement) => {
    const of = kinds.find(({ reference }) => reference === name);
    const note = of?.notes.get(attributes['id'] ?? '');
    if (of === undefined || note === undefined) return '';
    const kept = found.get(note) ?? {
      note,
      kind: of.kind,
      sign: signFor(of.format, numberOf(of.kind)),
    };
    found.set(note, kept);
    return kept.sign;
  };
  const numberOf = (kind: string) =>
    [...found.values()].filter((note) => note.kind === kind).length + 1;
  const referred = () =>
    kinds.flatMap(({ kind }) => [...found.values()].filter((note) => note.kind === kind));
  return { signOf, referred };
}

/** The parts of a file of notes or comments, by their ids. */
export function byId(part: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(elementsIn(part).map((one) => [one.attributes['id'] ?? '', one]));
}

/** How the notes of a kind are numbered: by the last section that says so, else by the settings. */
function kindOf({ document, settings }: WordFile, kind: 'footnote' | 'endnote') {
  const formats = [settings, document].flatMap((part) =>
    part === undefined
      ? []
      : [...elementsBelow(part)]
          .filter(({ name }) => name === `w:${kind}Pr`)
          .flatMap((properties) => valueAt(properties, 'w:numFmt') ?? []),
  );
  const usual = kind === 'footnote' ? 'decimal' : 'lowerRoman';
  return { reference: `w:${kind}Reference`, format: formats.at(-1) ?? usual };
}

/** A raised number as Word prints it; what cannot be raised stands in brackets. */
function signFor(format: string, value: number): string {
  const label = formattedNumber(value, format) ?? String(value);
  const raised = smallDigits(label, '⁰¹²³⁴⁵⁶⁷⁸⁹');
  return raised ?? (/^[\u2460-\u24FF]$/u.test(label) ? label : `[${label}]`);
}
