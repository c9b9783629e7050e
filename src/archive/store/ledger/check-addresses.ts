import { type Answer, answerOf } from './address-answer.ts';
import { addressKinds, reportOfAddress } from './address-kind.ts';
import type { AddressRecord } from './address-ledger.ts';
import { complain, type LedgerComplaint } from './ledger-message.ts';
import type { Ledgers } from './ledgers.ts';
import { namesOf } from './names.ts';

/** A published address, and what answers there. */
interface Answered {
  readonly record: AddressRecord;
  readonly answer: Answer;
}

/**
 * Says on the ledger of addresses where nothing answers: one message a kind of address, however
 * many there are of it.
 */
export function complainOfAddresses(ledgers: Ledgers, here: ReadonlySet<string>): void {
  const { addresses, addressFile } = ledgers;
  const answered = [...addresses.values()].map((record) => ({
    record,
    answer: answerOf(record.address, { ledger: addresses, here }),
  }));
  for (const complaint of [...complaintsOfDead(answered), ...complaintsOfMoves(answered)]) {
    complain(addressFile, { ...complaint, rule: 'dead-address' });
  }
}

function complaintsOfDead(answered: readonly Answered[]): readonly LedgerComplaint[] {
  const dead = answered.filter(({ answer }) => answer.kind === 'dead').map(({ record }) => record);
  const reports = dead.filter(({ kind }) => kind === 'report');
  // Where a report is gone, what was there because of it says nothing more.
  const telling = dead.filter(
    ({ kind }) => reports.length === 0 || !addressKinds[kind].followsReports,
  );
  const byKind = [...Map.groupBy(telling, ({ kind }) => kind).values()];
  return [
    ...(reports.length > 0 ? [complaintOfReports(reports, dead.length - telling.length)] : []),
    ...byKind.flatMap((records) => complaintOfKind(records)),
  ];
}

/** @param all dead addresses that are there because of reports, theirs among them */
function complaintOfReports(reports: readonly AddressRecord[], all: number): LedgerComplaint {
  const ids = reports.map(({ address }) => reportOfAddress(address));
  const [first = ''] = ids;
  return {
    line: reports[0]?.line,
    reason: `公布过的报告没有了：${namesOf(ids)}；连同因它们而有的页面，共有 ${all} 个公布过的地址落空。`,
    hint: `误删的，从 git 或备份里找回；挪了地方或改了名的，运行 nianbao move ${first} 新的编号；确要撤下的，运行 nianbao withdraw ${first} --reason 缘由。`,
  };
}

function complaintOfKind(records: readonly AddressRecord[]): readonly LedgerComplaint[] {
  const [first] = records;
  if (first === undefined) return [];
  const { label, origin } = addressKinds[first.kind];
  const addresses = records.map(({ address }) => address);
  return [
    {
      line: first.line,
      reason: `公布过的${label}地址没有了：${namesOf(addresses)}。`,
      hint: `误删的，从 git 或备份里找回（${origin}）；改了名的，运行 nianbao move ${first.address} 新的地址；确要撤下的，运行 nianbao withdraw ${first.address} --reason 缘由。`,
    },
  ];
}

/** Of moves that do not end where something is, and of what has gone and is there. */
function complaintsOfMoves(answered: readonly Answered[]): readonly LedgerComplaint[] {
  return answered.flatMap(({ record: { address, line }, answer }) => {
    switch (answer.kind) {
      case 'astray':
        return {
          line,
          reason: `${address} 记为迁到 ${answer.to}，那里却没有东西。`,
          hint: `找回 ${answer.to}；或运行 nianbao move ${address} 现在的地址，或 nianbao withdraw ${address} --reason 缘由。`,
        };
      case 'ring':
        return {
          line,
          reason: `${address} 记为迁到 ${answer.to}，几次迁移绕成了圈。`,
          hint: `在文件末尾补一行，写明 ${address} 现在的地址。`,
        };
      case 'back':
        return {
          line,
          reason: `${address} 记为${answer.fate.kind === 'moved' ? `迁到 ${answer.fate.to}` : '已撤下'}，却又有了东西。`,
          hint: `误放的，请删去；确是另一份，在文件末尾补一行：${address}、reused、日期，之间用制表符。`,
        };
      default:
        return [];
    }
  });
}
