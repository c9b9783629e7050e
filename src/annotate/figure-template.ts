import type { FigurePattern } from '#model/indicator.ts';
import { countingVerbsOf } from './figure-reading/counting-verbs.ts';

/** A {@link FigurePattern} ready to be tried on the text on both sides of a number. */
export interface FigureTemplate {
  /** Fits text that ends where the number begins. Captures what its gaps took. */
  readonly before: RegExp;
  /** Fits text that begins where the number's unit ends. Captures what its gaps took. */
  readonly after: RegExp;
  readonly within?: RegExp;
  readonly without?: RegExp;
  /** The pattern as it is written. */
  readonly words: string;
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
    words,
    ...(within !== undefined && { within: new RegExp(within, 'u') }),
    ...(without !== undefined && { without: new RegExp(without, 'u') }),
  };
}

/**
 * How much of the wording the text has, or 0 when the template does not fit. A character that a
 * gap takes counts a tenth against it, so that of two subjects the nearer one wins.
 */
export function weightOf(
  { before, after, words }: FigureTemplate,
  sides: { readonly before: string; readonly after: string },
): number {
  const left = before.exec(sides.before);
  const right = left === null ? null : after.exec(sides.after);
  if (left === null || right === null) return 0;
  if (left.slice(1).some((gap) => gap !== undefined && crossesVerb(gap, words))) return 0;
  return Math.max(0.1, wordingOf(left) + wordingOf(right));
}

/** Whether a gap holds another thing that is counted: 办理行政应诉案件13件 between 行政复议 and 审结7件. */
function crossesVerb(gap: string, words: string): boolean {
  return countingVerbsOf(gap).some(({ end }) => {
    const [, object] = ownObject.exec(gap.slice(end)) ?? [];
    return object !== undefined && !subjectsOf(words).some((subject) => object.includes(subject));
  });
}

/** A noun with its number; 受理70件 and 受理案件70件 go on with what was spoken of before. */
const ownObject = /^((?!(?:案件|申请|事项|问题|文件|纠纷)?\d)[\p{Script=Han}（）“”、]{2,20})\d/u;

/** What a pattern speaks of before its gap, by the end of each of its words: 复议 of 行政复议. */
function subjectsOf(words: string): readonly string[] {
  const [ahead = ''] = words.split('……');
  return ahead
    .split(/[（）|…，、。：；“”]/u)
    .map((word) => word.slice(-2))
    .filter((end) => end.length === 2 && !/案件|申请|事项/u.test(end));
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
