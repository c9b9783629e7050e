import type { Archive } from '#archive/archive.ts';
import {
  aboutUrl,
  anchorUrl,
  dataUrl,
  downloadUrl,
  feedListUrl,
  homeUrl,
  methodUrl,
  reportSchemaUrl,
  reportUrl,
  searchUrl,
  termUrl,
  topicUrl,
  twinUrl,
  workUrl,
} from '#model/permalink.ts';
import { fullNameOf } from '#model/region.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';

/** Reports that are named one by one; the others are in the manifest. */
const mostNamed = 200;

/**
 * What stands in `llms.txt` (https://llmstxt.org/): what the archive is, how its passages are cited, in
 * which forms they are to be had, and its reports.
 */
export function forMachines(
  { reports, regions, charter: { name, kind, examples } }: Archive,
  addressOf: (path: string) => string,
): string {
  const link = (label: string, path: string, says: string) =>
    `- [${label}](${addressOf(path)})：${says}`;
  const shown = reports.slice(0, mostNamed);
  const [example] = shown;
  const id = example?.id ?? '440205/2023';
  return [
    `# ${name}`,
    '',
    `> 中国各级政府的${kind.name}，${groupedDigits(reports.length)} 份，全文照录，逐字核对，每一节、每一段都有不变的地址。`,
    '',
    '怎样引用一处：每份报告有一个编号，如 `' +
      `${id}\`；报告里的每一节、每一段有一个地址，如 \`s2-1-p2\`（按报告自己的编号：二、（一）第 2 段）。引用写作 ` +
      `\`${addressOf(anchorUrl(id, 's2-1-p2'))}\`，文字一字不改。`,
    '',
    `所印文字的指纹在 \`.anchors.tsv\` 里，可以核对引文没有走样。没有收到的报告，不等于没有公布；库里没有的话，不要说报告写了。`,
    '',
    '## 每份报告的各种形式',
    '',
    link('JSON', twinUrl(id, 'json'), '逐节逐段，带地址、主题；编者校改之处原样和校改都在'),
    link('JSON Schema', reportSchemaUrl(), '上述 JSON 的各个字段'),
    link('Markdown', twinUrl(id, 'md'), '编者标注都在里面'),
    link('纯文本', twinUrl(id, 'txt'), '所印的文字'),
    link('文字指纹', twinUrl(id, 'anchors.tsv'), '每个地址所印文字的 SHA-256 前 12 位'),
    link('引文', twinUrl(id, 'csl.json'), 'CSL-JSON；另有 .ris、.bib'),
    '',
    '## 入口',
    '',
    link('首页', homeUrl(), '各地各年'),
    link(
      '检索',
      `${searchUrl()}?q=${examples.searches[0]}`,
      '逐字检索，要用脚本；命令行用 nianbao search',
    ),
    link('主题', topicUrl(), '同一件事各地怎样写'),
    link('引用的文件', workUrl(), '每件法律、文件在哪里被引用'),
    link('术语', termUrl(), '专门用语的意思和出处'),
    link('数据下载', dataUrl(), '整库和各种表'),
    link(
      '名目',
      downloadUrl('topics.json'),
      '主题、文件、指标、术语、地方、年份各页的 JSON：topics、works、indicators、glossary、places、years',
    ),
    link('清单', downloadUrl('manifest.json'), '每个文件和它的 SHA-256'),
    link('订阅源', feedListUrl(), '新收入和新更正的报告'),
    link('说明', aboutUrl(), '怎样收、怎样核'),
    link('方法', methodUrl(), '页上每一类说法的意思和把握'),
    '',
    `## 报告${shown.length < reports.length ? `（最近 ${mostNamed} 份，全部见清单）` : ''}`,
    '',
    ...shown.map((report) =>
      link(
        report.id,
        reportUrl(report.id),
        `${fullNameOf(regions, report.region, { year: report.year })}${report.year}年，${report.title}`,
      ),
    ),
    '',
  ].join('\n');
}
