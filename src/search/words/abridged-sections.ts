import type { WordSection } from './word-record.ts';

/** Characters of a first line that stand for a heading; a preamble begins with a paragraph. */
const headingLength = 60;

/**
 * The sections of a report with as much of their text as `most` characters hold: first the headings,
 * then equal parts of what follows, each up to the end of a clause.
 */
export function abridgedSections(
  sections: readonly WordSection[],
  most: number,
): readonly WordSection[] {
  const headings = sections.map(({ lines: [first = ''] }) => cutAtClause(first, headingLength));
  const lengths = headings.map(({ length }) => length);
  const partOfHeadings = partOf(lengths, most);
  const heads = headings.map((heading) => heading.slice(0, partOfHeadings));
  const left = most - heads.reduce((sum, head) => sum + head.length, 0);
  const bodies = sections.map(({ lines }, at) => lines.join('\n').slice(heads[at]?.length));
  const part = partOf(
    bodies.map(({ length }) => length),
    left,
  );
  return sections.map((section, at) => ({
    ...section,
    lines: `${heads[at] ?? ''}${cutAtClause(bodies[at] ?? '', part)}`.split('\n'),
  }));
}

/** As many characters as each length can be given, up to itself, for `sum` in all. */
function partOf(lengths: readonly number[], sum: number): number {
  let left = Math.max(0, sum);
  let count = lengths.length;
  let part = 0;
  for (const length of lengths.toSorted((a, b) => a - b)) {
    if ((length - part) * count > left) return part + Math.floor(left / count);
    left -= (length - part) * count;
    part = length;
    count -= 1;
  }
  return part;
}

/** The beginning of a text, at most so many characters, with whole clauses. */
function cutAtClause(text: string, most: number): string {
  if (text.length <= most) return text;
  return /^.*[，。；：？！、\n]/su.exec(text.slice(0, most))?.[0] ?? '';
}
