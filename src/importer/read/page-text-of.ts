import { decode } from './decode.ts';
import { limits } from './limits.ts';
import { type PageFormat, type PageTextResult, unreadable } from './page-text.ts';
import { readPdf } from './read-pdf.ts';
import { readTxt } from './read-txt.ts';

/** A file as it was saved: its name, and what is in it. */
export type Capture =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string };

/**
 * The text of a saved page, whatever form it was saved in. What is in the file decides over what
 * its name says.
 */
export async function pageTextOf(capture: Capture): Promise<PageTextResult> {
  const plain = plainPageOf(capture);
  if (plain !== undefined) return plain;
  const bytes = bytesOf(capture);
  const format = binaryFormatOf(bytes);
  if (format === 'pdf') return readPdf(bytes);
  // Parsers take longer to load than most pages to read.
  if (format === 'docx') return (await import('./read-docx.ts')).readDocx(bytes);
  const decoded = decode(bytes);
  return decoded.ok ? (await import('./read-html.ts')).readHtml(decoded.text) : decoded;
}

/**
 * The same for what takes no parser: plain text, and what is refused as it stands. It costs time and
 * memory in proportion to the file. `undefined` for everything else.
 */
export function plainPageOf(capture: Capture): PageTextResult | undefined {
  const bytes = bytesOf(capture);
  if (bytes.length > limits.inputBytes) return unreadable('size', '文件超过 20 MiB，没有读。');
  if (bytes.length === 0) return unreadable('empty', '文件是空的。');
  const unread = unreadForms.find(({ pattern }) => pattern.test(headOf(bytes)));
  if (unread !== undefined) return unreadable(unread.ruleId, unread.text);
  if (binaryFormatOf(bytes) !== undefined) return undefined;
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  if (!/\S/u.test(decoded.text)) return unreadable('empty', '文件里没有文字。');
  return isHtml(decoded.text, capture.name) ? undefined : { ok: true, page: readTxt(decoded.text) };
}

/** A text goes through the same door as a file, so that half a character in it is noticed. */
function bytesOf(capture: Capture): Uint8Array {
  return 'text' in capture ? new TextEncoder().encode(capture.text) : capture.bytes;
}

function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4096));
}

function binaryFormatOf(bytes: Uint8Array): PageFormat | undefined {
  const head = headOf(bytes);
  if (/^[\s\u00ef\u00bb\u00bf]{0,20}%PDF-/u.test(head)) return 'pdf';
  return head.startsWith('PK\u0003\u0004') ? 'docx' : undefined;
}

/** Forms that pages and reports are often kept in and that are not read, and what to do instead. */
const unreadForms = [
  {
    ruleId: 'old-word',
    pattern: /^\u00d0\u00cf[^\u00d0]\u00e0/u,
    text: '这是旧版 Word 文件（.doc），请先另存为 .docx 再导入。',
  },
  {
    ruleId: 'web-archive',
    pattern:
      /^(?:[\w-]{2,40}:[^\r\n]{0,500}\r?\n(?:[ \t][^\r\n]{0,500}\r?\n){0,9}){0,20}?Content-Type:\s{0,4}multipart\/related|^bplist00/iu,
    text: '这是单一文件网页（.mhtml 或 .webarchive）。请在浏览器里另存为“网页，仅 HTML”，或把正文复制成 .txt，再导入。',
  },
  {
    ruleId: 'rich-text',
    pattern: /^\{\\rtf/u,
    text: '这是 RTF 文件，请先另存为 .docx 或 .txt 再导入。',
  },
  {
    ruleId: 'ofd',
    pattern: /^PK[^P][\s\S]{0,200}(?:OFD\.xml|Doc_0\/)/u,
    text: '这是 OFD 版式文件，请先在阅读器里另存为 PDF 或 .txt 再导入。',
  },
] as const;

function isHtml(text: string, name: string): boolean {
  const head = text.slice(0, 2000);
  if (/^\s{0,200}<(?:!doctype\s+html|html|head|body|meta|title|\?xml|!--)/iu.test(head))
    return true;
  return (
    /\.x?html?$/iu.test(name) && /<\/?[a-z][a-z0-9]{0,15}[\s/>]/iu.test(text.slice(0, 100_000))
  );
}
