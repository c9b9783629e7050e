/**
 * What pages call the facts that they print about themselves. The importer reads them by this table,
 * and the check of a report against its source knows by it which of them the frontmatter must hold.
 */

/** What a printed label says of its value. `none`: nothing that is kept. */
const metaFields = [
  'published',
  'updated',
  'composed',
  'publisher',
  'agency',
  'indexNumber',
  'documentNumber',
  'genre',
  'themeClass',
  'title',
  'url',
  'none',
] as const;
export type MetaField = (typeof metaFields)[number];

const words: Readonly<Record<MetaField, readonly string[]>> = {
  published: [
    ...[
      '发布时间',
      '发布日期',
      '发表时间',
      '发表日期',
      '公开时间',
      '公开日期',
      '上网时间',
      '上传时间',
    ],
    ...[
      '发稿时间',
      '信息时间',
      '公布时间',
      '公布日期',
      '添加时间',
      '录入时间',
      '时间',
      '日期',
      'PubDate',
    ],
    ...['發布時間', '發布日期', '發佈時間', '時間', '发布于'],
  ],
  updated: ['更新时间', '更新日期', '修改时间', '更新時間'],
  composed: [
    ...['公文生成日期', '生成日期', '生成时间', '成文日期', '成文时间', '发文时间', '发文日期'],
    ...['印发日期', '印发时间', '签发日期', '形成日期'],
  ],
  publisher: [
    ...[
      '文章来源',
      '信息来源',
      '稿件来源',
      '内容来源',
      '消息来源',
      '新闻来源',
      '稿源',
      '来源',
      '出处',
    ],
    ...['ContentSource', '來源', '信息提供'],
  ],
  agency: [
    ...[
      '发布机构',
      '发文机构',
      '发布机关',
      '发文机关',
      '发布单位',
      '发文单位',
      '公开机构',
      '公开单位',
    ],
    ...[
      '公开主体',
      '制发机关',
      '制定机关',
      '发布部门',
      '发文部门',
      '供稿单位',
      '信息提供单位',
      '责任单位',
    ],
    ...['公开责任部门', '责任部门', '公开部门', '發布機構', '发布者', '信息公开单位'],
  ],
  indexNumber: [
    '信息索引号',
    '信息索引',
    '索引编号',
    '索引号',
    '索引',
    '索取号',
    '索引號',
    '主题索引号',
  ],
  documentNumber: [
    ...[
      '备注/文号',
      '发文字号',
      '发文文号',
      '公文文号',
      '文件编号',
      '文件号',
      '发文号',
      '文件字号',
    ],
    ...['文号', '文號', '字号文号'],
  ],
  genre: ['体裁分类', '公文种类', '公文体裁', '文件类型', '体裁', '文种'],
  themeClass: ['主题分类', '主题类别', '信息主题', '主题'],
  title: [
    '公文标题',
    '公文名称',
    '信息名称',
    '信息标题',
    '文件名称',
    '文件标题',
    '标题',
    '名称',
    'ArticleTitle',
  ],
  url: ['Url', '网址', '本文链接', '原文链接', '链接地址'],
  none: [
    ...[
      '字体大小',
      '字体',
      '字号',
      '文字大小',
      '作者',
      '责任编辑',
      '责编',
      '编辑',
      '初审',
      '复审',
      '终审',
    ],
    ...[
      '审核',
      '浏览次数',
      '浏览量',
      '浏览',
      '点击次数',
      '点击数',
      '点击量',
      '点击',
      '访问量',
      '访问次数',
    ],
    ...[
      '阅读次数',
      '阅读量',
      '阅读数',
      '阅读',
      '人气',
      '打印',
      '分享到',
      '分享',
      '关键词',
      '关键字',
      '摘要',
    ],
    ...[
      '内容概述',
      '内容概要',
      '概述',
      '有效性',
      '时效性',
      '是否有效',
      '效力状态',
      '文件状态',
      '生效日期',
    ],
    ...[
      '生效时间',
      '失效时间',
      '失效日期',
      '废止日期',
      '废止时间',
      '公开方式',
      '公开范围',
      '公开形式',
      '公开时限',
    ],
    ...[
      '公开类别',
      '公开程序',
      '公开属性',
      '公开类型',
      '语种',
      '载体类型',
      '载体',
      '形式',
      '组配分类',
      '信息分类',
    ],
    ...[
      '服务对象',
      '所属栏目',
      '栏目',
      '信息类别',
      '信息类型',
      '分类',
      '主题词',
      '签发人',
      '审签人',
      '备注',
      '保护视力色',
    ],
    ...[
      '视力保护色',
      '背景色',
      'SiteName',
      'SiteDomain',
      'ColumnName',
      'author',
      'Author',
      '作者單位',
      '附件',
      '瀏覽次數',
    ],
    ...[
      '公开目录',
      '公开期限',
      '获取方式',
      '更新频率',
      '公开事项',
      '信息编号',
      '发布层级',
      '稿件编号',
      '编号',
      '文章作者',
      '撰稿',
      '摄影',
    ],
  ],
};

