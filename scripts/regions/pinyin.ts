import type { Packages } from './packages.ts';
import { characterReadings, nameReadings } from './readings.ts';

type Transcribe = (
  text: string,
  options: { readonly toneType: 'none'; readonly type: 'array'; readonly v: true },
) => readonly string[];

/**
 * A function from a name to its pinyin, in the words that the name is made of: 姚安县 `yaoan-xian`,
 * 楚雄彝族自治州 `chuxiong-yizu-zizhizhou`. No tones; `v` stands for ü.
 */
export function pinyinReader(packages: Packages): (name: string) => string {
  const { pinyin } = packages.load('pinyin-pro') as { readonly pinyin: Transcribe };
  return (name) => {
    const written = name.replace(/[^\p{Script=Han}]/gu, '');
    const syllables = [...pinyin(written, { toneType: 'none', type: 'array', v: true })];
    for (const [at, character] of [...written].entries()) {
      syllables[at] = characterReadings.get(character) ?? syllables[at] ?? '';
    }
    syllables.splice(0, ...knownBeginningOf(written));
    return joined(syllables, wordsOf(written));
  };
}

/** The arguments of `splice` that put the known reading of a name's beginning in its place. */
function knownBeginningOf(name: string): readonly [number, ...string[]] {
  const beginning =
    [...nameReadings].find(([start]) => name.startsWith(start))?.[1].split(' ') ?? [];
  return [beginning.length, ...beginning];
}

function joined(syllables: readonly string[], words: readonly string[]): string {
  const wrong = syllables.find((syllable) => !/^[a-z]+$/.test(syllable));
  if (wrong !== undefined) throw new Error(`No reading for \`${wrong}\` of ${words.join('')}`);
  const rest = [...syllables];
  return words.map((word) => rest.splice(0, [...word].length).join('')).join('-');
}

const nations =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各';
const nation = `(?:${nations.replaceAll(' ', '|')})族`;
const bareNation = '(?:维吾尔|哈萨克|柯尔克孜|塔吉克|蒙古|锡伯)';

/** 宁洱 / 哈尼族 / 彝族 / 自治县: the name proper, the nations, the class of place. */
const compound = new RegExp(
  `^(.+?)((?:${nation}|${bareNation})*)(自治区|自治州|自治县|自治旗|民族乡|乡|镇|区)$`,
  'u',
);
const simple = /^(.+?)(特别行政区|地区|林区|矿区|特区|街道|苏木|[省市盟县区旗镇乡])$/u;

function wordsOf(name: string): readonly string[] {
  const [, proper, peoples = '', place] = compound.exec(name) ?? [];
  if (proper && place && (peoples || place.length > 1)) {
    const each = peoples.match(new RegExp(`${nation}|${bareNation}`, 'gu')) ?? [];
    return [proper, ...each, place];
  }
  return simple.exec(name)?.slice(1) ?? [name];
}
