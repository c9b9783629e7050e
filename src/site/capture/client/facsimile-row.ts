import type { CapturePiece, FacsimileRow, ReadingPiece } from '#markdown/facsimile-rows.ts';
import type { Anchor } from '#model/anchor.ts';
import type { SourceZone } from '#model/metadata.ts';
import { reportUrl } from '#model/permalink.ts';
import { zoneLabels } from '#model/zone-labels.ts';
import { remarkedWords, remarksOn } from './remarked-words.ts';

/** A row: what the capture has, and beside it what is read, or why there is nothing. */
export function rowElement({ source, text }: FacsimileRow, report?: string): HTMLLIElement {
  const row = document.createElement('li');
  const left = element('div', 'source', source.map(lineElement));
  const [only] = source;
  const zone = text ? undefined : only?.zone;
  row.classList.toggle('zone', zone !== undefined);
  row.classList.toggle('blank', !text && only?.segments.length === 0);
  row.classList.toggle('goes-on', only?.begins === false);
  row.append(left);
  if (text) row.append(readingElement(text, { report, isMade: source.length === 0 }));
  if (text?.segments.some((segment) => typeof segment !== 'string')) {
    row.dataset['remarked'] = '';
  }
  if (zone && zone.first === only?.number) {
    row.append(element('div', 'reading', [element('p', 'says', [zoneSays(zone)])]));
  }
  return row;
}

/** What a line is, and why the editor says so, at the first of a zone. */
function zoneSays({ kind, why }: SourceZone): string {
  const label = zoneLabels[kind];
  return why?.startsWith(label) ? why : [label, ...(why ? [why] : [])].join('：');
}

/** A line with its number. What is left of one says it too, where the rest of it is not shown. */
function lineElement({ number, begins, segments }: CapturePiece): HTMLElement {
  const link = element('a', 'number', [String(number)]);
  link.setAttribute('href', `#L${number}`);
  link.setAttribute('aria-label', `第 ${number} 行${begins ? '' : '，接上'}`);
  const words = segments.flatMap((each) => remarkedWords(each, 'span'));
  const line = element('p', begins ? 'line' : 'line rest', [
    link,
    ' ',
    element('span', 'words', words),
  ]);
  if (begins) line.id = `L${number}`;
  return line;
}

interface ReadIn {
  readonly report: string | undefined;
  /** The editor made it: the capture has nothing of it. */
  readonly isMade: boolean;
}

function readingElement(text: ReadingPiece, { report = '', isMade }: ReadIn): HTMLElement {
  const { anchors, begins, role, segments } = text;
  const isHeading = begins && /title|heading/u.test(role);
  const words = element(isHeading ? 'h2' : 'p', role, [
    named(
      anchors.slice(1),
      segments.flatMap((each) => remarkedWords(each, 'ins')),
    ),
  ]);
  const [first] = anchors;
  if (first) words.id = first;
  words.classList.toggle('rest', !begins);
  const says = isMade ? [element('p', 'says', ['原文无题，编者所拟'])] : [];
  const way = begins || first ? [wayTo(report, anchors.at(-1)), ' '] : [];
  return element('div', 'reading', [...way, words, ...says, ...remarksOn(segments, report)]);
}

/** Words that further places of the report begin with, one inside the other. */
function named(anchors: readonly Anchor[], words: readonly Node[]): Node {
  const [anchor, ...rest] = anchors;
  const span = element('span', '', anchor ? [named(rest, words)] : words);
  if (anchor) span.id = anchor;
  return span;
}

/** The way to a place of the report; to its title where none is named. */
function wayTo(report: string, anchor: Anchor | undefined): HTMLElement {
  const link = element('a', 'way', ['¶']);
  link.setAttribute('href', reportUrl(report) + (anchor ? `#${anchor}` : ''));
  link.setAttribute('aria-label', `回到报告 ${anchor ?? '开头'}`);
  return link;
}

function element(name: string, className: string, children: readonly (Node | string)[]) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
