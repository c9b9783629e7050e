/** A day of any year, `04-01` or the end of a date: 4月1日. */
export function dayInChinese(date: string): string {
  const [month, day] = date.split('-').slice(-2).map(Number);
  return `${month}月${day}日`;
}

/**
 * Writes an ISO date, or a date-time at +08:00, as official documents do: 2020年3月25日 9:06
 * (GB/T 9704—2012, 7.3.5: no leading zeros).
 */
export function dateInChinese(date: string): string {
  const [day = '', time] = date.split('T');
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const written = `${year}年${month}月${dayOfMonth}日`;
  if (time === undefined) return written;
  const [hour, minute] = time.split(':');
  return `${written} ${Number(hour)}:${minute}`;
}
