import type { Finding, LintRule, LintSubject } from '#lint/lint-rule.ts';
import { addressesOf } from '#model/address-entry.ts';
import { addedOf, type EditorialStep, readersOf } from '#model/history.ts';

/** What was done to a report could be done after all before it, and says what is asked of it. */
export const reportState: LintRule = {
  id: 'report-state',
  severity: 'error',
  check: (subject) => [...faultsOfSteps(subject), ...faultsOfCorrections(subject)],
};

type Fault = Pick<Finding, 'reason' | 'hint'>;

function faultsOfSteps({ report, frontmatter }: LintSubject): readonly Finding[] {
  const { history } = report.metadata;
  return history.flatMap((step, at) => {
    const before = history.slice(0, at);
    const place = frontmatter.pointOf(['history', at]);
    return [...faultOfOrder(step, before), ...faultsOfState(step, before)].map((fault) => ({
      place,
      ...fault,
    }));
  });
}

function faultOfOrder({ on }: EditorialStep, before: readonly EditorialStep[]): readonly Fault[] {
  const previous = before.at(-1)?.on ?? on;
  return on < previous
    ? [{ reason: `${on} 早于上一步的 ${previous}。`, hint: '先做的写在前面。' }]
    : [];
}

/** Published after two readings, or one and a reason; withdrawn for a reason, if ever published. */
function faultsOfState(
  { state, why }: EditorialStep,
  before: readonly EditorialStep[],
): readonly Fault[] {
  if (state === 'published') {
    const readers = readersOf(before).length;
    if (readers >= 2 || (readers === 1 && why !== undefined)) return [];
    const reason = `公布前${readers === 0 ? '没有人' : '只有一人'}校读过。`;
    return [{ reason, hint: '两个不同的人校读后再公布；只能由一人校读的，在第四项写明缘由。' }];
  }
  if (state !== 'withdrawn') return [];
  if (addedOf(before) === undefined) {
    return [{ reason: '没有公布过，不能撤下。', hint: '不要它，删去报告和它的原文就行。' }];
  }
  const hint = '写在第四项，读者在它的网址上看得到。';
  return why === undefined ? [{ reason: '撤下没有写缘由。', hint }] : [];
}

function faultsOfCorrections({ report, frontmatter }: LintSubject): readonly Finding[] {
  const { history, corrected, aliases } = report.metadata;
  const added = addedOf(history);
  const places = new Set([
    ...addressesOf(report).map(({ anchor }) => anchor),
    ...Object.keys(aliases),
  ]);
  return corrected.flatMap(({ on, at }, number) => {
    const isEarly = added === undefined || on < added;
    const isAstray = at !== undefined && !places.has(at);
    const pointOf = (key: string) => frontmatter.pointOf(['corrected', number, key]);
    return [
      ...(isEarly
        ? [{ place: pointOf('on'), reason: '改正在公布之前。', hint: '公布前改的不必记。' }]
        : []),
      ...(isAstray
        ? [{ place: pointOf('at'), reason: `报告里没有 ${at}。`, hint: '在篇首的，不写 at。' }]
        : []),
    ];
  });
}
