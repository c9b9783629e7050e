import { isTimeOnly } from './figure-period.ts';
import { withoutSubject } from './figure-subject.ts';

const before =
  /^(?:了|过|各级|各类|各种|全部|所有|有关|相关|共计|累计|总共|共|等|的|其中|主要|[一二三四五六七八九十]是|为|、|和|及|与|“|\s)+/u;
const after =
  /(?:全年|今年|年内|本年度?|折价|价值|总值|(?<=.)(?:国家|[省市县区镇州])级|（(?:含|包括|不含|不包括)[^）]*）|[由从](?:20\d{2}年)?|分别|依次|缺额|缺口|总数|合计|共计|累计|一共|总计|人均|平均|每月|每年|每人|均|已|等|的|达到|保持|[达共计有至到：、”和及与对将]|(?<!行)为|\s)+$/u;

/** The words as a noun, what is no part of its name left out; `undefined` where none is left. */
export function nounOf(words: string): string | undefined {
  const noun = withoutSubject(words.replace(before, ''))
    .replace(before, '')
    .replace(after, '')
    .replace(/[“”]/gu, '');
  return /^[\p{Script=Han}\d、（）A-Za-z.]{2,30}$/u.test(noun) &&
    /\p{Script=Han}{2}/u.test(noun) &&
    !isTimeOnly(noun) &&
    !notNoun.test(noun)
    ? noun
    : undefined;
}

/** What is left of words without what is no part of a name. */
export function unnamedRestOf(words: string): string {
  return words.replace(before, '').replace(after, '').replace(/[“”]/gu, '');
}

/** States, manners and times. */
const notNoun =
  /占了|了$|^最|^[此这]|^上述|^\p{Script=Han}{2}(?<!行政|示范|自然|先进|试点|中心|文明)村$|^(?:（|正[按在]|责令|(?:国家|[省市县区镇州])级$|以|按|尚|仍|通过|经|予以|直接|当场|限期|正在)|每|人均|(?:其余|剩余|合格|优秀|有效|方式|后|时|中|予)$|^(?:居首|次之|居[前次].?|位[居列].*)$|^(?:持证|在编|在岗|在册|教育|宣传|引导|指导|管理|公安|司法|公安机关|检察机关|司法机关|纪委监委)$/u;
