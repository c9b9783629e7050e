import { isPrintRemark, type PrintRemark } from '#model/annotation.ts';
import { reportUrl } from '#model/permalink.ts';
import type { Segment } from '#model/segment.ts';
import { noteIdOf, noteNumberOf } from '#site/report/numbered-notes.ts';
import { remarkSays } from '#site/report/remark-says.ts';

/**
 * Words of a capture or of a report. What the editor remarked on has the number of the note behind it, which
 * is drawn and never copied. `changed` is the element of what was put in.
 */
export function remarkedWords(segment: Segment, changed: 'ins' | 'span'): readonly Node[] {
  if (typeof segment === 'string') return [document.createTextNode(segment)];
  const { annotation, inside } = segment;
  const isChange = annotation.kind === 'corr' || annotation.kind === 'supplied';
  const words = document.createElement(isChange ? changed : 'span');
  words.className = `remarked ${annotation.kind}`;
  words.append(...inside.flatMap((each) => remarkedWords(each, changed)));
  const number = document.createElement('span');
  number.className = 'note-number';
  number.dataset['number'] = String(noteNumberOf(annotation) ?? '');
  return [words, number];
}

/** What the editor says of some words: remarks that say the same together, each number a way to its note. */
export function remarksOn(segments: readonly Segment[], report: string): readonly HTMLElement[] {
  const said = new Map<string, number[]>();
  for (const remark of segments.flatMap(remarksIn)) {
    const number = noteNumberOf(remark);
    const says = remarkSays(remark);
    if (number !== undefined) said.set(says, [...(said.get(says) ?? []), number]);
  }
  return [...said].map(([says, numbers]) => {
    const line = document.createElement('p');
    line.className = 'remark';
    line.append(...numbers.flatMap((number) => [linkToNote(report, number), ' ']), says);
    return line;
  });
}

function linkToNote(report: string, number: number): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `${reportUrl(report)}#${noteIdOf(number)}`;
  link.textContent = String(number);
  link.setAttribute('aria-label', `校勘记第${number}条`);
  return link;
}

function remarksIn(segment: Segment): readonly PrintRemark[] {
  if (typeof segment === 'string') return [];
  const { annotation, inside } = segment;
  return [...(isPrintRemark(annotation) ? [annotation] : []), ...inside.flatMap(remarksIn)];
}
