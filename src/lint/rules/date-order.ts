import type { LintRule, LintSubject } from '#lint/lint-rule.ts';

/** The dates of a report do not contradict each other, nor the year that it is about. */
export const dateOrder: LintRule = {
  id: 'date-order',
  severity: 'warning',
  check: (subject) => [
    ...faultsBetween(subject),
    ...faultsAgainstYear(subject, 'signed'),
    ...faultsAgainstYear(subject, 'published'),
  ],
};

/** A report is signed, then published, then captured. An index number's year proves nothing. */
function faultsBetween({ report, frontmatter }: LintSubject) {
  const { signed, published, source } = report.metadata;
  const steps = [
    { path: ['signed'], name: '成文日期', day: signed },
    { path: ['published'], name: '发布日期', day: published?.slice(0, 10) },
    { path: ['source', 'retrieved'], name: '抓取日期', day: source.retrieved },
  ].flatMap(({ day, ...step }) => (day === undefined ? [] : [{ ...step, day }]));
  return steps.flatMap((step, position) => {
    const next = steps[position + 1];
    if (next === undefined || step.day <= next.day) return [];
    const reason = `${step.name} ${step.day} 晚于${next.name} ${next.day}。`;
    return [{ place: frontmatter.pointOf(step.path), reason, actual: step.day, hint }];
  });
}

const names = { signed: '成文日期', published: '发布日期' } as const;

/** A yearly report comes out at the end of its year or in the one behind it. */
function faultsAgainstYear({ report, frontmatter }: LintSubject, key: keyof typeof names) {
  const { year } = report.metadata;
  const day = report.metadata[key]?.slice(0, 10);
  const gap = day === undefined ? 0 : Number(day.slice(0, 4)) - year;
  // Sites are moved, and what was published again bears the day of the move.
  const most = key === 'signed' ? 1 : 5;
  if (day === undefined || (gap >= 0 && gap <= most)) return [];
  const reason = `${names[key]} ${day} 与报告年度 ${year} 对不上。`;
  return [{ place: frontmatter.pointOf([key]), reason, actual: day, hint }];
}

const hint = '对照原页所印的日期；原页如此，就在 content/lint-ignore.yaml 里记下缘由。';
