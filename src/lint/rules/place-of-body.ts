import type { LintRule } from '#lint/lint-rule.ts';
import { type Region, type Regions, regionsNamed } from '#model/region.ts';

/** A report lies under the place that its bodies are named after, or under one in it or above it. */
export const placeOfBody: LintRule = {
  id: 'place-of-body',
  severity: 'warning',
  mayStand: true,
  check: ({ report, frontmatter, known: { regions } }) => {
    const { region, issuers } = report.metadata;
    if (!regions.byCode.has(region)) return [];
    return issuers.flatMap((issuer) => {
      const places = placesAtStart(regions, issuer);
      if (places.length === 0 || places.some((place) => areRelated(place.code, region))) return [];
      const [{ code, name } = { code: '', name: '' }] = places;
      const reason = `“${issuer}”是${name}（${code}）的，报告却放在 ${region} 之下。`;
      return [
        { place: frontmatter.pointOf(['region']), reason, actual: region, expected: code, hint },
      ];
    });
  },
};

const hint = '查 region 和 issuers 哪一个写错了；已公布的报告用 nianbao move 移动。';

/** What the longest place name at the beginning of a body's name can mean. */
function placesAtStart(regions: Regions, issuer: string): readonly Region[] {
  const name = issuer.replace(/^(?:中共|中国共产党)/u, '');
  for (let length = Math.min(24, name.length - 1); length >= 2; length -= 1) {
    const places = regionsNamed(regions, name.slice(0, length));
    if (places.length > 0) return places;
  }
  return [];
}

/** Whether one code is the other's place, above it or below it. */
function areRelated(one: string, other: string): boolean {
  const [above, below] = [one, other].map((code) => code.replace(/(?:00){1,2}$/u, ''));
  return one.startsWith(below ?? '') || other.startsWith(above ?? '');
}
