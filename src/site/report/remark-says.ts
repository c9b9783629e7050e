import type { PrintRemark } from '#model/annotation.ts';

/** What an editor's remark says of the print, in a sentence with its note. */
export function remarkSays(remark: PrintRemark): string {
  switch (remark.kind) {
    case 'sic':
      return `原文如此。${remark.note ?? ''}`;
    case 'corr':
      return `原文作“${remark.sic}”。${remark.note ?? ''}`;
    case 'supplied':
      return `原文缺，编者所补。${remark.note ?? ''}`;
    case 'gap':
      return `此处有缺失：${remark.reason}`;
  }
}
