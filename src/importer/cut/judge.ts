import { chromeReasonOf, isPageNumber } from '#annotate/page-chrome.ts';
import { type DateInText, dateOf } from '#chinese/printed-dates.ts';
import { closingRoleOf, isSalutation } from '#markdown/paragraph-role.ts';
import { isBodyName } from '#model/body.ts';
import { filled } from '#model/filled.ts';
import type { ParagraphRole } from '#model/report.ts';
import { type HeadingLine, headingLineOf } from './heading-line.ts';
import { type LabelledFact, labelledFactsOf } from './labelled-facts.ts';
import type { PageParagraph } from './page-paragraph.ts';
import { type SignatureWithDate, signatureWithDate } from './signature.ts';

/**
 * A paragraph of the page with all that its own words say of it, wherever it stands. It is judged
 * once and keeps the judgement. Most say one thing; 责任单位：司法局 below a number says two.
 */
export interface JudgedParagraph extends PageParagraph {
  /** Which piece of the site's furniture it is, in Chinese: 页脚. */
  readonly chrome?: string;
  readonly isPageNumber: boolean;
  /** What it says of the page, label and value: 发布时间：2023-12-29. */
  readonly facts: readonly LabelledFact[];
  /** The numbered heading that it begins with. */
  readonly heading?: HeadingLine;
  /** Running text; `long` is more than a footer has. */
  readonly prose?: 'short' | 'long';
  /** It is a salutation to bodies or people. */
  readonly isAddress: boolean;
  /** What it would be at the end of a report. */
  readonly closing: ParagraphRole;
  /** The date that it is, and nothing else. */
  readonly date?: DateInText;
  readonly signature?: SignatureWithDate;
  /** It is the name of a body, or of several. */
  readonly isBodyName: boolean;
}

/** Judges a paragraph by its words. */
export function judged(paragraph: PageParagraph): JudgedParagraph {
  const { text, halfWidth } = paragraph;
  return filled({
    ...paragraph,
    chrome: chromeReasonOf(text),
    isPageNumber: isPageNumber(text),
    facts: labelledFactsOf(paragraph),
    heading: headingLineOf(text),
    prose: proseIn(halfWidth),
    isAddress: isAddress(paragraph),
    closing: closingRoleOf(text, { issuers: [] }),
    date: dateOf(halfWidth),
    signature: signatureWithDate(text),
    isBodyName: isBodyName(text),
  });
}

/** Running text has a stop, or is long and has a comma, or says that the report follows. */
function proseIn(text: string): JudgedParagraph['prose'] {
  if (text.endsWith(':') && leadsToText(text)) return 'short';
  if (/。/u.test(text) && text.length > 100) return 'long';
  if (/[。;]/u.test(text)) return 'short';
  return text.length >= 50 && /[,、]/u.test(text) ? 'short' : undefined;
}

/** `现将有关情况报告如下：`, and any clause behind a comma: no salutation has one. */
function leadsToText(text: string): boolean {
  return text.length < 300 && /(?:报告|汇报|总结|情况)如下:$|^.{5,280},.{5,280}:$/u.test(text);
}

/** A salutation: bodies or people, the last of them known for one, and a colon. */
function isAddress({ text, bare }: PageParagraph): boolean {
  if (!isSalutation(text) || text.length > 50) return false;
  const [last = ''] = bare
    .replace(/(?:\(.{1,20}\))?:$/u, '')
    .split(/[、,)]/u)
    .slice(-1);
  return isBodyName(last) || /(?:政府|常委会|代表|同志|领导|委员|主任)$/u.test(last);
}
