/** A stretch of text; offsets in UTF-16 code units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const closers = '”’』」）)》〉】〕]';
const openers = '“‘『「（(《〈【〔[';
const marks = new Set(Array.from(`${closers}${openers}。！？!?`, (mark) => mark.charCodeAt(0)));

/**
 * The sentences of a paragraph: stretches that end with 。！？ (or their half-width forms after a
 * Chinese character), closing quotes and brackets included. A stop inside brackets or quotes ends
 * a sentence only if the bracket closes right behind it. The stretches cover the whole text.
 */
export function sentencesOf(text: string): readonly Range[] {
  const sentences: Range[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!marks.has(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    if (openers.includes(mark)) depth += 1;
    else if (closers.includes(mark)) depth = Math.max(0, depth - 1);
    if (!isStop(text, at) || depth > closersAfter(text, at)) continue;
    const end = at + 1 + closersAfter(text, at);
    sentences.push({ start, end });
    start = end;
    at = end - 1;
    depth = 0;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** Where the first clause of a stretch ends that could stand alone, its stop left out. */
export function leadEndOf(text: string, { start, end }: Range): number {
  const stop = text.slice(start, end).search(/[。；;！？]/u);
  return stop === -1 ? end : start + stop;
}

function isStop(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (
    '。！？'.includes(mark) || ('!?'.includes(mark) && /\p{Script=Han}/u.test(text.charAt(at - 1)))
  );
}

function closersAfter(text: string, at: number): number {
  let count = 0;
  while (text.length > at + 1 + count && closers.includes(text.charAt(at + 1 + count))) count += 1;
  return count;
}
