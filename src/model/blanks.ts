/** The characters of a text that are no blanks: what a report and its capture have in common. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}
