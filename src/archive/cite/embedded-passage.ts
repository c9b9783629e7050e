import { escapedXml } from '#model/escaped-xml.ts';

/** Words of a report as another site shows them. */
export interface EmbeddedPassage {
  /** A line of the report a line. */
  readonly words: string;
  /** The reference, with the place, as it is printed. */
  readonly reference: string;
  /** In full, of the words. */
  readonly address: string;
  /** Places in the words where the reading is not the printed one. */
  readonly corrections: number;
}

/** The words and their reference as a piece of HTML without script, style or picture. */
export function embeddedPassage({
  words,
  reference,
  address,
  corrections,
}: EmbeddedPassage): string {
  const href = escapedXml(address);
  const lines = words.split('\n').map((line) => `<p>${escapedXml(line)}</p>`);
  const corrected = corrections > 0 ? `引文有 ${corrections} 处从编者校改。` : '';
  return [
    '<figure lang="zh-CN">',
    `<blockquote cite="${href}">${lines.join('')}</blockquote>`,
    `<figcaption>——<a href="${href}">${escapedXml(reference)}</a>${corrected}</figcaption>`,
    '</figure>',
  ].join('\n');
}
