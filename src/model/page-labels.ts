/**
 * What pages call the facts that they print about themselves, by what the label says of its value.
 * The importer reads the facts by this table, and the check of a report against its source knows by
 * it which of them the frontmatter must hold. The value of `none` is not kept.
 */
const pageLabels = {
  published: `
    发布时间 发布日期 发表时间 发表日期 公开时间 公开日期 上网时间 上传时间 发稿时间 信息时间
    公布时间 公布日期 添加时间 录入时间 时间 日期 PubDate 發布時間 發布日期 發佈時間 時間 发布于
  `,
  updated: '更新时间 更新日期 修改时间 更新時間',
  composed: `
    公文生成日期 成文日期 成文时间 发文时间 印发日期 印发时间 签发日期 形成日期
  `,
  // When the site made the record, or sent it: no day of signing, and not kept.
  recorded: '生成日期 生成时间 发文日期',
  publisher: `
    文章来源 信息来源 稿件来源 内容来源 消息来源 新闻来源 稿源 来源 出处 ContentSource 來源
    信息提供
  `,
  agency: `
    发布机构 发文机构 发布机关 发文机关 发布单位 发文单位 公开机构 公开单位 公开主体 制发机关
    制定机关 发布部门 发文部门 供稿单位 信息提供单位 责任单位 公开责任部门 责任部门 公开部门
    發布機構 发布者 信息公开单位
  `,
  indexNumber: '信息索引号 信息索引 索引编号 索引号 索引 索取号 索引號 主题索引号',
  documentNumber: `
    备注/文号 发文字号 发文文号 公文文号 文件编号 文件号 发文号 文件字号 文号 文號 字号文号
  `,
  genre: '体裁分类 公文种类 公文体裁 文件类型 体裁 文种',
  themeClass: '主题分类 主题类别 信息主题 主题',
  title: '公文标题 公文名称 信息名称 信息标题 文件名称 文件标题 标题 名称 ArticleTitle',
  url: 'Url 网址 本文链接 原文链接 链接地址',
  none: `
    字体大小 字体 字号 文字大小 作者 责任编辑 责编 编辑 初审 复审 终审 审核 浏览次数 浏览量 浏览
    点击次数 点击数 点击量 点击 访问量 访问次数 阅读次数 阅读量 阅读数 阅读 人气 打印 分享到 分享
    关键词 关键字 摘要 内容概述 内容概要 概述 有效性 时效性 是否有效 效力状态 文件状态 生效日期
    生效时间 失效时间 失效日期 废止日期 废止时间 公开方式 公开范围 公开形式 公开时限 公开类别
    公开程序 公开属性 公开类型 语种 载体类型 载体 形式 组配分类 信息分类 服务对象 所属栏目 栏目
    信息类别 信息类型 分类 主题词 签发人 审签人 备注 保护视力色 视力保护色 背景色 SiteName
    SiteDomain ColumnName author Author 作者單位 附件 瀏覽次數 公开目录 公开期限 获取方式 更新频率
    点击率 阅读人数
    公开事项 信息编号 发布层级 稿件编号 编号 文章作者 撰稿 摄影
  `,
} as const;

/** A fact that a page prints about itself. */
export type PageField = keyof typeof pageLabels;

const entries = Object.entries(pageLabels) as readonly (readonly [PageField, string])[];

/** Every label in half width without blanks, the longest first, with its field. */
export const fieldsByLabel: ReadonlyMap<string, PageField> = new Map(
  entries
    .flatMap(([field, labels]) =>
      labels
        .trim()
        .split(/\s+/u)
        .map((label) => [label, field] as const),
    )
    .toSorted(([one], [other]) => other.length - one.length),
);
