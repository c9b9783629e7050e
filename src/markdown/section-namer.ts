import type { HeadingMarker } from '#chinese/markers.ts';
import { type Anchor, headingAnchor } from '#model/anchor.ts';
import type { SectionKind } from '#model/report.ts';
import type { PartId } from '#model/statutory-part.ts';

/** What a section's name depends on. */
export interface Nameable {
  readonly kind: SectionKind;
  /** Number of `#` of its heading; 1 without one. */
  readonly depth: number;
  readonly marker: HeadingMarker | undefined;
  /** The statutory part it states itself. */
  readonly part: PartId | undefined;
}

export interface SectionName {
  readonly anchor: Anchor;
  /** The statutory part it states or inherits from the heading above. */
  readonly part?: PartId;
}

/** Names the sections of one report, asked for in their order. */
export function sectionNamer(
  distinct: (wanted: Anchor) => Anchor,
): (section: Nameable) => SectionName {
  const open: OpenHeading[] = [{ depth: 0, children: 0 }];
  const counts = { tail: 0, attachment: 0 };
  return ({ kind, depth, marker, part: stated }) => {
    if (kind !== 'heading') {
      const anchor = distinct(anchorBeside(kind, counts));
      return { anchor, ...(stated && { part: stated }) };
    }
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1) ?? { depth: 0, children: 0 };
    parent.children += 1;
    const at = marker ? { number: marker.number } : { lostAt: parent.children };
    const anchor = distinct(headingAnchor(parent.anchor, at));
    const part = stated ?? parent.part;
    const name = { anchor, ...(part && { part }) };
    open.push({ depth, children: 0, ...name });
    return name;
  };
}

/** A heading whose section is not closed yet; the first stands for the report itself. */
interface OpenHeading {
  readonly depth: number;
  readonly anchor?: Anchor;
  readonly part?: PartId;
  children: number;
}

function anchorBeside(
  kind: Exclude<SectionKind, 'heading'>,
  counts: { tail: number; attachment: number },
): Anchor {
  switch (kind) {
    case 'opening':
      return 'o';
    case 'preamble':
      return 's0';
    case 'closing':
      return 'c';
    case 'tail':
      counts.tail += 1;
      return `t${counts.tail}`;
    case 'attachment':
      counts.attachment += 1;
      return `a${counts.attachment}`;
  }
}
