import type { FigurePattern } from '#model/indicator.ts';

/** A {@link FigurePattern} ready to be tried on the text on both sides of a number. */
export interface FigureTemplate {
  /** Fits text that ends where the number begins. Captures what its gaps took. */
  readonly before: RegExp;
  /** Fits text that begins where the number's unit ends. Captures what its gaps took. */
  readonly after: RegExp;
  readonly within?: RegExp;
  readonly without?: RegExp;
}

/** Words that may stand between the wording and the number without changing what it counts. */
const filler =
  '((?:[”》）]?(?:分别|总共|共计|累计|一共|总计|合计|总数|共有|约为|大约|达到|超过|不少于|不低于|已|均|总)?(?:[达为约近共计超有逾至了：]|达到|保持){0,2}\\s{0,4})?)';

/**
 * Makes a template of a pattern's wording. `…` stays in the clause and passes over no other
 * number, `……` stays in the sentence; both are bounded, so that no text takes long.
 */
export function compileTemplate({ words, within, without }: FigurePattern): FigureTemplate {
  const [before = '', after = ''] = words.split('#');
  const isFilled = before !== '' && !before.endsWith('：');
  return {
    before: new RegExp(`${sourceOf(before)}${isFilled ? filler : ''}$`, 'u'),
    after: new RegExp(`^(\\s?(?:的|以上|左右)?)${sourceOf(after)}`, 'u'),
    ...(within !== undefined && { within: new RegExp(within, 'u') }),
    ...(without !== undefined && { without: new RegExp(without, 'u') }),
  };
}

/**
 * How much of the wording the text has, or 0 when the template does not fit. A character that a
 * gap takes counts a tenth against it, so that of two subjects the nearer one wins.
 */
export function weightOf(
  { before, after }: FigureTemplate,
  sides: { readonly before: string; readonly after: string },
): number {
  const left = before.exec(sides.before);
  const right = left === null ? null : after.exec(sides.after);
  return left === null || right === null ? 0 : Math.max(0.1, wordingOf(left) + wordingOf(right));
}

function wordingOf([whole, ...gaps]: RegExpExecArray): number {
  const taken = gaps.reduce((sum, gap) => sum + (gap ?? '').length, 0);
  return whole.length - 1.1 * taken;
}

/** The wording as a regular expression: gaps bounded and captured, the rest literal. */
function sourceOf(words: string): string {
  const literal = words.replace(/[.*+?^${}()[\]\\]/gu, '\\$&');
  return withGroups(literal)
    .replaceAll('……', '([^。；！？]{0,60}?)')
    .replaceAll('…', '([^，。；：！？\\d]{0,24}?)');
}

/** Makes groups of （A|B）; brackets without | are brackets of the text: 村（社区）. */
function withGroups(words: string): string {
  return words
    .replace(/（([^（）|]*)）/gu, '⟨$1⟩')
    .replace(/（([^（）]*)）/gu, '(?:$1)')
    .replaceAll('⟨', '（')
    .replaceAll('⟩', '）');
}
