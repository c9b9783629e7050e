import type { Anchor } from '#model/anchor.ts';
import { type GbCitation, gbText } from './gb-citation.ts';

/** A place of a report, and the words quoted from it, as a reader takes them along. */
export interface SectionCitation {
  readonly citation: GbCitation;
  /** `二、（三）扎实开展财政监督，第2段`. */
  readonly place: string;
  readonly anchor: Anchor;
  /** In full, with the anchor. */
  readonly address: string;
  /** Of the printed text that the anchor names; absent where none is there or none can be made. */
  readonly fingerprint?: string | undefined;
  readonly quote?: string | undefined;
  /** Places in the quotation where the reading is not the printed one. */
  readonly corrections?: number;
}

/** All of it as plain text: the quotation, its citation, the fingerprint to check it by. */
export function sectionCitation(cited: SectionCitation): string {
  const { citation, place, anchor, address, fingerprint, quote, corrections = 0 } = cited;
  const source = gbText(citation, { place, address });
  const lines = [
    ...(quote === undefined ? [source] : [quote, `——${source}`]),
    ...(corrections > 0 ? [`引文有 ${corrections} 处从编者校改，原样见校勘记。`] : []),
    ...(fingerprint === undefined
      ? []
      : [`文字指纹：${fingerprint}（${anchor} 所印文字的 SHA-256 前 12 位）`]),
  ];
  return lines.join('\n');
}
