import { type Desk, deskNumbersOf } from '#archive/desk/desk.ts';
import type { Regions } from '#model/region.ts';

/** The numbers of the desk, for a terminal or a letter. */
export function numbersTextOf(desk: Desk, regions: Regions): string {
  const { states, provinces } = deskNumbersOf(desk, regions);
  const sums = states.map(
    ({ label, count, oldest }) =>
      `${label} ${count}${oldest === undefined ? '' : `（最早 ${oldest}）`}`,
  );
  const places = provinces.map(({ name, counts }) => {
    const own = counts.flatMap((count, at) => (count > 0 ? [`${states[at]?.label} ${count}`] : []));
    return `  ${name}：${own.join('，')}`;
  });
  return `${[...sums, ...(places.length > 0 ? ['', '各省：', ...places] : [])].join('\n')}\n`;
}
