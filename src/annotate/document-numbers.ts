import type { Range } from '#chinese/sentences.ts';

/** 文号 in a line: `昭府办函〔2019〕42号`. */
export interface DocumentNumber extends Range {
  /** With 〔〕 around the year, as GB/T 9704 has it. */
  readonly number: string;
}

/** The year stands in 〔〕; captures also have [], (), （） and 【】. The body's sign has 2 to 10 characters. */
const pattern = /(\p{Script=Han}{2,10})([〔[(（【]((?:19|20)\d{2})[〕\])）】])(?:第?(\d{1,5}))号/gu;

/** The document numbers of a line. */
export function documentNumbersOf(text: string): readonly DocumentNumber[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, sign = '', , year, serial] = match;
    const lead = /^(?:根据|依据|按照|参照|印发|转发)/u.exec(sign)?.[0] ?? '';
    return {
      start: match.index + lead.length,
      end: match.index + whole.length,
      number: `${sign.slice(lead.length)}〔${year}〕${serial}号`,
    };
  });
}
