/** Words of a report as they are passed on in a message. */
export interface ShortQuotation {
  readonly words: string;
  /** The title of the report. */
  readonly title: string;
  /** `二、（三）扎实开展财政监督，第2段`. */
  readonly place: string;
  readonly address: string;
  /** Places in the words where the reading is not the printed one. */
  readonly corrections: number;
}

/** The words, whose they are, and where. */
export function shortQuotationOf({
  words,
  title,
  place,
  address,
  corrections,
}: ShortQuotation): string {
  const corrected = corrections > 0 ? `（有 ${corrections} 处从编者校改）` : '';
  return [`“${words}”${corrected}`, `——《${title}》${place}`, address].join('\n');
}
