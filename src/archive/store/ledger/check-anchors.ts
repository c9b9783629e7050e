import type { VFile } from 'vfile';
import type { Report } from '#model/report.ts';
import { type AnchorLedger, anchorFindingsOf } from './anchor-ledger.ts';
import { namesOf } from './names.ts';

/** Says on a report's file which published places it has no more, or with another text. */
export function complainOfAnchors(report: Report, ledger: AnchorLedger, file: VFile): void {
  const { dead, changed } = anchorFindingsOf(report, ledger);
  if (dead.length > 0) {
    const reason = `公布过的 ${dead.length} 处地址没有了：${namesOf(dead)}。`;
    const message = file.message(reason, { ruleId: 'dead-address', source: 'nianbao' });
    message.fatal = true;
    message.note = '误删的文字请找回；挪了地方的，在篇首 aliases 里写明它现在的地址。';
  }
  if (changed.length > 0) {
    const reason = `公布过的 ${changed.length} 处地址，文字与记入时不同：${namesOf(changed)}。`;
    const message = file.message(reason, { ruleId: 'changed-text', source: 'nianbao' });
    message.note = '对照原页；现在的文字无误，就运行 nianbao ledger --accept 记下。';
  }
}
