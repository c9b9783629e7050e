import { isBodyName } from './titles.ts';

/** `三河镇人民政府 2024年1月5日` on one line, cut before the date. */
export function signatureWithDate(text: string): readonly [string, string] | undefined {
  const match = /^(.{2,60}?)\s{0,20}((?:20\d{2}|二[〇○零O0]..)\s{0,2}年.{1,4}月.{1,5}日)$/u.exec(
    text,
  );
  const [, name = '', date = ''] = match ?? [];
  return match !== null && isBodyName(name) ? [name.trimEnd(), date] : undefined;
}
