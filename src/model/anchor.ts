/**
 * The permanent name of a place inside a report, for example `s2-1-3`.
 *
 * An anchor counts positions in the report's own printed numbering, never wording: official texts
 * are not revised after publication, so a position is the one thing that cannot change.
 *
 * | anchor | names |
 * |---|---|
 * | `o` | the opening: the salutation |
 * | `s0` | the preamble |
 * | `s2-3-2` | 二、(三)2. |
 * | `t1` | the first untitled tail |
 * | `a1` | the first attachment |
 * | `c` | the closing: signature and date |
 * | `s2-1-i2` | 二是 in that section |
 * | `s2-1-p1` | the section's first paragraph |
 *
 * A number printed twice under one parent takes `_2`, `_3` …; a heading whose number is lost is
 * named by its position among its siblings, with `x`: `s1-x3`.
 */
export type Anchor = string;

const step = String.raw`x?\d+(?:_\d+)?`;
const section = String.raw`(?:s${step}(?:-${step})*|[ta]\d+|[oc])`;
/** The form of an anchor. */
export const anchorPattern = new RegExp(String.raw`^(${section})(?:-([ip])(\d+)(?:_(\d+))?)?$`);

/** Whether the text has the form of an anchor. Says nothing on whether a report has it. */
export function isAnchor(text: string): text is Anchor {
  return anchorPattern.test(text);
}

/** The anchor of the section that an item's or paragraph's anchor lies in; a section's is itself. */
export function sectionAnchorOf(anchor: Anchor): Anchor {
  return anchorPattern.exec(anchor)?.[1] ?? anchor;
}

/** The anchor of the `position`th paragraph (from 1) of a section. */
export function paragraphAnchor(section: Anchor, position: number): Anchor {
  return `${section}-p${position}`;
}

/** The anchor of the item that prints `number` (一是 = 1) in a section. */
export function itemAnchor(section: Anchor, number: number): Anchor {
  return `${section}-i${number}`;
}

/** Where a heading stands: its printed number, or its position among its siblings when that is lost. */
export type HeadingStep = { readonly number: number } | { readonly lostAt: number };

/** The anchor of a heading below `parent`, or of a first heading when there is none. */
export function headingAnchor(parent: Anchor | undefined, at: HeadingStep): Anchor {
  const name = 'number' in at ? `${at.number}` : `x${at.lostAt}`;
  return parent === undefined ? `s${name}` : `${parent}-${name}`;
}

/** Gives each anchor asked for a name of its own: the second `s2` becomes `s2_2`. */
export function distinctAnchors(): (wanted: Anchor) => Anchor {
  const seen = new Map<Anchor, number>();
  return (wanted) => {
    const count = (seen.get(wanted) ?? 0) + 1;
    seen.set(wanted, count);
    return count === 1 ? wanted : `${wanted}_${count}`;
  };
}
