import { type DecodedText, decode } from './decode.ts';
import { limits, tooLarge } from './limits.ts';
import { withDamageSaid, withLostPlaces } from './lost-places.ts';
import { pageFormats, unreadFormats } from './page-formats.ts';
import { type PageTextResult, unreadable } from './page-text.ts';

/** A file as it was saved: its name, and what is in it. */
export type Capture =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string };

/**
 * The text of a saved page, whatever form it was saved in. What is in the file decides over what
 * its name says.
 */
export async function pageTextOf(capture: Capture): Promise<PageTextResult> {
  const opened = openPage(capture);
  return typeof opened === 'function' ? opened() : opened;
}

/** A page that was read, with what is said of the places that are lost in it. */
function mended(
  result: PageTextResult,
  { text = '', encoding = 'utf-8' }: Partial<Pick<DecodedText, 'text' | 'encoding'>> = {},
): PageTextResult {
  if (!result.ok) return result;
  const page = withDamageSaid(withLostPlaces(result.page), text);
  const spreads = page.lost !== undefined && encoding !== 'utf-8';
  return { ok: true, page: spreads ? { ...page, lossSpreads: true } : page };
}

/** Takes a parser to the page. */
type Parse = () => Promise<PageTextResult>;

/**
 * The same as far as it takes no parser: the text of a plain page, or why the file is refused as it
 * stands, in time and memory in proportion to the file. For everything else what reads it.
 */
export function openPage(capture: Capture): PageTextResult | Parse {
  const bytes = bytesOf(capture);
  if (bytes.length > limits.inputBytes) return unreadable('size', tooLarge);
  if (bytes.length === 0) return unreadable('empty', '文件是空的。');
  const beginning = String.fromCharCode(...bytes.subarray(0, 4096));
  const unread = unreadFormats.find((format) => format.beginning.test(beginning));
  if (unread !== undefined) return unreadable(unread.ruleId, unread.advice);
  for (const format of Object.values(pageFormats)) {
    if (format.form === 'binary' && format.isOf(beginning))
      return async () => mended(await format.read(bytes));
  }
  const decoded = decode(bytes);
  return decoded.ok ? openText(decoded, capture.name) : decoded;
}

function openText(decoded: DecodedText, name: string): PageTextResult | Parse {
  const { text } = decoded;
  if (!/\S/u.test(text)) return unreadable('empty', '文件里没有文字。');
  for (const format of Object.values(pageFormats)) {
    if (format.form === 'markup' && format.isOf(text, name))
      return async () => mended(await format.read(text), decoded);
  }
  return mended({ ok: true, page: pageFormats.txt.read(text) }, decoded);
}

/** A text goes through the same door as a file, so that half a character in it is noticed. */
function bytesOf(capture: Capture): Uint8Array {
  return 'text' in capture ? new TextEncoder().encode(capture.text) : capture.bytes;
}
