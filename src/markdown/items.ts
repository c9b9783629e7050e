import { itemMarkersOf } from '#chinese/markers.ts';
import { leadEndOf } from '#chinese/sentences.ts';
import { type Anchor, itemAnchor } from '#model/anchor.ts';
import type { Item } from '#model/report.ts';

/**
 * The points 一是, 二是 … of a paragraph. Each runs to the next, the last to the paragraph's end.
 *
 * @param distinct gives an anchor asked for a second time a name of its own
 */
export function itemsOf(
  text: string,
  {
    section,
    distinct,
  }: { readonly section: Anchor; readonly distinct: (wanted: Anchor) => Anchor },
): readonly Item[] {
  const markers = itemMarkersOf(text);
  return markers.map((marker, position) => {
    const end = markers[position + 1]?.start ?? text.length;
    return {
      anchor: distinct(itemAnchor(section, marker.number)),
      marker: marker.text,
      number: marker.number,
      start: marker.start,
      end,
      leadEnd: leadEndOf(text, { start: marker.start, end }),
    };
  });
}
