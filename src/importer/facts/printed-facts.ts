import type { DateInText } from '#chinese/printed-dates.ts';
import type { JudgedParagraph } from '#importer/cut/judge.ts';
import type { PageParts } from '#importer/cut/page-parts.ts';
import { isSalutation } from '#markdown/paragraph-role.ts';
import { filled } from '#model/filled.ts';

/** What a report says of itself above and below its text. */
export interface PrintedFacts {
  /** To whom, without the colon. */
  readonly addressee?: string;
  /** Bodies in the signature, and below the title. */
  readonly signatures: readonly string[];
  readonly signed?: SigningDay;
}

/** The day of signing, and the line that it is printed on. */
interface SigningDay extends Pick<DateInText, 'date' | 'damaged'> {
  readonly line: JudgedParagraph;
}

/** Reads salutation, signature and day of signing. */
export function printedFactsOf({ body, meta, title }: PageParts): PrintedFacts {
  const closing = closingOf(body);
  const titleEnd = title?.lines.at(-1)?.at ?? Number.POSITIVE_INFINITY;
  const bylines = meta.filter(
    ({ at, text, facts }) => at > titleEnd && text.length <= 30 && facts.length === 0,
  );
  const below = meta.find(({ bare }) => /^\(20\d{2}年\d{1,2}月\d{1,2}日\)$/u.test(bare));
  const dated = closing.findLast(hasDate) ?? below ?? letterDate(body, title);
  return filled({
    addressee: addresseeOf(body[0]),
    signatures: [...closing, ...bylines].flatMap(bodyNameIn),
    signed: dated && signingDayIn(dated),
  });
}

/** The letter that a report is sent with is signed above the report's title. */
function letterDate(
  body: readonly JudgedParagraph[],
  title: PageParts['title'],
): JudgedParagraph | undefined {
  const titleStart = title?.lines[0]?.at ?? 0;
  return body.findLast((line) => line.at < titleStart && hasDate(line));
}

function addresseeOf(first: JudgedParagraph | undefined): string | undefined {
  if (first === undefined || !isSalutation(first.text)) return undefined;
  const name = first.text.replace(/[:：]$/u, '').trim();
  return name.length <= 50 ? name : undefined;
}

/** The last lines of a report that are signature, date or attachment. */
function closingOf(body: readonly JudgedParagraph[]): readonly JudgedParagraph[] {
  const last = body.findLastIndex(
    (line) =>
      line.closing !== 'attachment-note' &&
      !hasDate(line) &&
      bodyNameIn(line).length === 0 &&
      line.text.length > 40,
  );
  return body.slice(last + 1);
}

function signingDayIn(line: JudgedParagraph): SigningDay | undefined {
  const printed = line.date ?? line.signature?.date;
  if (printed === undefined) return undefined;
  const { date, damaged } = printed;
  return filled({ date, damaged, line });
}

function hasDate({ date, signature }: JudgedParagraph): boolean {
  return (date ?? signature?.date) !== undefined;
}

function bodyNameIn({ text, signature, isBodyName }: JudgedParagraph): readonly string[] {
  if (signature !== undefined) return [signature.name];
  return isBodyName ? [text] : [];
}
