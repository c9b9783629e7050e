import type { SearchLine } from './search-document.ts';

/** A heading and the paragraph that follows it on the same printed line, as one line. */
export function joinedLine(heading: SearchLine, paragraph: SearchLine): SearchLine {
  const offset = heading.text.length;
  const shifted = <Place extends { readonly start: number; readonly end: number }>(
    place: Place,
  ) => ({
    ...place,
    start: place.start + offset,
    end: place.end + offset,
  });
  const printed = [...(heading.printed ?? []), ...(paragraph.printed ?? []).map(shifted)];
  return {
    anchor: paragraph.anchor,
    text: heading.text + paragraph.text,
    ...(printed.length > 0 && { printed }),
    items: [
      { anchor: heading.anchor, start: 0, end: offset },
      ...(paragraph.items ?? []).map(shifted),
    ],
  };
}
