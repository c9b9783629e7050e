import type { Region, Regions } from '#model/region.ts';

const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const autonomous = new RegExp(
  `^(.{2,4}?)(?:(?:${peoples})族|哈萨克|蒙古|柯尔克孜)+自治([州县旗])$`,
  'u',
);

const known = new WeakMap<Regions, ReadonlyMap<string, string>>();

/**
 * The text with the names that everyone uses for autonomous places written out: 恩施州 as
 * 恩施土家族苗族自治州.
 */
export function withFullNames(regions: Regions, text: string): string {
  let full = text;
  for (const [short, name] of aliasesOf(regions)) {
    if (full.includes(short) && !full.includes(name)) full = full.replaceAll(short, name);
  }
  return full;
}

function aliasesOf(regions: Regions): ReadonlyMap<string, string> {
  const before = known.get(regions);
  if (before !== undefined) return before;
  const aliases = new Map<string, string>();
  for (const [name, places] of regions.byName) {
    const [, place, kind] = isHigh(places) ? (autonomous.exec(name) ?? []) : [];
    const short = `${place}${kind}`;
    if (place !== undefined && !regions.byName.has(short)) aliases.set(short, name);
  }
  known.set(regions, aliases);
  return aliases;
}

function isHigh(places: readonly Region[]): boolean {
  return places.some(({ level }) => level !== 'township');
}

const provinceCodes = Array.from({ length: 72 }, (_, at) => `${at + 11}0000`);

/** The province that a text begins with in short: 陕西2021年. */
export function provinceAtStart(regions: Regions, text: string): readonly Region[] {
  const provinces = provinceCodes.flatMap((code) => regions.byCode.get(code) ?? []);
  return provinces.filter(({ name }) => {
    const short = name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|[省市])$/u, '');
    return (
      text.startsWith(short) && /^(?:省|20\d{2}|关于|法治|推进)/u.test(text.slice(short.length))
    );
  });
}
