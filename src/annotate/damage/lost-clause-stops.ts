import type { Proposal } from '#annotate/proposal.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import { supplement } from './fault.ts';

/**
 * Stops lost between clauses, where a noun that closes one clause meets the verb or the subject
 * that opens the next.
 */
export function lostClauseStops(line: ReportLine): readonly Proposal[] {
  if (line.role !== 'text') return [];
  return joints.flatMap(([pattern, reading, reason]) =>
    [...line.text.matchAll(pattern)].map(({ 0: found, index }) =>
      supplement(line, { at: index + found.length, reading, reason, confidence: 0.8 }),
    ),
  );
}

const noun = '(?:制度|机制|建设|体系|水平|职责|经验)';

const joints: readonly (readonly [RegExp, string, string])[] = [
  // 一是全面落实行政执法三项制度制定《…》
  [
    new RegExp(
      `(?<=[一二三四五六七八九十]是[^，。；：、]{4,30})${noun}(?=(?:制定|出台|印发|修订)(?:了|印发)?《)`,
      'gu',
    ),
    '。',
    '条目首句失句号',
  ],
  // 一是持续深化拓展枫桥经验全区建成…
  [
    new RegExp(
      `(?<=[一二三四五六七八九十]是[^，。；：、]{4,30})${noun}(?=全[省市州区县镇乡](?:共|已|累计|建成|设立|现有|各级))`,
      'gu',
    ),
    '。',
    '条目首句失句号',
  ],
  // …的贯彻落实强化组织领导
  [/的贯彻落实(?=强化|加强|推进|坚持|深化|健全|完善|督促|压实)/gu, '，', '两个分句粘连，失逗号'],
];
