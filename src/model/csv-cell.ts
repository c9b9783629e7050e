/**
 * A cell of comma-separated values by RFC 4180, quoted where it must be. What a spreadsheet would
 * take for a formula gets an apostrophe in front; a negative number stays one.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && !/^-?\d/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
