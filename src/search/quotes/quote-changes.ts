/** A stretch of the print and what the quotation has in its place: UTF-16 offsets, ends exclusive. */
export interface QuoteChange {
  readonly printed: ChangedStretch;
  readonly quoted: ChangedStretch;
}

export interface ChangedStretch {
  readonly start: number;
  readonly end: number;
}

/** What a quotation changed, in order; of a figure the whole of it, not the one digit. */
export function quoteChangesOf(printed: string, quoted: string): readonly QuoteChange[] {
  const changes = together(stepsOf(printed, quoted));
  const whole = changes.map((change, at) => {
    const before = changes[at - 1]?.printed.end ?? 0;
    const behind = changes[at + 1]?.printed.start ?? printed.length;
    return wholeFigures(change, { printed, quoted, before, behind });
  });
  return together(whole);
}

/** Changes with no more than one character between them are one. */
function together(changes: readonly QuoteChange[]): readonly QuoteChange[] {
  const merged: QuoteChange[] = [];
  for (const change of changes) {
    const last = merged.at(-1);
    if (last === undefined || change.printed.start > last.printed.end + 1) merged.push(change);
    else merged[merged.length - 1] = spanOf(last, change);
  }
  return merged;
}

function spanOf(one: QuoteChange, other: QuoteChange): QuoteChange {
  return {
    printed: {
      start: Math.min(one.printed.start, other.printed.start),
      end: Math.max(one.printed.end, other.printed.end),
    },
    quoted: {
      start: Math.min(one.quoted.start, other.quoted.start),
      end: Math.max(one.quoted.end, other.quoted.end),
    },
  };
}

const figure = /[0-9.%‰/:-]/u;

interface Surroundings {
  readonly printed: string;
  readonly quoted: string;
  /** Where in the print the change before ends and the next begins. */
  readonly before: number;
  readonly behind: number;
}

/** A change that begins or ends in a figure is drawn out over the rest of it. */
function wholeFigures(
  change: QuoteChange,
  { printed, quoted, before, behind }: Surroundings,
): QuoteChange {
  let { start: from, end: to } = change.printed;
  let { start, end } = change.quoted;
  const changed = [printed.slice(from, to), quoted.slice(start, end)];
  const [first, last] = [0, -1].map((at) => changed.some((part) => figure.test(part.at(at) ?? '')));
  while (first && from > before && figure.test(printed.charAt(from - 1))) {
    from -= 1;
    start -= 1;
  }
  while (last && to < behind && figure.test(printed.charAt(to))) {
    to += 1;
    end += 1;
  }
  return { printed: { start: from, end: to }, quoted: { start, end } };
}

/** Each character that was put in, left out or put for another, from the first to the last. */
function stepsOf(printed: string, quoted: string): readonly QuoteChange[] {
  const ways = waysTo(printed, quoted);
  const steps: QuoteChange[] = [];
  let at = printed.length;
  let own = quoted.length;
  while (at > 0 || own > 0) {
    const way = ways(at, own);
    const from = way === 'added' ? at : at - 1;
    const start = way === 'left-out' ? own : own - 1;
    if (way !== 'same') {
      steps.push({ printed: { start: from, end: at }, quoted: { start, end: own } });
    }
    at = from;
    own = start;
  }
  return steps.reverse();
}

const wayNames = ['same', 'replaced', 'left-out', 'added'] as const;
type Way = (typeof wayNames)[number];

/** By which step the cheapest way comes to each pair of offsets (Wagner and Fischer 1974). */
function waysTo(printed: string, quoted: string): (at: number, own: number) => Way {
  const width = quoted.length + 1;
  const ways = new Uint8Array((printed.length + 1) * width).fill(wayNames.indexOf('left-out'));
  ways.fill(wayNames.indexOf('added'), 0, width);
  const costs = Int32Array.from({ length: width }, (_, own) => own);
  for (let at = 1; at <= printed.length; at += 1) {
    let diagonal = costs[0] as number;
    costs[0] = at;
    for (let own = 1; own < width; own += 1) {
      const isSame = printed.charCodeAt(at - 1) === quoted.charCodeAt(own - 1);
      const above = costs[own] as number;
      const options = [diagonal + (isSame ? 0 : 1), above + 1, (costs[own - 1] as number) + 1];
      const least = Math.min(...options);
      costs[own] = least;
      const option = options.indexOf(least);
      ways[at * width + own] = option === 0 && isSame ? 0 : option + 1;
      diagonal = above;
    }
  }
  return (at, own) => wayNames[ways[at * width + own] ?? 0] ?? 'same';
}
