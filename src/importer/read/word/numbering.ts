import { elementAt, elementsIn, type XmlElement } from '#importer/read/xml.ts';
import { formattedNumber } from './number-format.ts';
import { isOn, type NumberingChoice, valueAt, type WordStyle, type WordStyles } from './styles.ts';

/** The number that Word prints before a paragraph. */
export interface ListNumber {
  /** As printed, without what sets it apart from the text: `（一）`. */
  readonly text: string;
  /** A bullet: its sign numbers nothing. */
  readonly isBullet: boolean;
  /** The format that is not known, where there is one; the number is in plain digits. */
  readonly unknown?: string;
}

/** Counts the paragraphs of a document, each once and in order. */
export type NumberCounter = (choice: NumberingChoice, style: WordStyle) => ListNumber | undefined;

/**
 * What Word numbers the paragraphs of a document with: computed from `numbering.xml` and the styles
 * (ECMA-376 part 1, 17.9), since the file does not have the numbers themselves.
 */
export function numberCounter(part: XmlElement | undefined, styles: WordStyles): NumberCounter {
  const lists = listsOf(part, styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (choice, style) => {
    const list = lists.get(choice.list ?? style.numbering.list ?? '');
    if (list === undefined) return undefined;
    const linked = [...list.levels].find(([, { style: id }]) => id === style.id && id !== '')?.[0];
    const at =
      choice.level ??
      (choice.list === undefined ? linked : undefined) ??
      style.numbering.level ??
      linked ??
      0;
    const level = list.levels.get(at);
    if (level === undefined) return undefined;
    const numbers = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, numbers);
    const restart = begun.has(`${list.id} ${at}`) ? undefined : list.restarts.get(at);
    begun.add(`${list.id} ${at}`);
    count(numbers, { list, at, restart });
    return printed(numbers, { list, at, level });
  };
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%2）`. */
  readonly text: string;
  /** The level of the list, from 1, that makes this one begin anew; 0 for none. */
  readonly restart?: number;
  /** The style that has this number by itself. */
  readonly style: string;
  /** All numbers in it are plain digits. */
  readonly isLegal: boolean;
}

interface List {
  readonly id: string;
  /** Lists of one pattern go on counting where another of them left off. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where the list begins anew when it is first met. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface Counting {
  readonly list: List;
  readonly at: number;
}

/** Counts one paragraph of a level: those below it begin anew. */
function count(
  numbers: number[],
  { list, at, restart }: Counting & { readonly restart: number | undefined },
): void {
  const before = numbers[at];
  const start = list.levels.get(at)?.start ?? 1;
  numbers[at] = restart ?? (before === undefined ? start : before + 1);
  for (const [lower, level] of list.levels) {
    if (lower > at && at < (level.restart ?? lower)) delete numbers[lower];
  }
}

function printed(
  numbers: readonly number[],
  { list, level }: Counting & { readonly level: Level },
): ListNumber {
  let unknown: string | undefined;
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const of = list.levels.get(Number(digit) - 1);
    const value = numbers[Number(digit) - 1] ?? of?.start ?? 1;
    const format = level.isLegal ? 'decimal' : (of?.format ?? 'decimal');
    const words = formattedNumber(value, format);
    if (words === undefined) unknown = format;
    return words ?? String(value);
  });
  const isBullet = level.format === 'bullet';
  return { text: text.trim(), isBullet, ...(unknown !== undefined && !isBullet && { unknown }) };
}

function listsOf(part: XmlElement | undefined, styles: WordStyles): ReadonlyMap<string, List> {
  const abstracts = new Map(
    elementsIn(part, 'w:abstractNum').map((one) => [one.attributes['abstractNumId'] ?? '', one]),
  );
  const nums = elementsIn(part, 'w:num');
  const abstractOf = (num: XmlElement | undefined) => valueAt(num, 'w:abstractNumId') ?? '';
  // A list may leave its pattern to a style of lists, which names a list that has one.
  const patternOf = (id: string): string => {
    const link = valueAt(abstracts.get(id), 'w:numStyleLink');
    const list = link === undefined ? undefined : styles.paragraph(link).numbering.list;
    const linked = nums.find(({ attributes }) => attributes['numId'] === list);
    return linked === undefined ? id : abstractOf(linked);
  };
  return new Map(
    nums.map((num) => {
      const abstract = patternOf(abstractOf(num));
      const list = listOf(num, { abstract, pattern: abstracts.get(abstract) });
      return [list.id, list];
    }),
  );
}

function listOf(
  num: XmlElement,
  { abstract, pattern }: { readonly abstract: string; readonly pattern: XmlElement | undefined },
): List {
  const overrides = elementsIn(num, 'w:lvlOverride');
  const own = overrides.flatMap((override) => elementsIn(override, 'w:lvl'));
  const levels = [...elementsIn(pattern, 'w:lvl'), ...own].map(
    (level) => [levelNumber(level), levelOf(level)] as const,
  );
  const restarts = overrides.flatMap((override) => {
    const start = valueAt(override, 'w:startOverride');
    return start === undefined ? [] : [[levelNumber(override), Number(start)] as const];
  });
  return {
    id: num.attributes['numId'] ?? '',
    abstract,
    levels: new Map(levels),
    restarts: new Map(restarts),
  };
}

function levelNumber({ attributes }: XmlElement): number {
  return Number(attributes['ilvl'] ?? 0);
}

function levelOf(level: XmlElement): Level {
  const restart = valueAt(level, 'w:lvlRestart');
  const format = valueAt(level, 'w:numFmt') ?? fallbackFormat(level);
  return {
    start: Number(valueAt(level, 'w:start') ?? 0),
    format,
    text: valueAt(level, 'w:lvlText') ?? '',
    ...(restart !== undefined && { restart: Number(restart) }),
    style: valueAt(level, 'w:pStyle') ?? '',
    isLegal: isOn(elementAt(level, 'w:isLgl')) ?? false,
  };
}

/** A format of newer versions stands beside one that all know. */
function fallbackFormat(level: XmlElement): string {
  return (
    valueAt(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ??
    valueAt(level, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt') ??
    'decimal'
  );
}
