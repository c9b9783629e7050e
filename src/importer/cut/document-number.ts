/** 秦政发〔2021〕2号: letters of the body, year in brackets, number. */
export function documentNumberOf(text: string): string | undefined {
  return /\p{Script=Han}{1,12}\s?[〔［[【(（]\s?(?:19|20)\d{2}\s?[〕］\]】)）]\s?(?:第\s?)?\d{1,5}\s?号/u.exec(
    text,
  )?.[0];
}
