import type { LintRule } from '#lint/lint-rule.ts';

/**
 * A report lies where its place and year say: `<region>/<year>.md`, perhaps with a suffix. Of a
 * place that there is not `unknown-region` speaks.
 */
export const fileName: LintRule = {
  id: 'file-name',
  severity: 'error',
  check: ({ report, frontmatter, known }) => {
    const { region, year } = report.metadata;
    const [folder = '', name = ''] = report.id.split('/');
    const isYear = name === `${year}` || name.startsWith(`${year}-`);
    return [
      ...(folder === region || !known.regions.byCode.has(region)
        ? []
        : [wrong('region', region, folder)]),
      ...(isYear ? [] : [wrong('year', `${year}`, name)]),
    ];

    function wrong(key: string, actual: string, expected: string) {
      const reason = `${key} 是“${actual}”，文件却放在“${expected}”之下。`;
      return { place: frontmatter.pointOf([key]), reason, actual, expected };
    }
  },
};
