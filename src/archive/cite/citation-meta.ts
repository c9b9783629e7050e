import { undated } from '#model/reference.ts';
import type { CitedReport } from './cited-report.ts';

/**
 * What the head of a report's page says of it to reference managers, in the names of Google Scholar.
 *
 * That it is a report is said in Dublin Core: the others have an institution for it, which would be
 * the authors once more, printed for the day. The note is called an abstract, as there is no other
 * field that keeps one.
 */
export function citationMetaOf(cited: CitedReport): readonly (readonly [string, string])[] {
  const { title, authors, number, date, url, note } = cited;
  const facts = [
    ['DC.type', 'Report'],
    ['citation_title', title],
    ...authors.map((author) => ['citation_author', author] as const),
    ['citation_technical_report_number', number],
    ['citation_publication_date', date ?? undated],
    ['citation_public_url', url],
    ['citation_language', 'zh-CN'],
    ['citation_abstract', note],
  ] as const;
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
