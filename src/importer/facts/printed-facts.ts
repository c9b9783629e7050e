import { bare } from '#chinese/half-width.ts';
import { dateOf, datesIn } from '#chinese/printed-dates.ts';
import type { Entry } from '#importer/cut/page-paragraph.ts';
import type { PageParts } from '#importer/cut/page-parts.ts';
import { signatureWithDate } from '#importer/cut/signature.ts';
import { isBodyName } from '#importer/cut/titles.ts';
import { closingRoleOf, isSalutation } from '#markdown/paragraph-role.ts';

/** What a report says of itself above and below its text. */
export interface PrintedFacts {
  /** To whom, without the colon. */
  readonly addressee?: string;
  /** Bodies in the signature, and below the title. */
  readonly signatures: readonly string[];
  /** Day of signing, ISO. */
  readonly signed?: string;
  /** The line that the day is printed on. */
  readonly signedLine?: Entry;
  /** 年月日 are lost: the day is read from digits alone. */
  readonly signedDamaged: boolean;
}

/** Reads salutation, signature and day of signing. */
export function printedFactsOf({ body, meta, title }: PageParts): PrintedFacts {
  const addressee = addresseeOf(body[0]);
  const closing = closingOf(body);
  const titleEnd = title?.entries.at(-1)?.at ?? Number.POSITIVE_INFINITY;
  const bylines = meta.filter(({ at, narrow }) => at > titleEnd && narrow.length <= 30);
  const dated = closing.findLast((entry) => dateIn(entry) !== undefined);
  const below = meta.find(({ narrow }) => /^\(20\d{2}年\d{1,2}月\d{1,2}日\)$/u.test(bare(narrow)));
  const signedLine = dated ?? below ?? letterDate(body, title);
  const date = signedLine && dateIn(signedLine);
  return {
    ...(addressee !== undefined && { addressee }),
    signatures: [...closing, ...bylines].flatMap(bodyNameIn),
    ...(date && signedLine && { signed: date.date, signedLine }),
    signedDamaged: date?.damaged === true,
  };
}

/** The letter that a report is sent with is signed above the report's title. */
function letterDate(body: readonly Entry[], title: PageParts['title']): Entry | undefined {
  const titleStart = title?.entries[0]?.at ?? 0;
  return body.findLast((entry) => entry.at < titleStart && dateIn(entry) !== undefined);
}

function addresseeOf(first: Entry | undefined): string | undefined {
  if (first === undefined || !isSalutation(first.text)) return undefined;
  const name = first.text.replace(/[:：]$/u, '').trim();
  return name.length <= 50 ? name : undefined;
}

/** The last lines of a report that are signature, date or attachment. */
function closingOf(body: readonly Entry[]): readonly Entry[] {
  const last = body.findLastIndex((entry) => {
    const isAttachment = closingRoleOf(entry.text, { issuers: [] }) === 'attachment-note';
    return (
      !isAttachment &&
      dateIn(entry) === undefined &&
      bodyNameIn(entry).length === 0 &&
      entry.narrow.length > 40
    );
  });
  return body.slice(last + 1);
}

function dateIn({ narrow }: Entry): ReturnType<typeof dateOf> {
  const signed = signatureWithDate(narrow);
  return dateOf(narrow) ?? (signed && datesIn(signed[1])[0]);
}

function bodyNameIn({ text }: Entry): readonly string[] {
  const name = signatureWithDate(text)?.[0] ?? text;
  return isBodyName(name) ? [name] : [];
}
