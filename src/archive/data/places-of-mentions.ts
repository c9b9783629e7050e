import type { InReport } from '#archive/mentions/in-report.ts';
import type { Mention } from '#archive/mentions/mention.ts';

/** Where mentions stand, each place once. */
export function placesOfMentions(mentions: readonly InReport<Mention>[]): string | undefined {
  const places = mentions.map(({ report, mention }) => `${report.id}#${mention.anchor}`);
  return [...new Set(places)].join(' ') || undefined;
}
