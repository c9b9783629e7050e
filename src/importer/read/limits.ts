/**
 * What a file may be at most. A yearly report has some 6,000 characters; these bounds only stop
 * what is broken or hostile.
 */
export const limits = {
  /** Bytes of a file as it comes in. */
  inputBytes: 20 * 1024 * 1024,
  /** Bytes of a docx when unpacked. */
  zipBytes: 50 * 1024 * 1024,
  /** How many times larger than packed a docx may be. */
  zipRatio: 100,
  /** Members of a docx. */
  zipEntries: 2000,
  /** Columns or rows that one table cell may claim. */
  tableSpan: 64,
  /** Elements inside each other. */
  depth: 256,
  /** Characters (UTF-16 code units) of text that are looked at for a report. */
  textLength: 2_000_000,
  /** Lines with text on them. */
  lines: 20_000,
  /** Characters of one line, when the page is taken apart. */
  lineLength: 30_000,
  /** Marks of a line times its length, over all lines: what restoring their width may cost. */
  widthWork: 1_000_000_000,
  /** Milliseconds for reading one file, on a machine that has nothing else to do. */
  milliseconds: 5000,
  /** Milliseconds in which such a machine starts a process. */
  startMilliseconds: 500,
  /** Megabytes of memory for reading one file. */
  megabytes: 1024,
} as const;

/** What becomes of a file of more bytes, in Chinese. */
export const tooLarge = `文件超过 ${limits.inputBytes / 1024 / 1024} MiB，没有读。`;
