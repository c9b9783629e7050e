import mammoth from 'mammoth';
import { messageAt } from './message.ts';
import { type PageTextResult, unreadable } from './page-text.ts';
import { readHtml } from './read-html.ts';
import { zipFault } from './zip-size.ts';

/** The text of a Word file (.docx), one paragraph a line. Pictures are left out, with a message. */
export async function readDocx(bytes: Uint8Array): Promise<PageTextResult> {
  const fault = zipFault(bytes);
  if (fault !== undefined) return unreadable('docx-archive', `这个 docx 文件打不开：${fault}`);
  try {
    const buffer = Buffer.from(bytes);
    const images = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: images });
    return pageOf(value);
  } catch {
    return unreadable('docx-content', '这个 docx 文件打不开：不是 Word 文档，或已损坏。');
  }
}

function pageOf(html: string): PageTextResult {
  const result = readHtml(html);
  if (!result.ok) return result;
  const numbered = /<ol>/u.test(html);
  const pictures = /<img/u.test(html);
  const messages = [
    ...(numbered
      ? [
          messageAt(
            'docx-numbering',
            '文中有 Word 自动编号，导入后一律成了“1.”“2.”，请对照原件改回原来的序号。',
            { severity: 'warning' },
          ),
        ]
      : []),
    ...(pictures
      ? [messageAt('docx-picture', '文中的图片没有导入。', { severity: 'warning' })]
      : []),
  ];
  return { ok: true, page: { ...result.page, format: 'docx', messages } };
}
