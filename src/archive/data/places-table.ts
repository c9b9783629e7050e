import type { PlaceEntry } from '#archive/archive.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import type { PlaceMention } from '#archive/mentions/place-mentions.ts';
import { placeUrl } from '#model/permalink.ts';
import { fullNameOf, type Regions } from '#model/region.ts';
import { placesOfMentions } from './places-of-mentions.ts';
import { addressed, type Subject, subjectTableOf } from './subject-table.ts';

export interface PlaceSubject {
  readonly place: PlaceEntry;
  readonly regions: Regions;
  readonly named: readonly InReport<PlaceMention>[];
}

export const placesTable = subjectTableOf<Subject<PlaceSubject>>(
  {
    name: 'places',
    key: 'region',
    rowsIn: [
      { table: 'reports', column: 'region' },
      { table: 'coverage', column: 'region' },
    ],
    zh: '每个有报告、或下级有报告的地方一行，今天的叫法',
    en: 'A row for each place with a report, or with one below it, as it is called today',
  },
  [
    [
      'region',
      'string',
      '区划代码，是文字，不是数',
      'Code of the place: text, not a number',
      ({ entry }) => entry.place.region.code,
    ],
    ['name', 'string', '地名', 'Name', ({ entry }) => entry.place.region.name],
    [
      'place',
      'string',
      '地方全称',
      'Full name',
      ({ entry }) => fullNameOf(entry.regions, entry.place.region.code),
    ],
    ['level', 'string', '级别', 'Level', ({ entry }) => entry.place.region.level],
    [
      'parent',
      'string',
      '上一级的区划代码',
      'Code of the place above',
      ({ entry }) => entry.place.region.parent,
    ],
    [
      'valid_to',
      'integer',
      '最后一年；空着是现有的',
      'Last year; empty where it stands today',
      ({ entry }) => entry.place.region.validTo,
    ],
    [
      'reports',
      'integer',
      '本级几份报告',
      'Reports of the place itself',
      ({ entry }) => entry.place.reports.length,
    ],
    [
      'reports_within',
      'integer',
      '连同下级几份报告',
      'Reports of the place and of those below it',
      ({ entry }) => entry.place.count,
    ],
    [
      'named',
      'string',
      '别处的报告写到它的地方：报告编号#位置号，空格相隔；只认全称',
      'Where reports of other places name it in full: report#anchor, by blanks',
      ({ entry }) => placesOfMentions(entry.named),
    ],
    addressed(({ place }) => placeUrl(place.region.code)),
  ],
);
