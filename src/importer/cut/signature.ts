import { halfWidth } from '#chinese/half-width.ts';
import { type DateInText, datesIn } from '#chinese/printed-dates.ts';
import { isBodyName } from '#model/body.ts';
import { filled } from '#model/filled.ts';

/** A body and the day of signing on one line. */
export interface SignatureWithDate {
  /** As printed: 三河镇人民政府. */
  readonly name: string;
  /** Absent when what is printed is no day of the calendar. */
  readonly date?: DateInText;
}

/** `三河镇人民政府 2024年1月5日` on one line, cut before the date. */
export function signatureWithDate(text: string): SignatureWithDate | undefined {
  const match = /^(.{2,60}?)\s{0,20}((?:20\d{2}|二[〇○零O0]..)\s{0,2}年.{1,4}月.{1,5}日)$/u.exec(
    halfWidth(text),
  );
  const [, name = '', day = ''] = match ?? [];
  if (match === null || !isBodyName(name)) return undefined;
  const [date] = datesIn(day);
  return filled({ name: text.slice(0, name.length).trimEnd(), date });
}
