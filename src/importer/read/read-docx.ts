import { filled } from '#model/filled.ts';
import { linesOfText, type PageTextResult, unreadable } from './page-text.ts';
import { unzip } from './unzip.ts';
import { isWordPart, wordFileOf } from './word/word-file.ts';
import { wordTextOf } from './word/word-text.ts';

/** The text of a Word file (.docx), one paragraph a line, as Word shows it. */
export async function readDocx(bytes: Uint8Array): Promise<PageTextResult> {
  const unzipped = unzip(bytes, isWordPart);
  if ('fault' in unzipped)
    return unreadable('docx-archive', `这个 docx 文件打不开：${unzipped.fault}`);
  try {
    const { lines, messages } = wordTextOf(wordFileOf(unzipped.members));
    const text = lines.map((line) => `${line.text}\n`).join('');
    const numbered = linesOfText(text).map((line, at) =>
      filled({ ...line, apart: lines[at]?.apart }),
    );
    return { ok: true, page: { format: 'docx', text, lines: numbered, messages } };
  } catch {
    return unreadable('docx-content', '这个 docx 文件打不开：不是 Word 文档，或已损坏。');
  }
}
