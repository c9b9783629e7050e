import { type ArchiveChange, changeLabels } from '#archive/changes/changes.ts';
import { reportOfAddress } from '#archive/store/ledger/address-kind.ts';
import { anchorUrl, reportUrl, withBase } from '#model/permalink.ts';
import { dataTableOf } from './data-table.ts';
import type { AddressOf } from './report-record.ts';

export interface ChangeRecord {
  readonly change: ArchiveChange;
  readonly addressOf: AddressOf;
}

export const changesTable = dataTableOf<ChangeRecord>(
  {
    name: 'changes',
    zh: '每次变动一行：收入、更正、迁址、撤下，新的在前',
    en: 'A row for each change that readers are told of, newest first',
  },
  [
    ['on', 'date', '日子', 'Day', ({ change }) => change.on],
    [
      'kind',
      'string',
      `${Object.entries(changeLabels)
        .map(([kind, label]) => `${kind} ${label}`)
        .join('，')}`,
      'What happened to it',
      ({ change }) => change.kind,
    ],
    [
      'report',
      'string',
      '报告的编号；迁走、撤下的是原来的编号',
      'Id of the report; of one that moved or was withdrawn the id that it had',
      ({ change }) => ('report' in change ? change.report.id : reportOfAddress(change.address)),
    ],
    [
      'anchor',
      'string',
      '更正之处的位置号；题头没有',
      'Where it was corrected; empty of the head',
      ({ change }) => (change.kind === 'corrected' ? change.correction.at : undefined),
    ],
    [
      'was',
      'string',
      '原作什么',
      'What stood',
      ({ change }) => (change.kind === 'corrected' ? change.correction.was : undefined),
    ],
    [
      'now',
      'string',
      '现作什么；迁址的是现在的编号',
      'What stands now; of a move the id that it has now',
      ({ change }) =>
        change.kind === 'corrected'
          ? change.correction.now
          : change.kind === 'moved'
            ? reportOfAddress(change.to)
            : undefined,
    ],
    [
      'why',
      'string',
      '为什么',
      'Why',
      ({ change }) =>
        change.kind === 'corrected'
          ? change.correction.why
          : change.kind === 'withdrawn'
            ? change.reason
            : undefined,
    ],
    [
      'asked',
      'string',
      '谁提出的',
      'Who asked for it',
      ({ change }) => (change.kind === 'corrected' ? change.correction.asked : undefined),
    ],
    [
      'address',
      'string',
      '完整地址',
      'Whole address',
      ({ change, addressOf }) => addressOf(placeOf(change)),
    ],
  ],
);

function placeOf(change: ArchiveChange): string {
  if (!('report' in change)) return withBase(change.address);
  const at = change.kind === 'corrected' ? change.correction.at : undefined;
  return at === undefined ? reportUrl(change.report.id) : anchorUrl(change.report.id, at);
}
