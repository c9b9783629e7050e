import type { LintRule } from '#lint/lint-rule.ts';

/** The capture exists and has the checksum that the frontmatter records. */
export const sourceChecksum: LintRule = {
  id: 'source-checksum',
  severity: 'error',
  check: ({ capture, report, frontmatter }) => {
    const { sha256, file: path } = report.metadata.source;
    if (capture === undefined) {
      const place = frontmatter.pointOf(['source', 'file']);
      return [{ place, reason: `content/sources/${path} 不存在。` }];
    }
    if (capture.sha256 === sha256) return [];
    return [
      {
        place: frontmatter.pointOf(['source', 'sha256']),
        reason: `content/sources/${path} 的校验值与所记不符。`,
        actual: capture.sha256,
        expected: sha256,
        hint: '抓取件一字不能改；从版本库里取回原件。',
      },
    ];
  },
};
