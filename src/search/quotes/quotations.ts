import { normalise } from '#search/shared/normalise.ts';

/** What of a text claims to be quoted. */
export interface Quotations {
  /** As they are written, in order, without their quotation marks. */
  readonly quotations: readonly string[];
  /** How many more were too short to tell one place from another. */
  readonly passedOver: number;
}

/** A quotation with fewer characters that count is passed over: such words stand everywhere. */
export const shortestQuotation = 8;

/**
 * The quotations of a text: what stands between marks, cut where it leaves something out (……). Where no
 * mark holds enough, each paragraph is one.
 */
export function quotationsOf(text: string): Quotations {
  const marked = markedPartsOf(text).flatMap((part) => part.split(omission));
  const isMarked = marked.some(isLongEnough);
  const parts = (isMarked ? marked : paragraphsOf(text)).map((part) => part.trim());
  const named = parts.filter((part) => normalise(part).text !== '');
  const quotations = named.filter(isLongEnough);
  return { quotations, passedOver: named.length - quotations.length };
}

const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '"': '"',
  '＂': '＂',
};

const omission = /…+|\.{3,}|。{3,}/u;

function isLongEnough(part: string): boolean {
  return [...normalise(part).text].length >= shortestQuotation;
}

/** What stands between the outermost marks; one that is not closed holds the rest of its paragraph. */
function markedPartsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const opener = text.charAt(at);
    const closer = closers[opener];
    if (closer === undefined) continue;
    const end = endOfMarked(text, at + 1, { opener, closer });
    parts.push(text.slice(at + 1, end));
    at = end;
  }
  return parts;
}

interface Marks {
  readonly opener: string;
  readonly closer: string;
}

function endOfMarked(text: string, start: number, { opener, closer }: Marks): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === closer) depth -= 1;
    else if (character === opener) depth += 1;
    if (depth === 0) return at;
  }
  const blank = text.slice(start).search(/\n\s*\n/u);
  return blank === -1 ? text.length : start + blank;
}

/** A paragraph ends at a blank line, or with a line that ends a sentence: other lines are only wrapped. */
function paragraphsOf(text: string): readonly string[] {
  return text.replaceAll(/([。！？；：.!?][”’」』）)]?[ \t]*)\n/gu, '$1\n\n').split(/\n\s*\n/u);
}
