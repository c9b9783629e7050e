import type { Figures } from '#archive/figures/indicator-entry.ts';
import type { Report } from '#model/report.ts';
import { type ReadAcross, readAcross } from '#tests/archive/read-across.ts';
import { readShort } from '#tests/helpers/short-file.ts';

/** A made-up report of a few sentences under one heading. */
export function madeReport(id: string, sentences: string): Report {
  const { report } = readShort(`## 一、主要成效\n\n${sentences}\n`);
  if (report === undefined) throw new Error(`${id} cannot be read.`);
  const [region = '', name = ''] = id.split('/');
  const year = Number.parseInt(name, 10);
  return { ...report, id, metadata: { ...report.metadata, region, year } };
}

/** Made-up reports read together, each by its id. */
export function madeAcross(reports: Readonly<Record<string, string>>): ReadAcross['across'] {
  const made = Object.entries(reports).map(([id, sentences]) => madeReport(id, sentences));
  return readAcross('made up', made).across;
}

/** What is said of the figures of an indicator, in the order of the archive's list of reports. */
export function saidOf({ byId }: Figures, indicator: string): readonly string[] {
  return (byId.get(indicator)?.values ?? []).map(
    ({ mention, apart }) => `${mention.words} ${apart ?? '可以相比'}`,
  );
}
