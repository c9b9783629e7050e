/** The words of a query that can stand in a text: what is excluded or a mark of syntax is left out. */
export function wantedWords(query: string): readonly string[] {
  return query
    .split(/[\s|]+/u)
    .filter((word) => !word.startsWith('-'))
    .map((word) => word.replace(/^["“”]+|["“”]+$/gu, '').toLowerCase())
    .filter((word) => word !== '');
}

/** Every place in an element's text where one of the words stands, across its inner elements. */
export function wordRanges(element: HTMLElement, words: readonly string[]): readonly Range[] {
  return [...element.querySelectorAll<HTMLElement>('[data-text]')].flatMap((line) => {
    const nodes = textNodesOf(line);
    const text = nodes.map((node) => node.data.toLowerCase()).join('');
    return words.flatMap((word) =>
      offsetsOf(word, text).map((at) => rangeOf(nodes, at, word.length)),
    );
  });
}

function textNodesOf(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function offsetsOf(word: string, text: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    offsets.push(at);
  }
  return offsets;
}

function rangeOf(nodes: readonly Text[], start: number, length: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const from = start - before;
    const to = from + length;
    if (from >= 0 && from < node.length) range.setStart(node, from);
    if (to > 0 && to <= node.length) range.setEnd(node, to);
    before += node.length;
  }
  return range;
}
