import type { LintRule } from '#lint/lint-rule.ts';
import { addressesOf } from '#model/address-entry.ts';
import { presentAnchorOf } from '#model/former-anchor.ts';

/** A place that a report has no more leads to one that it has. */
export const aliasesLead: LintRule = {
  id: 'aliases',
  severity: 'error',
  check: ({ frontmatter, report }) => {
    const { aliases } = report.metadata;
    const present = new Set(addressesOf(report).map(({ anchor }) => anchor));
    return Object.entries(aliases).flatMap(([former, target]) => {
      const place = frontmatter.pointOf(['aliases', former]);
      if (present.has(former)) {
        const reason = `文中就有 \`${former}\`，不能写成从前的地址。`;
        return [{ place, reason, actual: former, hint: '删去这一条。' }];
      }
      if (presentAnchorOf(former, { aliases, present }) !== undefined) return [];
      const reason = `\`${former}\` 指向 \`${target}\`，循着它找不到文中的地址。`;
      return [{ place, reason, actual: target, hint }];
    });
  },
};

const hint = '冒号后面写这段文字现在的地址；网页上点小标题的序号，地址栏里 # 后面的就是。';
