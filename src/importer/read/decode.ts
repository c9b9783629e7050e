import { isMostlySound } from './lost-places.ts';
import { type ImportMessage, messageAt } from './message.ts';

/** A file as text. */
export interface DecodedText {
  readonly ok: true;
  readonly text: string;
  readonly encoding: string;
}

/** A file as text, or the reason why it is none. */
export type Decoded =
  | DecodedText
  | { readonly ok: false; readonly messages: readonly ImportMessage[] };

/**
 * Turns bytes into text without ever guessing a character: a byte order mark, strict UTF-8, the
 * charset that the page declares, then GB 18030. What none of them reads whole is read by the first
 * that misses a few places only, which are `U+FFFD` then; anything else is refused.
 *
 * The byte order mark is not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encodings = encodingsToTry(bytes);
  const encoding =
    encodings.find((label) => read(bytes, label) !== undefined) ??
    encodings.find((label) => isMostlySound(readLeniently(bytes, label)));
  const text = encoding === undefined ? undefined : readLeniently(bytes, encoding);
  if (encoding === undefined || text === undefined) {
    return refused('encoding', '看不出这个文件用的是什么编码：不是 UTF-8，也不是 GB 18030。');
  }
  return refusalOf(text) ?? { ok: true, text, encoding };
}

function encodingsToTry(bytes: Uint8Array): readonly string[] {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return [marked];
  if (bytes.subarray(0, 4096).includes(0)) return wideEncodings(bytes);
  const declared = declaredEncoding(bytes);
  return ['utf-8', ...(declared === undefined ? [] : [declared]), 'gb18030'];
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark has its zero bytes all on one side; anything else with zeros is binary. */
function wideEncodings(bytes: Uint8Array): readonly string[] {
  const zeros = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  if (zeros[0] === 0) return ['utf-8', 'utf-16le'];
  return zeros[1] === 0 ? ['utf-8', 'utf-16be'] : ['utf-8'];
}

/** The charset named by a page's `<meta>` or XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const label = /(?:charset|encoding)\s{0,8}=\s{0,8}["']?([\w-]{2,20})/iu.exec(head)?.[1];
  return label !== undefined && isKnownEncoding(label) ? label.toLowerCase() : undefined;
}

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** With `U+FFFD` for what is no character. */
function readLeniently(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function refusalOf(text: string): Decoded | undefined {
  const damaged = text.indexOf('\uFFFD');
  if (damaged !== -1 && !isMostlySound(text)) {
    const line = lineAt(text, damaged);
    return refused(
      'replacement-character',
      `第 ${line} 行有“\uFFFD”：这份文件以前转码时已经丢了字，请从原页重新保存。`,
      line,
    );
  }
  const first = text.search(control);
  if (first === -1 || !isMostlyControl(text)) return undefined;
  return refused('binary', '这不是文本文件：里面多是控制字符。', lineAt(text, first));
}

const control = /[\p{Cc}--[\t\n\v\f\r]]/v;

function isMostlyControl(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const controls = sample.match(new RegExp(control, 'gv'))?.length ?? 0;
  return text.includes('\0') || controls * 100 > sample.length;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function refused(ruleId: string, text: string, line = 1): Decoded {
  return { ok: false, messages: [messageAt(ruleId, text, { severity: 'error', line })] };
}
