import type { Anchor } from '#model/anchor.ts';
import type { Section } from '#model/report.ts';
import type { LineTrace } from './draft.ts';

/** Where a stretch of the draft stands in the capture, in code points; `end` exclusive. */
export interface SourceStretch {
  readonly start: number;
  readonly end: number;
  /** The characters of the draft, in full width. */
  readonly text: string;
}

/** A stretch of a line of the draft, in UTF-16 code units. */
export interface DraftStretch {
  readonly anchor: Anchor;
  readonly start: number;
  readonly end: number;
}

/** Finds stretches of a draft's lines in its capture; `undefined` for an unknown line. */
export function sourceFinder(
  sections: readonly Section[],
  traces: readonly LineTrace[],
): (stretch: DraftStretch) => SourceStretch | undefined {
  const texts = new Map(sections.flatMap(textsOf));
  const runs = new Map(traces.map((trace) => [trace.anchor, trace.runs]));
  return ({ anchor, start, end }) => {
    const text = texts.get(anchor);
    const line = runs.get(anchor);
    if (text === undefined || line === undefined) return undefined;
    const sourceOf = (offset: number): number => {
      const run = line.findLast(({ at }) => at <= offset) ?? line[0];
      return run === undefined ? 0 : run.source + [...text.slice(run.at, offset)].length;
    };
    const from = sourceOf(start);
    const to = end > start ? sourceOf(end - 1) + 1 : from;
    return { start: from, end: to, text: text.slice(start, end) };
  };
}

function textsOf({ anchor, heading, paragraphs }: Section): readonly (readonly [Anchor, string])[] {
  return [
    ...(heading ? [[anchor, heading.line.text] as const] : []),
    ...paragraphs.map((paragraph) => [paragraph.anchor, paragraph.text] as const),
  ];
}
