import type { Anchor } from '#model/anchor.ts';

/** The line of the text that an anchor names: a paragraph, also by an item in it, or a section's heading. */
export function lineAt(anchor: Anchor): HTMLElement | undefined {
  let named = document.getElementById(anchor);
  // What the report once called a place stands in front of it, empty.
  while (named && named.childNodes.length === 0) named = named.nextElementSibling as HTMLElement;
  return (
    named?.closest<HTMLElement>('p[data-text]') ??
    named?.querySelector<HTMLElement>(':scope > [data-text]:not(p)') ??
    undefined
  );
}

/** The lines from one to another, in the order of the text; none where the one comes after the other. */
export function linesBetween(from: HTMLElement, to: HTMLElement): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('.text [data-text]')];
  return all.slice(all.indexOf(from), all.indexOf(to) + 1);
}

/** The text of lines, each on its own. */
export function textOfLines(lines: readonly HTMLElement[]): string {
  return lines.map(({ textContent }) => textContent ?? '').join('\n');
}

/** A stretch of the text of lines, as the browser knows it. */
export function rangeIn(lines: readonly HTMLElement[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const [from, to] = [start - before, end - before];
      if (from >= 0 && from < node.length) range.setStart(node, from);
      if (to > 0 && to <= node.length) range.setEnd(node, to);
      before += node.length;
    }
    before += 1;
  }
  return range;
}
