import { type Region, type Regions, regionsNamed } from '#model/region.ts';

/** A body's name with its place, as the page prints it somewhere. */
interface WholeName {
  readonly name: string;
  readonly region: Region;
}

/**
 * The full names that a text prints of a body that is named in short: 甘肃省人民政府 for 省人民政府,
 * 西藏自治区民政厅 for 民政厅.
 *
 * @param text simplified, without blanks
 */
export function printedWhole(regions: Regions, short: string, text: string): readonly WholeName[] {
  const word = /^(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道)/u.exec(short)?.[0] ?? '';
  const found: WholeName[] = [];
  for (let at = text.indexOf(short); at !== -1; at = text.indexOf(short, at + 1)) {
    const end = at + word.length;
    for (let start = Math.max(0, end - 16); start < end - 1; start += 1) {
      const [region, ...others] = regionsNamed(regions, text.slice(start, end));
      if (region === undefined || others.length > 0) continue;
      found.push({ name: text.slice(start, at + short.length), region });
      break;
    }
  }
  return found;
}
