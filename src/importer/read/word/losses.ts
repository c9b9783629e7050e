import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import type { WordLine } from './word-line.ts';

/** Why something that stands in a Word file is not in its text, or not as it stands there. */
export type Loss = keyof typeof named;

/** Notes down that words are left out, as of the line that is being written. */
export type LeaveOut = (loss: Loss, words: string) => void;

/** What was left out of a file, as it is read. */
export interface LossBook {
  readonly leave: LeaveOut;
  readonly messages: () => readonly ImportMessage[];
}

/** @param lines those that are read so far */
export function lossBook(lines: readonly WordLine[]): LossBook {
  const found: { readonly loss: Loss; readonly line: number; words: string }[] = [];
  const leave: LeaveOut = (loss, words) => {
    const line = lines.length + 1;
    const last = found.at(-1);
    if (last?.loss === loss && last.line === line && kinds[loss].runsOn) last.words += words;
    else if (words.trim() !== '') found.push({ loss, line, words });
  };
  const messages = () =>
    [...Map.groupBy(found, ({ loss }) => loss)].map(([loss, entries]) => {
      const { ruleId, severity, says } = kinds[loss];
      const words = [...new Set(entries.map((entry) => entry.words.trim()))];
      const text = says(words.map((word) => `“${word}”`).join('、'), entries.length);
      return messageAt(ruleId, text, { severity, line: entries[0]?.line ?? 1 });
    });
  return { leave, messages };
}

interface Kind {
  /** A word that never changes. */
  readonly ruleId: string;
  readonly severity: ImportMessage['severity'];
  /** Pieces in one line are one. */
  readonly runsOn?: true;
  /** In Chinese. */
  readonly says: (words: string, count: number) => string;
}

const named = {
  hidden: {
    ruleId: 'docx-hidden',
    severity: 'warning',
    runsOn: true,
    says: (words) => `Word 里隐藏的文字没有收入：${words}。`,
  },
  deleted: {
    ruleId: 'docx-deleted',
    severity: 'info',
    runsOn: true,
    says: (words) => `文中有修订，按已接受的读：删去的没有收入：${words}。`,
  },
  ruby: {
    ruleId: 'docx-ruby',
    severity: 'info',
    says: (words) => `字上的注音没有收入：${words}。`,
  },
  comment: {
    ruleId: 'docx-comment',
    severity: 'info',
    says: (words) => `批注没有收入：${words}。`,
  },
  note: {
    ruleId: 'docx-note',
    severity: 'warning',
    says: (words) =>
      `脚注、尾注放在原文末尾，不在正文里：${words}。要收进正文，请改 source.zones。`,
  },
  field: {
    ruleId: 'docx-field',
    severity: 'warning',
    says: (words) => `这些域没有存下显示的结果，请对照原件补上：${words}。`,
  },
  symbol: {
    ruleId: 'docx-symbol',
    severity: 'warning',
    says: (words) => `这些符号要用特殊字体才看得出是什么，请对照原件：${words}。`,
  },
  formula: {
    ruleId: 'docx-formula',
    severity: 'warning',
    says: (words) => `公式写成了一行，请对照原件：${words}。`,
  },
  numbering: {
    ruleId: 'docx-numbering',
    severity: 'info',
    says: (words, count) =>
      `Word 自动编的 ${count} 个序号已照 Word 的显示算出，请对照原件：${words}。`,
  },
  format: {
    ruleId: 'docx-number-format',
    severity: 'warning',
    says: (words) => `序号用了不认得的格式，暂写作阿拉伯数字，请对照原件：${words}。`,
  },
  bullet: {
    ruleId: 'docx-bullet',
    severity: 'info',
    says: (words, count) => `${count} 个项目符号没有收入：${words}。`,
  },
  emptyNumber: {
    ruleId: 'docx-empty-number',
    severity: 'info',
    says: (words) => `空段的序号没有收入：${words}。`,
  },
  picture: {
    ruleId: 'docx-picture',
    severity: 'warning',
    says: (_, count) => `文中的 ${count} 张图片没有导入。`,
  },
  drawing: {
    ruleId: 'docx-drawing',
    severity: 'warning',
    says: (words) => `图形里的字没有收入：${words}。`,
  },
  object: {
    ruleId: 'docx-object',
    severity: 'warning',
    says: (words) => `嵌在文中的东西没有读：${words}。`,
  },
  unread: {
    ruleId: 'docx-unread',
    severity: 'error',
    says: (words) => `这些字没有读到，请把这个文件交给我们看：${words}。`,
  },
} as const satisfies Readonly<Record<string, Kind>>;

const kinds: Readonly<Record<Loss, Kind>> = named;
