/**
 * Whether a line is one of a table of contents, by its looks: a heading, then dots or a wide gap up
 * to the number of a page.
 */
export function isContentsLine(text: string): boolean {
  return /\p{Script=Han}.{0,100}(?:[.．·…]{3,200}|\.(?: \.){2,200})\s{0,9}(?:[-—]\s?)?\d{1,3}(?:\s?[-—])?\s*$/u.test(
    text,
  );
}

/** The title above a table of contents. */
export function isContentsTitle(text: string): boolean {
  return /^\s*目\s*[录次]\s*[:：]?\s*$/u.test(text);
}
