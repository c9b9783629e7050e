import { type Reference, undated } from '#model/reference.ts';
import { titleWithNumber } from './gb-citation.ts';

interface Picked {
  readonly reference: Reference;
  /** In full; absent where the archive has no address yet. */
  readonly address?: string | undefined;
  readonly note: string;
}

/**
 * A reference as the title of a `span` of class `Z3988` (COinS, an OpenURL ContextObject): where a
 * page has several, reference managers let their readers pick. The form has no field for the number
 * of a report, so it stands where GB/T 7714 prints it: behind the title.
 */
export function contextObjectOf({ reference, address, note }: Picked): string {
  const { authors, date } = reference;
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
    ['rft.genre', 'report'],
    ['rft.btitle', titleWithNumber(reference)],
    // Zotero puts each body in front of those that it has read.
    ...[...authors].reverse().map((author) => ['rft.aucorp', author] as const),
    ['rft.date', date ?? undated],
    ['rft.language', 'zh-CN'],
    ['rft.description', note],
    ...(address === undefined ? [] : [['rft_id', address] as const]),
  ];
  return fields
    .map(([name, value]) => `${name}=${value.replace(/[%&+#=;\s]/gu, encodeURIComponent)}`)
    .join('&');
}
