import type { ReportId } from '#model/report.ts';

/** A mistake that a reader has found, but for what the reader has to say. */
export interface MistakeNotice {
  readonly report: ReportId;
  readonly title: string;
  /** Where words were chosen: the place as a citation names it, `二、（三）扎实开展财政监督，第2段`. */
  readonly place?: string;
  readonly words?: string | undefined;
  /** In full, of just these words where words were chosen. */
  readonly address: string;
  /** What the fingerprint is of, and the fingerprint; absent where none can be made. */
  readonly print?: { readonly of: string; readonly fingerprint: string } | undefined;
}

/** Characters of a quotation: a mail program takes an address of 2,000, and each of these is 9 there. */
const most = 60;

/**
 * The address that opens a mail or an issue with all in it by which editors find the place; the reader
 * adds what is wrong.
 *
 * @param to as the archive's settings have it
 */
export function mistakeNoticeUrl(to: string, notice: MistakeNotice): string {
  const subject = to.startsWith('mailto:') ? 'subject' : 'title';
  const fields = [
    [subject, `指出错误：${notice.report}`],
    ['body', noticeText(notice)],
  ] as const;
  const written = fields.map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return `${to}${to.includes('?') ? '&' : '?'}${written.join('&')}`;
}

/** Its lines end as mail has them (RFC 6068, section 5). */
function noticeText({ title, place = '', words, address, print }: MistakeNotice): string {
  const lines = [
    '哪里错了，应该是什么：',
    '',
    '',
    '以下请留着，凭它找到那一处。',
    `《${title}》${place}`,
    ...(words === undefined ? [] : [`“${shortened(words)}”`]),
    address,
    ...(print === undefined ? [] : [`${print.of}的 SHA-256 前 12 位：${print.fingerprint}`]),
  ];
  return lines.join('\n').replaceAll('\n', '\r\n');
}

/** Both ends of long words; the address has all of them. */
function shortened(words: string): string {
  const characters = [...words];
  if (characters.length <= most) return words;
  const ends = [characters.slice(0, most / 2), characters.slice(-most / 2)];
  return ends.map((end) => end.join('')).join('……');
}
