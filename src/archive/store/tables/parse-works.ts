import type { VFile } from 'vfile';
import { z } from 'zod';
import { readYamlList } from '#markdown/read-yaml-list.ts';
import { type Regions, regionOf } from '#model/region.ts';
import { type Work, workKinds, workLevels } from '#model/work.ts';
import { entryId, filledText, list, regionCode } from './table-fields.ts';

const work = z.strictObject({
  id: entryId,
  title: filledText,
  kind: z.enum(workKinds),
  issuer: filledText.exactOptional(),
  level: z.enum(workLevels),
  region: regionCode.exactOptional(),
  documentNumber: filledText.exactOptional(),
  adopted: z.iso.date('写成 2019-04-20 这样的日期。').exactOptional(),
  variants: list,
  names: list,
  standsFor: z.array(entryId).default([]),
  note: filledText.exactOptional(),
});

/** Reads `works.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseWorks(file: VFile, regions: Regions): readonly Work[] | undefined {
  const read = readYamlList(file, { schema: work, ruleId: 'table', nameOf: ({ id }) => id });
  const works = read?.entries ?? [];
  const known = new Set(works.map(({ id }) => id));
  const faults = works.flatMap(({ id, standsFor, region }, position) => [
    ...standsFor
      .map((member, at) => ({ member, path: [position, 'standsFor', at] }))
      .filter(({ member }) => !known.has(member))
      .map(({ member, path }) => ({ path, reason: `${id}的 standsFor：${member} 不在本表。` })),
    ...(region === undefined || regionOf(regions, region) !== undefined
      ? []
      : [{ path: [position, 'region'], reason: `${id}的 region：区划表里没有 ${region}。` }]),
  ]);
  for (const { path, reason } of faults) read?.complain(path, reason);
  return faults.length > 0 ? undefined : read?.entries;
}
