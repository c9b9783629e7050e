/** How well what was found agrees with what is there. */
export interface Score {
  readonly found: number;
  readonly right: number;
  readonly expected: number;
  /** Expected and not found, or found and not expected, in words for the person who looks. */
  readonly faults: readonly string[];
}

/** Share of what is there that was found, 0 to 1. */
export function recallOf({ right, expected }: Score): number {
  return expected === 0 ? 1 : right / expected;
}

/** Share of what was found that is there, 0 to 1. */
export function precisionOf({ right, found }: Score): number {
  return found === 0 ? 1 : right / found;
}

/** The scores of several reports as one. */
export function sumOf(scores: readonly Score[]): Score {
  return {
    found: scores.reduce((sum, { found }) => sum + found, 0),
    right: scores.reduce((sum, { right }) => sum + right, 0),
    expected: scores.reduce((sum, { expected }) => sum + expected, 0),
    faults: scores.flatMap(({ faults }) => faults),
  };
}

/** Compares two lists of keys, each key at most as often as it is expected. */
export function scoreOf(found: readonly string[], expected: readonly string[]): Score {
  const waiting = [...expected];
  const wrong: string[] = [];
  for (const key of found) {
    const at = waiting.indexOf(key);
    if (at === -1) wrong.push(`+ ${key}`);
    else waiting.splice(at, 1);
  }
  return {
    found: found.length,
    right: found.length - wrong.length,
    expected: expected.length,
    faults: [...wrong, ...waiting.map((key) => `- ${key}`)],
  };
}
