import type { PageFormat } from '#model/page-format.ts';
import type { PageText, PageTextResult } from './page-text.ts';
import { readPdf } from './read-pdf.ts';
import { readTxt } from './read-txt.ts';

/** The first bytes of a file, one character for each. */
type Beginning = string;

/** A kind of file, as an editor meets it in a folder. */
interface FileFormat {
  /** How names of such files end, in lower case. */
  readonly extensions: readonly string[];
}

/** How the files of a format are told from others, and read. What is in a file decides. */
export type FormatReader = FileFormat &
  (
    | {
        readonly form: 'binary';
        readonly isOf: (beginning: Beginning) => boolean;
        readonly read: (bytes: Uint8Array) => Promise<PageTextResult>;
      }
    | {
        readonly form: 'markup';
        readonly isOf: (text: string, name: string) => boolean;
        readonly read: (text: string) => Promise<PageTextResult>;
      }
    | {
        /** What is of no other format. Reading it costs no more than its length. */
        readonly form: 'plain';
        readonly read: (text: string) => PageText;
      }
  );

/** The formats that are read. Parsers take longer to load than most pages to read. */
export const pageFormats = {
  html: {
    extensions: ['html', 'htm', 'xhtml'],
    form: 'markup',
    isOf: isHtml,
    read: async (text) => (await import('./read-html.ts')).readHtml(text),
  },
  txt: { extensions: ['txt'], form: 'plain', read: readTxt },
  docx: {
    extensions: ['docx'],
    form: 'binary',
    isOf: (beginning) => beginning.startsWith('PK\u0003\u0004'),
    read: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  },
  pdf: {
    extensions: ['pdf'],
    form: 'binary',
    isOf: (beginning) => /^[\s\u00ef\u00bb\u00bf]{0,20}%PDF-/u.test(beginning),
    read: readPdf,
  },
} as const satisfies Readonly<Record<PageFormat, FormatReader>>;

/** `html、txt、docx、pdf`: the formats as an editor is told of them. */
export const pageFormatNames = Object.keys(pageFormats).join('、');

function isHtml(text: string, name: string): boolean {
  const head = text.slice(0, 2000);
  if (/^\s{0,200}<(?:!doctype\s+html|html|head|body|meta|title|\?xml|!--)/iu.test(head))
    return true;
  return (
    /\.x?html?$/iu.test(name) && /<\/?[a-z][a-z0-9]{0,15}[\s/>]/iu.test(text.slice(0, 100_000))
  );
}

/** A format that pages and reports are often kept in and that is not read. */
interface UnreadFormat extends FileFormat {
  /** A word that never changes. */
  readonly ruleId: string;
  readonly beginning: RegExp;
  /** What it is and what to do instead, in Chinese. */
  readonly advice: string;
}

/** The formats that are refused by name. */
export const unreadFormats: readonly UnreadFormat[] = [
  {
    ruleId: 'old-word',
    extensions: ['doc', 'wps'],
    beginning: /^\u00d0\u00cf[^\u00d0]\u00e0/u,
    advice: '这是旧版 Word 或 WPS 文件（.doc、.wps），请先另存为 .docx 再导入。',
  },
  {
    ruleId: 'web-archive',
    extensions: ['mhtml', 'mht', 'webarchive'],
    beginning:
      /^(?:[\w-]{2,40}:[^\r\n]{0,500}\r?\n(?:[ \t][^\r\n]{0,500}\r?\n){0,9}){0,20}?Content-Type:\s{0,4}multipart\/related|^bplist00/iu,
    advice:
      '这是单一文件网页（.mhtml 或 .webarchive）。请在浏览器里另存为“网页，仅 HTML”，或把正文复制成 .txt，再导入。',
  },
  {
    ruleId: 'rich-text',
    extensions: ['rtf'],
    beginning: /^\{\\rtf/u,
    advice: '这是 RTF 文件，请先另存为 .docx 或 .txt 再导入。',
  },
  {
    ruleId: 'ofd',
    extensions: ['ofd'],
    beginning: /^PK[^P][\s\S]{0,200}(?:OFD\.xml|Doc_0\/)/u,
    advice: '这是 OFD 版式文件，请先在阅读器里另存为 PDF 或 .txt 再导入。',
  },
  {
    ruleId: 'picture',
    extensions: ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff', 'webp'],
    beginning: /^(?:\u00ff\u00d8\u00ff|\u0089PNG|GIF8|RIFF[\s\S]{4}WEBP)/u,
    advice: '这是图片。正文如在图上，请先做文字识别，存成 .txt 再导入。',
  },
];
