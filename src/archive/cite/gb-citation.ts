import { type Reference, undated } from '#model/reference.ts';

/** A reference by GB/T 7714—2025, in the parts that it is put together from. */
export interface GbCitation {
  /** `甲局，乙局，丙局，等`. */
  readonly names: string;
  /** With the document number: `某报告：某政发〔2023〕9号`. */
  readonly title: string;
  /** `2023-12-29`, or that there is none. */
  readonly date: string;
}

/** 顺序编码制 and 著者-出版年制, the two ways in which the standard has references. */
export const citationStyles = ['numeric', 'author-date'] as const;
export type CitationStyle = (typeof citationStyles)[number];

interface GbOptions {
  /** `numeric` if absent. */
  readonly style?: CitationStyle;
  /** Where in the report: it stands where a printed one has its page. */
  readonly place?: string | undefined;
  /** In full. Without one nothing is said to be online. */
  readonly address?: string | undefined;
}

/** More names than these are 等. */
const mostNames = 3;

/** The parts of a report's reference by GB/T 7714—2025. */
export function gbCitationOf({ title, authors, number, date }: Reference): GbCitation {
  return {
    names: authors.slice(0, mostNames).join('，') + (authors.length > mostNames ? '，等' : ''),
    title: titleWithNumber({ title, number }),
    date: date ?? undated,
  };
}

/** The title with the document number behind it. */
export function titleWithNumber({
  title,
  number,
}: Pick<Reference, 'title'> & { readonly number?: string | undefined }): string {
  return number === undefined ? title : `${title}：${number}`;
}

/**
 * Writes the reference out, without the number in front. The day it is read is left away, as the
 * standard asks it of web pages only.
 */
export function gbText(
  { names, title, date }: GbCitation,
  { style = 'numeric', place, address }: GbOptions,
): string {
  const year = date === undated ? undated : date.slice(0, 4);
  const parts = [
    ...(names === '' ? [] : [style === 'author-date' ? `${names}，${year}` : names]),
    `${title}[${address === undefined ? 'R' : 'R/OL'}]`,
    place === undefined ? date : `${date}：${place}`,
    ...(address === undefined ? [] : [address]),
  ];
  return `${parts.join('. ')}.`;
}
