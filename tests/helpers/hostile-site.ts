import { readFileSync, writeFileSync } from 'node:fs';
import { replaceHistory } from '#markdown/replace-history.ts';
import { written } from '#tests/cli/import-project.ts';
import { buildProject, copyProject } from './built-site-build.ts';

/** What pages write that want to be more than text. `alert` tells where they end up. */
export const attacks = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '</textarea><iframe src=javascript:alert(1)></iframe>',
  '<a href="javascript:alert(1)">依法</a>',
  '[依法](javascript:alert(1))',
  '![依法](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[依法]: javascript:alert(1)',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="//alert.example/">',
  '<math><mi xlink:href="javascript:alert(1)">',
  '<xss-alert onclick=alert(1)>',
  ':corr[改]{sic="<img src=x onerror=alert(1)>"}',
  ':cite[《法》]{work="<img onerror=alert(1)>"}',
  '::section{title="<script>alert(1)</script>" part=plan}',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what is written is the attack.
  '${alert(1)}',
  '<!-- --!><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<form action=javascript:alert(1)><button formaction=javascript:alert(1)>',
  '\u202E<\u200Bscript>alert(1)',
];

/**
 * Imports a page for each attack into a copy of the project in `folder`, publishes them and builds.
 *
 * @returns the folder of the built archive
 */
export async function buildHostileSite(folder: string): Promise<string> {
  const home = process.cwd();
  copyProject(folder);
  process.chdir(folder);
  try {
    for (const [at, attack] of attacks.entries()) await importAttack(attack, 2000 + at);
  } finally {
    process.chdir(home);
  }
  return buildProject(folder);
}

async function importAttack(attack: string, year: number): Promise<void> {
  const file = `attack-${year}.html`;
  writeFileSync(file, pageOf(attack));
  const facts = ['--region', '140524', '--year', `${year}`, '--issuers', '陵川县人民政府'];
  const { code, printed } = await written('import', file, ...facts);
  if (code !== 0) throw new Error(`${attack}: ${printed}`);
  publish(`content/reports/140524/${year}.md`);
}

/** Has readers see what was imported, as if two had read it. */
function publish(path: string): void {
  const on = '2026-11-28';
  const history = [
    { on, state: 'read', by: '甲' },
    { on, state: 'read', by: '乙' },
    { on, state: 'published', by: '丙' },
  ] as const;
  writeFileSync(path, replaceHistory(readFileSync(path, 'utf8'), { history }) ?? '');
}

/** A page that shows the attack in every place that is kept, and ends in it as markup. */
function pageOf(attack: string): string {
  const shown = attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const quoted = shown.replaceAll('"', '&quot;');
  return `<html><head><title>法治政府建设</title><meta name="ContentSource" content="${quoted}局"></head>
<body><div><h1>陵川县法治政府建设情况报告</h1>
<table><tr><td>索引号</td><td>01${shown}</td><td>主题分类</td><td>${shown}</td></tr></table>
<p>${shown}市政府:</p><p>法治政府建设。${shown}</p>
<p>一、做法${shown}</p><p>一是${shown}。二是依据《${shown}》。</p><p>(一)${shown}。受理行政复议案件35件。</p>
<p>二、存在的问题</p><p>${shown}不足。</p><p>陵川县人民政府</p><p>附件:${shown}</p></div>${attack}</body></html>`;
}
