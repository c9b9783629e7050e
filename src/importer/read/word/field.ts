/** A field that is open: what it is to show, then what it shows. */
export interface WordField {
  /** ` TOC \o "1-3" `. */
  instruction: string;
  /** Its result is being read. */
  isShown: boolean;
}

/** A field that nothing is known of yet. */
export function openField(instruction = '', isShown = false): WordField {
  return { instruction, isShown };
}

/** Whether a field makes a table of contents. */
export function makesContents({ instruction }: WordField): boolean {
  return /^\s*TOC\b/iu.test(instruction);
}

/** Whether a field without a result shows nothing: marks for an index, and what is set or asked. */
export function isSilent({ instruction }: WordField): boolean {
  return /^\s*(?:XE|TC|TA|RD|SET|ASK|PRIVATE|HYPERLINK|BOOKMARK|FILLIN|TOC|INDEX|$)/iu.test(
    instruction,
  );
}

/** `EQ \o\ac(○,1)`: the ring round a number, which Word has as a formula. `undefined` for others. */
export function ringedNumber({ instruction }: WordField): string | undefined {
  const value = Number(
    /^\s*EQ\s+\\o\s*(?:\\a[clr])?\s*\([○〇]\s*,\s*(\d{1,2})\)\s*$/iu.exec(instruction)?.[1],
  );
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : undefined;
}
