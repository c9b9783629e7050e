import type { VFile } from 'vfile';
import { z } from 'zod';
import type { ArchiveSettings } from '#archive/settings.ts';
import { readYamlRecord } from '#markdown/read-yaml-record.ts';
import { filledText } from './table-fields.ts';

const settings = z.strictObject({ mistakes: filledText.exactOptional() });

/** Reads `archive.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseSettings(file: VFile): ArchiveSettings | undefined {
  const read = readYamlRecord(file, { schema: settings, ruleId: 'table' });
  if (read?.data.mistakes === undefined) return read?.data;
  const fault = faultOfAddress(read.data.mistakes);
  if (fault === undefined) return read.data;
  const place = read.pointOf(['mistakes']);
  const message = file.message(`mistakes：${fault.reason}`, {
    place,
    ruleId: 'table',
    source: 'nianbao',
  });
  message.fatal = true;
  message.note = fault.hint;
  return undefined;
}

const form =
  '写作 mailto:名字@域名，或者新建议题的网址，如 https://github.com/example/nianbao/issues/new。';

/** What is wrong with the address that mistakes are told to. */
function faultOfAddress(
  address: string,
): { readonly reason: string; readonly hint: string } | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(address)) {
    return { reason: '邮箱前面没有 mailto:。', hint: `写作 mailto:${address}。` };
  }
  if (/^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(address)) return undefined;
  const isPage = /^https:\/\/[!-~]+$/u.test(address) && URL.canParse(address);
  if (!isPage) return { reason: '不是邮箱，也不是 https:// 开头的网址。', hint: form };
  return address.includes('#')
    ? { reason: '网址里有 #，它后面的接不到网址上。', hint: '删去 # 和后面的字。' }
    : undefined;
}
