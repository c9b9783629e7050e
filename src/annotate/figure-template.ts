import type { FigurePattern } from '../model/indicator.ts';

/** A {@link FigurePattern} ready to be tried on the text on both sides of a number. */
export interface FigureTemplate {
  /** Fits text that ends where the number begins. */
  readonly before: RegExp;
  /** Fits text that begins where the number's unit ends. */
  readonly after: RegExp;
  readonly within?: RegExp;
  readonly without?: RegExp;
  /** Characters of its wording: where several templates fit, the longest says most. */
  readonly weight: number;
}

/** Words that may stand between the wording and the number without changing what it counts. */
const filler =
  '(?:[”》）]?(?:分别|总共|共计|累计|一共|总计|合计|总数|共有|约为|大约|达到|超过|不少于|不低于|已|均|总)?(?:[达为约近共计超有逾至了：]|达到|保持){0,2}\\s?)?';

/**
 * Makes a template of a pattern's wording. `…` stays in the clause and passes over no other
 * number, `……` stays in the sentence; both are bounded, so that no text takes long.
 */
export function compileTemplate({ words, within, without }: FigurePattern): FigureTemplate {
  const [before = '', after = ''] = words.split('#');
  return {
    before: new RegExp(
      `${sourceOf(before)}${before === '' || /：$/u.test(before) ? '' : filler}$`,
      'u',
    ),
    after: new RegExp(`^\\s?(?:的|以上|左右)?${sourceOf(after)}`, 'u'),
    ...(within !== undefined && { within: new RegExp(within, 'u') }),
    ...(without !== undefined && { without: new RegExp(without, 'u') }),
    weight: weightOf(words) + (within === undefined ? 0 : 1),
  };
}

/** The wording as a regular expression: gaps bounded, groups not captured, the rest literal. */
function sourceOf(words: string): string {
  const literal = words.replace(/[.*+?^${}()[\]\\]/gu, '\\$&');
  return withGroups(literal, (choices) => `(?:${choices})`)
    .replaceAll('……', '[^。；！？]{0,60}?')
    .replaceAll('…', '[^，。；：！？\\d]{0,24}?');
}

/** Rewrites each group （A|B）; brackets without | are brackets of the text: 村（社区）. */
function withGroups(words: string, rewrite: (choices: string) => string): string {
  return words
    .replace(/（([^（）|]*)）/gu, '⟨$1⟩')
    .replace(/（([^（）]*)）/gu, (_, choices: string) => rewrite(choices))
    .replaceAll('⟨', '（')
    .replaceAll('⟩', '）');
}

/** Literal characters, of a group the longest choice. */
function weightOf(words: string): number {
  const longest = withGroups(words, (choices) =>
    choices.split('|').reduce((long, each) => (each.length > long.length ? each : long)),
  );
  return longest.replace(/[…#]/gu, '').length;
}