interface Label {
  readonly word: string;
  readonly field: MetaField;
}

const labels: readonly Label[] = metaFields
  .flatMap((field) => words[field].map((word) => ({ word, field })))
  .toSorted((one, other) => other.word.length - one.word.length);

const fieldOfWord = new Map(labels.map(({ word, field }) => [word, field]));

/** A label in a line of half-width text; offsets are those of the line. */
export interface LabelMatch {
  readonly field: MetaField;
  readonly word: string;
  readonly start: number;
  /** Where its value begins, colon and blanks passed over. */
  readonly end: number;
}

/** 索 引 号 is 索引号: blanks may stand between the characters of a short label. */
function spaced(word: string): string {
  const escaped = word.replace(/[/]/gu, '\\$&');
  return word.length <= 4 ? [...escaped].join(' {0,6}') : escaped;
}

const alternatives = labels.map(({ word }) => spaced(word)).join('|');
const labelled = new RegExp(
  `(?:[[【] {0,4})?(${alternatives}) {0,6}(?:[:：] {0,40}|[\\]】] {0,4}:? {0,40})`,
  'gu',
);
const columnLabel = new RegExp(`(?<=^| )(${alternatives})(?= |$)`, 'gu');

/** A moment between labels that has none itself: `来源:司法局 2023-01-19 浏览次数:`, `【2024-01-11】`. */
const moment =
  /(?<=[^:：\s\]】至到~—-]) {1,40}(?=(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: {1,4}\d{1,2}:\d{2}(?::\d{2})?)?(?:[ |[【]|$))|[[【] {0,4}(?=(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: {1,4}\d{1,2}:\d{2}(?::\d{2})?)? {0,4}[\]】])/gu;

/**
 * The labels of a line: each a known word with a colon behind it, or in square brackets; and where
 * there are such, a moment without a label, whose word is empty.
 */
export function labelsIn(narrow: string): readonly LabelMatch[] {
  // Most lines have no mark that could end a label, and the pattern is long.
  if (!/[:：\]】]/u.test(narrow)) return [];
  const found = [...narrow.matchAll(labelled)].map(labelAt);
  if (found.length === 0) return found;
  const first = found[0]?.start ?? 0;
  const others = [...narrow.matchAll(moment)].map(labelAt);
  return [...found, ...others.filter(({ start }) => start > first)].toSorted(
    (one, other) => one.start - other.start,
  );
}

/** The labels of a row of a table whose lines are lost: `发布机构 县司法局 文 号`, without colons. */
export function columnLabelsIn(narrow: string): readonly LabelMatch[] {
  const found = [...narrow.matchAll(columnLabel)].map(labelAt);
  return found.length >= 2 && found[0]?.start === 0 ? found : [];
}

function labelAt({ 0: whole, 1: printed, index }: RegExpExecArray): LabelMatch {
  const word = (printed ?? '').replace(/ /gu, '');
  const field = word === '' ? 'published' : (fieldOfWord.get(word) ?? 'none');
  return { word, field, start: index, end: index + whole.length };
}

/** The field that a cell of a table names, its blanks and colon aside. */
export function fieldOfCell(cell: string): MetaField | undefined {
  return fieldOfWord.get(cell.replace(/[\s:：[\]【】]/gu, ''));
}

/** A printed value without widgets, bullets and separators; empty where the page says 无. */
export function tidyValue(value: string): string {
  const cut = value.search(
    /[【[](?:字|打印|关闭|大|扫|收藏|分享|\s)|\s{1,20}(?:打印|关闭|扫一扫|分享|收藏|字[体号])/u,
  );
  const kept = cut === -1 ? value : value.slice(0, cut);
  const tidy = kept.replace(/^[\s|·•【[]{1,40}/u, '').replace(/[\s|·•,，;；【[\]】]{1,40}$/u, '');
  return /^(?:无|暂无|空|[(（]空[)）]|null|-{1,4}|\/|—{1,4})$/iu.test(tidy) ? '' : tidy;
}
