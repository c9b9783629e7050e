import type { Report, Section } from '#model/report.ts';
import type { LineJson, ReportJson, SectionJson } from './report-json.ts';

/** The report that a JSON of one is of: what it counts in code points, the model counts in UTF-16. */
export function reportOfJson({ id, metadata, sections }: ReportJson): Report {
  return { id, metadata, sections: sections.map(sectionOfJson) };
}

/** The topics of the JSON are not taken over: it does not tell those that the editor set from those found. */
function sectionOfJson({ topics: _, heading, paragraphs, ...rest }: SectionJson): Section {
  return {
    ...rest,
    ...(heading && { heading: { ...heading, line: lineOfJson(heading.line) } }),
    paragraphs: paragraphs.map((paragraph) => {
      const at = offsetsIn(paragraph.text);
      return {
        ...lineOfJson(paragraph),
        items: paragraph.items.map((item) => ({
          ...item,
          start: at(item.start),
          end: at(item.end),
          leadEnd: at(item.leadEnd),
        })),
      };
    }),
  };
}

function lineOfJson<Line extends LineJson>({ printed: _, ...line }: Line): Omit<Line, 'printed'> {
  const at = offsetsIn(line.text);
  return {
    ...line,
    annotations: line.annotations.map((annotation) => ({
      ...annotation,
      start: at(annotation.start),
      end: at(annotation.end),
    })),
  };
}

/** The UTF-16 offsets of a text by how many code points come before. */
function offsetsIn(text: string): (codePoints: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (codePoints) => codePoints;
  const characters = [...text];
  return (codePoints) => characters.slice(0, codePoints).join('').length;
}
