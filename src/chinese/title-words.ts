const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Cuts a title where a line may break without tearing a word: `重大|行政|决策|暂行|办法`. The pieces make
 * up the whole title. A character that is a word by itself, or that the list of words does not know,
 * stays with what is before it; 和 and its like with what follows.
 */
export function titleWordsOf(title: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(title)) {
    const last = pieces.at(-1);
    if (last !== undefined && !mayBreak(last, segment)) pieces.splice(-1, 1, last + segment);
    else pieces.push(segment);
  }
  return pieces;
}

function mayBreak(before: string, next: string): boolean {
  if (!/\p{Script=Han}$/u.test(before) || joining.test(before)) return false;
  return joining.test(next) || /^\p{Script=Han}{2}/u.test(next);
}

const joining = /^[与和及或]$/u;
