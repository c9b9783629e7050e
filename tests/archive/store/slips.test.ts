import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContent } from '#archive/store/read-content.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

/** A slip of the pen, what is written by it in the place of what, and what is said of it, and where. */
type Slip = readonly [name: string, right: string | RegExp, wrong: string, said: string];

/** The line of the archive's own charter that begins so, from 1. */
function lineOf(start: string): number {
  const lines = readFileSync('content/archive.yaml', 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(start)) + 1;
}

/** All of a file. */
const whole = /[\s\S]+/u;

const slips: Readonly<Record<string, readonly Slip[]>> = {
  'content/reports/440205/2023.md': [
    ['a full-width colon', 'year: 2023', 'year：2023', '3:5 项目名称后面是全角冒号“：”。'],
    ['no blank behind a colon', 'year: 2023', 'year:2023', '3:6 冒号后面没有空格。'],
    ['a tab', '  file:', '\tfile:', '9:1 这里有制表符（U+0009）。'],
    ['a fact twice', 'year: 2023', 'year: 2023\nyear: 2024', '4:1 year 写了两次。'],
    [
      'marks of a conflict',
      'year: 2023',
      '<<<<<<< HEAD\nyear: 2023\n=======\nyear: 2024\n>>>>>>> x',
      '3:1 这里留着合并两份改动时的冲突记号 <<<<<<<。',
    ],
    ['a name misspelt', 'issuers:', 'issuer:', '5:1 没有 issuer 这个项目，是不是 issuers？'],
    ['half a pair of quotes', '"440205"', '"440205', '4:15 引号只有前一半。'],
    ['Chinese quotes', '"440205"', '“440205”', '4:9 region：区划代码为六位，乡镇街道为九位。'],
    [
      'words for a list',
      /issuers:\n {2}- (.*)/u,
      'issuers: 曲江区人民政府',
      '5:10 issuers：这里要写列表，一项一行，每项以“- ”开头。',
    ],
    [
      'no blank behind a hyphen',
      '  - 韶',
      '  -韶',
      '6:3 issuers：这里要写列表，一项一行，每项以“- ”开头。',
    ],
    [
      'a date in Chinese',
      'signed: 2024-01-20',
      'signed: 2024年1月20日',
      '7:9 signed：日期写作 2020-02-28，且须真有这一天。',
    ],
    [
      'a day that there is not',
      'signed: 2024-01-20',
      'signed: 2024-02-30',
      '7:9 signed：日期写作 2020-02-28，且须真有这一天。',
    ],
    ['a place that there is not', '"440205"', '"440299"', '4:9 区划表里没有 440299。'],
    ['a year in Chinese', 'year: 2023', 'year: 二〇二三', '3:7 year：这里要写整数。'],
    ['no title', /title: .*\n/u, '', '2:1 title：缺少这一项。'],
    ['no end', '---\n\n2023', '\n2023', '1:1 篇首信息没有收尾，缺第二行 `---`。'],
    ['a colon in a title', 'title: ', 'title: 报告: ', '2:11 值里又有半角冒号加空格。'],
    ['a line moved by one', '  sha256', ' sha256', '11:3 缩进与上文不齐。'],
    [
      'a zone misspelt',
      '1, title]',
      '1, titel]',
      '12:14 source.zones.1.3：须为 chrome、page-title、title、meta 之一，是不是 title？',
    ],
    [
      'full-width commas',
      '[1, 1, title]',
      '[1，1，title]',
      '12:7 source.zones.1：写作 [起始行, 末行, 种类]，或再加一条说明。',
    ],
    [
      'a checksum cut off',
      /sha256: .{60}/u,
      'sha256: ',
      '10:11 source.sha256：须为 64 位小写十六进制数。',
    ],
    [
      'a capture that there is not',
      'file: 440205/2023.txt',
      'file: 440205/2021.txt',
      '9:9 content/sources/440205/2021.txt 不存在。',
    ],
    [
      'a list without its end',
      'year: 2023',
      'year: 2023\nnotes: [甲, 乙',
      '4:12 方括号只有前一半。',
    ],
    ['no colon', 'year: 2023', 'year 2023', '3:9 项目名称后面没有冒号。'],
    [
      'a work that there is not',
      'work=ducha-2019',
      'work=ducha',
      '16:17 works.yaml 里没有“ducha”。',
    ],
    ['no work', '{work=ducha-2019}', '', '16:11 `:cite` 的 work：缺少这一项。'],
    [
      'another name for the work',
      '{work=',
      '{id=',
      '16:11 `:cite`：没有 id 这个项目，是不是 work？',
    ],
    ['a bracket left open', '规定》]{', '规定》{', '16:11 `:cite` 的方括号没有收口。'],
    [
      'a brace left open',
      'ducha-2019}',
      'ducha-2019',
      '16:11 `:cite` 的花括号没有收口，或里面写法不对。',
    ],
    [
      'a full-width colon before a kind',
      ':cite[',
      '：cite[',
      '16:11 `：cite[` 里的冒号是全角，应为半角。',
    ],
    [
      'full-width brackets',
      ':cite[《法治政府建设与责任落实督察工作规定》]',
      ':cite【《法治政府建设与责任落实督察工作规定》】',
      '16:11 `:cite` 后面紧接半角的括号，不空格。',
    ],
    ['a kind misspelt', ':figure[', ':figrue[', '20:11 没有 `figrue` 这种标注，是不是 figure？'],
    ['a blank before a bracket', ':cite[', ':cite [', '16:11 `:cite` 后面紧接半角的括号，不空格。'],
    [
      'an indicator that there is not',
      'of=fuyi.received',
      'of=fuyi.recieved',
      '20:19 indicators.yaml 里没有“fuyi.recieved”。',
    ],
    [
      'a part that there is not',
      '举措和成效\n',
      '举措和成效\n\n::section{part=achievment}\n',
      '20:1 archive.yaml 的 parts 里没有“achievment”，是不是 achievements？',
    ],
    [
      'a directive misspelt',
      '举措和成效\n',
      '举措和成效\n\n::setion{part=achievements}\n',
      '20:1 没有 `::setion` 这种标注，是不是 ::section？',
    ],
    [
      'a directive of one colon',
      '举措和成效\n',
      '举措和成效\n\n:section{part=achievements}\n',
      '20:1 `::section` 没有读成标注。',
    ],
    ['no blank behind the number sign', '## 二', '##二', '22:1 行首的 # 没有读成标题。'],
    ['a full-width number sign', '## 二', '＃＃ 二', '22:1 行首的 # 没有读成标题。'],
    [
      'a character changed',
      '全部办结',
      '全部办理',
      '20:45 正文与原页不同：抓取件第 4 行作“结。二是培训执法人员。”，这里作“理。二是培训执法人员。二、存在的不足行政”。',
    ],
    ['a correction of nothing', '培训', ':corr[培训]', '20:49 `:corr` 的 sic：缺少这一项。'],
    [
      'words in a gap',
      '培训',
      ':gap[培训]{reason=甲}',
      '20:49 `:gap` 标的是缺失处，方括号里不能有字。',
    ],
    [
      'a character that turns the writing',
      '培训',
      '培\u202e训',
      '20:50 这里有改变书写方向的字符（U+202E）。',
    ],
  ],
  'content/authorities/works.yaml': [
    ['a full-width colon', 'level: ', 'level：', '5:8 项目名称后面是全角冒号“：”。'],
    ['a tab', '  level', '\tlevel', '5:1 这里有制表符（U+0009）。'],
    ['a name misspelt', 'title:', 'titel:', '2:3 ducha-2019：没有 titel 这个项目，是不是 title？'],
    ['no blank behind a hyphen', '- id', '-id', '1:2 “-”后面没有空格。'],
    ['a full-width hyphen', '- id', '－ id', '1:1 列表每项前面的“-”写成了别的记号。'],
    [
      'an id with capitals and blanks',
      'id: ducha-2019',
      'id: Ducha 2019',
      '1:7 Ducha 2019的 id：只用小写拉丁字母、数字，中间可以有 -、_、.。',
    ],
    [
      'an entry twice',
      /^/u,
      '- id: ducha-2019\n  title: 督察规定\n  kind: 党内法规\n  level: 国家\n',
      '5:3 ducha-2019 已经写过。',
    ],
    [
      'a kind that there is not',
      'kind: 党内法规',
      'kind: 党规',
      '3:9 ducha-2019的 kind：须为 法律、行政法规、地方性法规、政府规章、党内法规、法规草案、人大决议、规范性文件、规划纲要、工作方案、清单目录、工作规则、简称、表格、经验材料、出版物、报刊 之一。',
    ],
    [
      'words for a list',
      '  level',
      '  variants: 督察规定\n  level',
      '5:13 ducha-2019的 variants：这里要写列表，一项一行，每项以“- ”开头。',
    ],
    [
      'a work that there is not',
      '  level',
      '  standsFor: [nowhere]\n  level',
      '5:15 ducha-2019的 standsFor：nowhere 不在本表。',
    ],
    ['an empty title', /title: .*/u, 'title:', '2:9 ducha-2019的 title：不能空着。'],
    ['half a pair of quotes', /title: /u, 'title: "', '2:27 引号只有前一半。'],
    [
      'marks of a conflict',
      '  level',
      '<<<<<<< HEAD\n  level',
      '5:1 这里留着合并两份改动时的冲突记号 <<<<<<<。',
    ],
    ['no list', '- id', 'id', '2:3 缩进与上文不齐。'],
    [
      'a list without its end',
      '  level',
      '  variants: [甲, 乙\n  level',
      '5:17 方括号只有前一半。',
    ],
    ['a line moved by one', '  level', '   level', '5:4 缩进与上文不齐。'],
  ],
  'content/authorities/topics.yaml': [
    ['a full-width colon', 'label: ', 'label：', '2:8 项目名称后面是全角冒号“：”。'],
    ['a tab', '  label', '\tlabel', '2:1 这里有制表符（U+0009）。'],
    ['a name misspelt', 'strong:', 'storng:', '4:3 fuyi：没有 storng 这个项目，是不是 strong？'],
    [
      'an id in Chinese',
      'id: fuyi',
      'id: 复议',
      '1:7 复议的 id：只用小写拉丁字母、数字，中间可以有 -、_、.。',
    ],
    [
      'an entry twice',
      /^/u,
      '- id: fuyi\n  label: 复议\n  chapters: {}\n  strong: [复议]\n',
      '5:3 fuyi 已经写过。',
    ],
    [
      'words for a list',
      'strong: [行政复议]',
      'strong: 行政复议',
      '4:11 fuyi的 strong：这里要写列表，一项一行，每项以“- ”开头。',
    ],
    [
      'full-width brackets',
      'strong: [行政复议]',
      'strong: 【行政复议】',
      '4:11 fuyi的 strong：这里要写列表，一项一行，每项以“- ”开头。',
    ],
    [
      'an expression without its end',
      'strong: [',
      'strong: [(复议, ',
      '4:12 fuyi的 strong.1：不是合法的正则表达式，看看括号是否成对。',
    ],
    [
      'an expression that takes for ever',
      'strong: [',
      "strong: ['(?:(?:[^。]{0,12}){0,12}){0,12}不存在', ",
      '4:12 这个表达式在短短一句话上也要算很久；不要把带上限的空当套在另一个里面。',
    ],
    [
      'an expression that fits everything',
      'strong: [',
      "strong: ['(?:复议)?', ",
      '4:12 fuyi的 strong.1：空的文字也符合这个正则表达式。',
    ],
    [
      'an expression with a star',
      'strong: [',
      "strong: ['复议.*案', ",
      '4:12 fuyi的 strong.1：不用 * 和 +，空当写明上限，如 {0,12}。',
    ],
    ['nothing to find', 'strong: [行政复议]', 'strong: []', '4:11 fuyi的 strong：不能空着。'],
    [
      'an outline that there is not',
      'chapters: {}',
      'chapters: { outline2022: 3 }',
      '3:28 fuyi的 chapters：archive.yaml 的 outlines 里没有 outline2022，是不是 outline2021？',
    ],
    [
      'marks of a conflict',
      '  label',
      '=======\n  label',
      '2:1 这里留着合并两份改动时的冲突记号 =======。',
    ],
  ],
  'content/authorities/indicators.yaml': [
    ['a full-width colon', 'name: ', 'name：', '2:7 项目名称后面是全角冒号“：”。'],
    ['a tab', '  name', '\tname', '2:1 这里有制表符（U+0009）。'],
    ['a name misspelt', 'units:', 'unit:', '3:3 fuyi.received：没有 unit 这个项目，是不是 units？'],
    [
      'an id with a slash',
      'fuyi.received',
      'fuyi/received',
      '1:7 fuyi/received的 id：只用小写拉丁字母、数字，中间可以有 -、_、.。',
    ],
    ['an entry twice', whole, '$&$&', '7:3 fuyi.received 已经写过。'],
    [
      'words for a list',
      'units: [件]',
      'units: 件',
      '3:10 fuyi.received的 units：这里要写列表，一项一行，每项以“- ”开头。',
    ],
    [
      'no number in a pattern',
      '案件#',
      '案件',
      '6:14 fuyi.received的 patterns.1：句式里要有一个 #，表示数字。',
    ],
    [
      'two numbers in a pattern',
      '案件#',
      '案件##',
      '6:14 fuyi.received的 patterns.1：句式里要有一个 #，表示数字。',
    ],
    [
      'a pattern without its end',
      '[受理行政复议案件#]',
      '[受理行政复议案件#',
      '6:22 方括号只有前一半。',
    ],
    [
      'an empty definition',
      /definition: .*/u,
      'definition:',
      '4:14 fuyi.received的 definition：不能空着。',
    ],
    ['half a pair of quotes', 'definition: ', "definition: '", '4:24 引号只有前一半。'],
  ],
  'content/authorities/terms.yaml': [
    ['a full-width colon', 'term: ', 'term：', '2:7 项目名称后面是全角冒号“：”。'],
    ['a tab', '  term', '\tterm', '2:1 这里有制表符（U+0009）。'],
    [
      'a name misspelt',
      'meaning:',
      'meanning:',
      '4:3 xingzheng-fuyi：没有 meanning 这个项目，是不是 meaning？',
    ],
    ['no full stop', '重新审查。', '重新审查', '4:12 xingzheng-fuyi的 meaning：应以句号结尾。'],
    ['an entry twice', whole, '$&$&', '6:3 xingzheng-fuyi 已经写过。'],
    [
      'an id with capitals',
      'id: xing',
      'id: Xing',
      '1:7 Xingzheng-fuyi的 id：只用小写拉丁字母、数字，中间可以有 -、_、.。',
    ],
    ['no source', / {2}source: .*\n/u, '', '1:3 xingzheng-fuyi的 source：缺少这一项。'],
    [
      'an expression without its end',
      'pattern: 行政复议',
      'pattern: (行政复议',
      '3:12 xingzheng-fuyi的 pattern：不是合法的正则表达式，看看括号是否成对。',
    ],
    [
      'a term with a star',
      'term: ',
      'term: *',
      '2:9 `*行政复议` 以 * 开头，YAML 另有所指，这里不能用。',
    ],
    ['a colon in a text', 'meaning: ', 'meaning: 意思: ', '4:15 值里又有半角冒号加空格。'],
    [
      'marks of a conflict',
      '  term',
      '>>>>>>> x\n  term',
      '2:1 这里留着合并两份改动时的冲突记号 >>>>>>>。',
    ],
  ],
  'content/archive.yaml': [
    [
      'a full-width colon',
      'mistakes: ',
      'mistakes：',
      `${lineOf('# mistakes: ')}:9 项目名称后面是全角冒号“：”。`,
    ],
    [
      'a name misspelt',
      'mistakes',
      'mistake',
      `${lineOf('# mistakes: ')}:1 没有 mistake 这个项目，是不是 mistakes？`,
    ],
    ['a list', whole, '- name: 年报文库\n', '1:1 这里要分项来写，每项“名称: 内容”。'],
    ['no address', / mailto.*/u, '', `${lineOf('# mistakes: ')}:10 mistakes：不能空着。`],
    [
      'a bare mail address',
      'mailto:',
      '',
      `${lineOf('# mistakes: ')}:11 mistakes：邮箱前面没有 mailto:。`,
    ],
    [
      'a page that is not encrypted',
      /mailto.*/u,
      'http://example.org/issues/new',
      `${lineOf('# mistakes: ')}:11 mistakes：不是邮箱，也不是 https:// 开头的网址。`,
    ],
    [
      'two mail addresses',
      '@example.org',
      '@example.org,b@example.org',
      `${lineOf('# mistakes: ')}:11 mistakes：不是邮箱，也不是 https:// 开头的网址。`,
    ],
    [
      'a script',
      /mailto.*/u,
      'javascript:alert(1)',
      `${lineOf('# mistakes: ')}:11 mistakes：不是邮箱，也不是 https:// 开头的网址。`,
    ],
    [
      'a place on a page',
      /mailto.*/u,
      'https://example.org/issues#new',
      `${lineOf('# mistakes: ')}:11 mistakes：网址里有 #，它后面的接不到网址上。`,
    ],
    ['no kind of report', /kind:\n(?: .*\n){1,4}/u, '', `${lineOf('name: ')}:1 kind：缺少这一项。`],
    [
      'a law in its marks',
      'law: 法治政府建设与责任落实督察工作规定',
      'law: 《督察工作规定》',
      `${lineOf('  law: ')}:8 rule.law：不加书名号。`,
    ],
    [
      'a day that there is not',
      'day: 04-01',
      'day: 04-31',
      `${lineOf('    - day: 04-01')}:12 rule.publication.1.day：写作 04-01 这样的月和日，且须真有这一天。`,
    ],
    [
      'a level that there is not',
      '[prefecture, county]',
      '[prefecture, city]',
      `${lineOf('      levels: [prefecture')}:28 rule.reporting.1.levels.2：须为 province、prefecture、county、township 之一。`,
    ],
    [
      'a duty without its day',
      '{公布}之前',
      '之前',
      `${lineOf('  duty: ')}:9 rule.duty：里面要有 {公布}。`,
    ],
    [
      'two parts of one role',
      'role: shortcomings',
      'role: results',
      `${lineOf('    role: shortcomings')}:11 parts.2.role：results 只能有一项。`,
    ],
    [
      'a pattern without its end',
      'begins: 法治|依法',
      'begins: (法治|依法',
      `${lineOf('  begins: ')}:11 pages.begins：不是合法的正则表达式，看看括号是否成对。`,
    ],
    [
      'a pattern that takes for ever',
      'columns: 法治',
      'columns: (?:(?:[^。]{0,12}){0,12}){0,12}不存在|法治',
      `${lineOf('  columns: ')}:12 pages.columns：这个表达式在短短一句话上也要算很久；不要把带上限的空当套在另一个里面。`,
    ],
    [
      'a refusal by nothing',
      /\n {4}title: 政府信息公开.*\n {4}text: .*/u,
      '',
      `${lineOf('  - as: information')}:5 refusals.1：title 和 text 至少写一项。`,
    ],
  ],
  'content/authorities/regions.csv': [
    ['full-width commas', '440205,曲', '440205，曲', '4:1 栏目之间是全角逗号，应为半角。'],
    [
      'another heading',
      'code,name',
      '代码,name',
      '1:1 表头是 `代码,name,parent,pinyin,validFrom,validTo,successor`，应为 `code,name,parent,pinyin,validFrom,validTo,successor`。',
    ],
    [
      'a sign in a name',
      '曲江区',
      '曲江/区',
      '4:1 名称是 `曲江/区`，只能有汉字、字母、数字、括号、顿号和连字符。',
    ],
    ['a name in quotes', '曲江区', '"曲江区"', '4:1 不用引号，删去。'],
    [
      'a place above that there is not',
      '440205,曲江区,440200',
      '440205,曲江区,449900',
      '4:1 曲江区 提到的代码 449900 不在表中。',
    ],
    [
      'a code of five digits',
      '440205,',
      '44020,',
      '4:1 代码是 `44020`，应为六位或九位（乡镇街道）数字。',
    ],
    [
      'a place twice',
      '440222,始兴县',
      '440205,曲江区,440200,qujiang-qu,,,\n440222,始兴县',
      '5:1 440205 的年份与上一行 曲江区 重叠。',
    ],
    ['a column too few', 'qujiang-qu,,,', 'qujiang-qu,,', '4:1 这一行有 6 栏，应为 7 栏。'],
    ['a tab', '440205,', '440205\t', '4:7 这里有制表符（U+0009）。'],
    ['an empty line', '440222,始', '\n440222,始', '5:1 空行，删去。'],
    ['no name', '曲江区', '', '4:1 代码 440205 没有名称。'],
    [
      'a year in Chinese',
      'qujiang-qu,,,',
      'qujiang-qu,二〇〇四,,',
      '4:1 曲江区 的年份是 `二〇〇四`，应为四位数字。',
    ],
  ],
  'content/ledger/coverage.yaml': [
    ['a full-width colon', 'year: ', 'year：', '2:7 项目名称后面是全角冒号“：”。'],
    ['a tab', '  year', '\tyear', '2:1 这里有制表符（U+0009）。'],
    ['a name misspelt', 'found', 'find', '5:3 第1条：没有 find 这个项目，是不是 found？'],
    [
      'a place that there is not',
      '440205',
      '440299',
      '1:11 第1条的 region：区划表里没有这个代码。',
    ],
    [
      'a day that there is not',
      '2026-11-20',
      '2026-02-30',
      '3:13 第1条的 searched：日期写作 2026-11-20，且须真有这一天。',
    ],
    ['yes or no in Chinese', 'false', '否', '5:10 第1条的 found：须为 true、false 之一。'],
    [
      'words for a list',
      '[政府网站]',
      '政府网站',
      '4:10 第1条的 where：这里要写列表，一项一行，每项以“- ”开头。',
    ],
    ['no year', '  year: 2021\n', '', '1:3 第1条的 year：缺少这一项。'],
    ['an entry twice', whole, '$&$&', '6:3 440205 2021年 2026-11-20 已经写过。'],
    ['a year of two digits', '2021', '21年', '2:9 第1条的 year：应为四位年份，如 2023。'],
    ['a line moved', '  year', 'year', '3:3 缩进与上文不齐。'],
  ],
  'content/lint-ignore.yaml': [
    [
      'a rule misspelt',
      'item-numbering',
      'item-numbring',
      '2:9 第1条的 rule：没有 item-numbring 这条规则，是不是 item-numbering？',
    ],
    [
      'an error',
      'item-numbering',
      'source-fidelity',
      '2:9 第1条的 rule：source-fidelity 是错误，不能放过，要改正。',
    ],
    ['no reason', / {2}reason.*\n/u, '', '1:3 第1条的 reason：缺少这一项。'],
    [
      'another number',
      '440205/2023',
      '440205-2023',
      '1:11 第1条的 report：这里要写报告的编号，如 440205/2023。',
    ],
    [
      'nothing to let stand',
      'x',
      'x',
      '1:1 440205/2023 的 item-numbering 已经没有了，这一条可以删去。',
    ],
    ['a full-width colon', 'rule: ', 'rule：', '2:7 项目名称后面是全角冒号“：”。'],
    ['a name misspelt', 'reason', 'raeson', '3:3 第1条：没有 raeson 这个项目，是不是 reason？'],
    ['an entry twice', whole, '$&$&', '4:3 440205/2023 的 item-numbering 已经写过。'],
    [
      'a report that there is not',
      '440205/2023',
      '440205/2020',
      '1:1 440205/2020 的 item-numbering 已经没有了，这一条可以删去。',
    ],
    ['a tab', '  rule', '\trule', '2:1 这里有制表符（U+0009）。'],
    ['no list', '- report', 'report', '2:3 缩进与上文不齐。'],
  ],
};

/** Files that the small archive has no need of, as they may be. */
const others: Readonly<Record<string, string>> = {
  'content/ledger/coverage.yaml':
    '- region: "440205"\n  year: 2021\n  searched: 2026-11-20\n  where: [政府网站]\n  found: false\n',
  'content/lint-ignore.yaml':
    '- report: 440205/2023\n  rule: item-numbering\n  reason: 原页如此。\n',
};

const root = mkdtempSync(join(tmpdir(), 'nianbao-slips-'));
afterAll(() => rmSync(root, { recursive: true }));

test.each(
  Object.entries(slips).flatMap(([path, rows]) =>
    rows.map(([name, right, wrong, said]) => ({ path, name, right, wrong, said })),
  ),
)('$path with $name is told once, at its place', ({ path, right, wrong, said }) => {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  writeSmallArchive(root);
  const before = others[path] ?? readFileSync(join(root, path), 'utf8');
  const after = before.replace(right, wrong);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), after);
  const { messages } = readContent(root);
  expect(
    messages.map((each) => `${each.path}:${each.line}:${each.column} ${each.message}`),
  ).toEqual([`${path}:${said}`]);
});
