/** How alike two texts are: the share of their pairs of characters in common (Dice), 0 to 1. */
export function bigramLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const counts = new Map<string, number>();
  for (const pair of pairsOf(a)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const others = pairsOf(b);
  let common = 0;
  for (const pair of others) {
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    common += 1;
    counts.set(pair, left - 1);
  }
  const all = Math.max(0, a.length - 1) + others.length;
  return all === 0 ? 0 : (2 * common) / all;
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
