import { isBodyName } from '#model/body.ts';

/** Whether a page may name this as its source: a body in full or in short, a township, a site. */
export function isPublisherName(text: string): boolean {
  return isBodyName(text) || /(?:政府|司法|部|室|中心|会|网站?|街道|镇|乡)$/u.test(text);
}
