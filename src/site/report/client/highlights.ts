/**
 * Highlights for browsers that have none: Chrome before 105, Firefox before 140, Safari before 17.2. What
 * they cover is wrapped in `mark` elements, which `base.css` colours alike; the words stay what they are.
 */
class WrappedHighlight extends Set<Range> {
  constructor(...ranges: readonly Range[]) {
    super(ranges);
  }
}

class WrappedHighlights extends Map<string, WrappedHighlight> {
  override set(name: string, highlight: WrappedHighlight): this {
    this.delete(name);
    // From the last to the first: what is wrapped moves nothing before it.
    for (const range of [...highlight].reverse()) {
      cover(range, wordsIn(range), (word) => wrap(word, name));
    }
    return super.set(name, highlight);
  }

  override delete(name: string): boolean {
    for (const range of this.get(name) ?? []) {
      cover(range, wordsIn(range), (word) => unwrap(word, name));
    }
    return super.delete(name);
  }
}

/** Moves the text that a range covers, which would lose it otherwise. */
function cover(range: Range, words: readonly Text[], move: (word: Text) => void): void {
  for (const word of words) move(word);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return;
  range.setStart(first, 0);
  range.setEnd(last, last.length);
}

/** The texts of the report that a range covers, cut where it begins and ends. */
function wordsIn(range: Range): readonly Text[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const touched: Text[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const isWords = node instanceof Text && node.parentElement?.closest('[data-text]');
    if (isWords && range.intersectsNode(node)) touched.push(node as Text);
  }
  return touched.flatMap((node) => {
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (start >= end) return [];
    const word = start > 0 ? node.splitText(start) : node;
    if (end - start < word.length) word.splitText(end - start);
    return word;
  });
}

function wrap(word: Text, name: string): void {
  const mark = document.createElement('mark');
  mark.dataset['highlight'] = name;
  word.before(mark);
  mark.append(word);
}

function unwrap(word: Text, name: string): void {
  const mark = word.parentElement?.closest(`[data-highlight='${name}']`);
  mark?.replaceWith(...mark.childNodes);
}

if (!('highlights' in CSS)) {
  Object.assign(globalThis, { Highlight: WrappedHighlight });
  Object.assign(CSS, { highlights: new WrappedHighlights() });
}
