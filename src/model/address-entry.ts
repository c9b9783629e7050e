import type { Anchor } from './anchor.ts';
import { withoutBlanks } from './blanks.ts';
import { printedText } from './printed-text.ts';
import type { Report } from './report.ts';
import { sliceLine } from './segment.ts';

/** A place of a report that has an address, with the text that stands there. */
export interface AddressEntry {
  readonly anchor: Anchor;
  /** The printed characters, blanks aside: of a section its heading, else the whole. */
  readonly text: string;
}

/** Every address of a report, in the order of the text. */
export function addressesOf(report: Report): readonly AddressEntry[] {
  return report.sections.flatMap(({ anchor, heading, paragraphs }) => [
    { anchor, text: withoutBlanks(heading ? printedText(heading.line) : '') },
    ...paragraphs.flatMap((paragraph) => [
      { anchor: paragraph.anchor, text: withoutBlanks(printedText(paragraph)) },
      ...paragraph.items.map(({ anchor: item, start, end }) => ({
        anchor: item,
        text: withoutBlanks(printedText(sliceLine(paragraph, start, end))),
      })),
    ]),
  ]);
}
