import type { YearManifest } from '#archive/downloads/manifest.ts';
import { downloadUrl } from '#model/permalink.ts';

/** What the list of files of its year says of a capture whose bytes are shown, in a sentence. */
export async function checkedCapture(file: string, bytes: ArrayBuffer): Promise<string> {
  const list = `manifest-${/\/(\d{4})/u.exec(file)?.[1]}.json`;
  if (crypto.subtle === undefined) return '没有核对：网址不是 https，浏览器不算校验值。';
  const [sum, listed] = await Promise.all([
    sumOf(bytes),
    listedSum(list, `sources/${file}`).catch(() => undefined),
  ]);
  if (listed === undefined) return `没有核对：没有取到 ${list}，或者其中没有这一份。SHA-256 ${sum}`;
  return listed === sum
    ? `相符：与 ${list} 所记逐字节相同。SHA-256 ${sum}`
    : `不符：${list} 所记的是 ${listed}，这里的是 ${sum}。请不要引用。`;
}

async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function listedSum(list: string, path: string): Promise<string | undefined> {
  const response = await fetch(downloadUrl(list), { cache: 'no-cache' });
  const { reports }: YearManifest = await response.json();
  return reports.flatMap(({ files }) => files).find((each) => each.path === path)?.sha256;
}
