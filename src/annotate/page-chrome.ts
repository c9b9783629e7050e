import { bare, halfWidth } from '#chinese/half-width.ts';

/**
 * What piece of the site's furniture a line is, in Chinese: breadcrumbs, widgets, share bars,
 * today's date, font controls, footers. `undefined` when nothing says that it is one.
 *
 * The line is looked at by itself, so this is asked only of lines outside the report's body.
 */
export function chromeReasonOf(line: string): string | undefined {
  const text = halfWidth(line).trim();
  if (text.length > 400) return undefined;
  if (isWidgets(text)) return '页面按钮';
  if (/^[\s|:+=_*-]{3,200}$/u.test(text)) return '表格线';
  const squeezed = bare(text);
  if (isSentence(squeezed)) return footerSentence.test(squeezed) ? '页脚' : undefined;
  return rules.find(({ pattern, most }) => squeezed.length <= most && pattern.test(squeezed))?.why;
}

/**
 * The number of a page, printed at its foot, `- 3 -`, `第 3 页 共 9 页`; or what browsers print on
 * every page, `2024/3/5 14:06   法治政府建设…` and `https://… 1/2`.
 */
export function isPageNumber(line: string): boolean {
  if (printedByBrowser.test(halfWidth(line).trim())) return true;
  return /^(?:[-—–－·]{1,2}\d{1,3}[-—–－·]{1,2}|第\d{1,3}页(?:[,，]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/u.test(
    bare(line),
  );
}

const printedByBrowser =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}\/\d{1,2}\/\d{1,2}),? {1,2}(?:[上下]午 ?)?\d{1,2}:\d{2}(?: [AP]M)?(?: {2,200}\S.{0,200})?$|^(?:https?|file):\/\/\S{1,500} {2,200}\d{1,3}\/\d{1,3}$/u;

/** 推广“扫码入企”，提升服务效能。 A sentence of a report may speak of what sites print. */
function isSentence(text: string): boolean {
  return /[。;]$/u.test(text) && text.length > 12;
}

const footerSentence =
  /版权所有|ICP备|公网安备|网站标识码|copyright|技术支持:|主办(?:单位)?:|承办(?:单位)?:|扫一扫.{0,30}(?:分享|打开|关注|手机)|分辨率.{0,20}浏览|(?:联系|投诉|举报|值班)电话:/iu;

interface Rule {
  readonly why: string;
  readonly pattern: RegExp;
  /** The longest line, blanks aside, that can be this. */
  readonly most: number;
}

/** Patterns are held against the line in half width, without blanks. */
const rules: readonly Rule[] = [
  {
    why: '面包屑导航',
    most: 160,
    pattern:
      /(?:当前位置|当前所在位置|所在位置|您的位置|你的位置|您现在的位置|现在位置|當前位置|您所在的位置)|^位置:|首页[>/»＞→-]|^[^,。]{1,20}>[^,。]{1,30}>/u,
  },
  {
    why: '当日日期挂件',
    most: 90,
    pattern:
      /今天是|今日是|现在是\d|农历|星期[一二三四五六日天]|天气预报|^\d{1,2}:\d{2}(?::\d{2})?$/u,
  },
  {
    why: '字号控件',
    most: 60,
    pattern: /字[体号](?:大小)?:?[[【(]|^【?字[体号]|A\+.{0,4}A-|大中小|[[【(]大.?中.?小[)】\]]/u,
  },
  {
    why: '扫码或分享栏',
    most: 90,
    pattern:
      /扫一扫|扫码|二维码|分享到|分享至|分享:|分享文章|微信好友|新浪微博|微博微信|朋友圈|QQ空间|点击右上角|蓝字关注|关注我们/u,
  },
  {
    why: '智能问答挂件',
    most: 60,
    pattern: /智能问答|你还可以输入|您还可以输入|智能客服|在线咨询|机器人|政务小助手/u,
  },
  {
    why: '语音播报控件',
    most: 40,
    pattern:
      /语音(?:合成|播报|朗读)|播报模式|^(?:开始|继续|暂停|停止)?(?:播放|朗读|播报)$|^(?:播放|暂停|停止)(?:朗读|播报)?$|^听(?:报告|文章|新闻|资讯)$|^\d{2}:\d{2}\s?\/\s?\d{2}:\d{2}$/u,
  },
  { why: '搜索框', most: 40, pattern: /^(?:请输入|站内搜索|搜索|热搜词|热门搜索|搜本站|热词)/u },
  {
    why: '无障碍与语言切换',
    most: 60,
    pattern: /无障碍|長者|长者(?:模式|版|助手)|关怀版|适老|简体|繁体|English|登录|注册个人/u,
  },
  {
    why: '上下篇链接',
    most: 160,
    pattern: /^(?:上一[篇条则页]|下一[篇条则页]|前一篇|后一篇)/u,
  },
  {
    why: '相关链接',
    most: 80,
    pattern:
      /^(?:相关|相關|推荐|热门|熱門|更多|为您推荐|猜你喜欢|延伸阅读|友情链接|网站链接|常用链接|快速导航|网站导航|站点地图|網站|热点|最新)(?:链接|文章|阅读|新闻|信息|附件|稿件|文档|文件|内容|解读|词条|詞條|专题|推荐|导航|服务|>{0,2}|:)?:?.{0,20}$/u,
  },
  {
    why: '友情链接分组',
    most: 30,
    pattern:
      /^(?:.{0,10}(?:政府|部门|机构|单位|市县|区县|乡镇|省区市|县区|媒体).{0,6}网站(?:群|链接)?|中国政府网|.{2,14}网站群)$/u,
  },
  {
    why: '责任编辑',
    most: 60,
    pattern:
      /^[[【(]?(?:责任编辑|责编|编辑|初审|复审|终审|审核|校对|录入|作者|编审|撰稿)(?:人|员)?[:】\]]/u,
  },
  {
    why: '页脚',
    most: 300,
    pattern:
      /版权所有|版權所有|版权声明|主办单位|主办:|承办单位|承办:|协办:|[ICP]{3}备|ICP证|公网安备|网站标识码|标识码:|技术支持|[Cc]opyright|©|AllRights|联系电话:|联系我们|聯絡我們|关于我们|网站声明|隐私(?:政策|声明)|邮政编码:|邮编:|分辨率|IE\d|建议使用|浏览器|网站地图|政务新媒体|您是第|访问量|访问人数|总访问|投诉电话|举报电话|值班电话|免责声明|本站/u,
  },
  {
    why: '附件下载',
    most: 120,
    pattern:
      /^(?:附件下载|文件下载|下载附件|相关附件|查看原文|查看全文|阅读原文|.{1,80}\.(?:docx?|pdf|wps|ofd|xlsx?|zip|rar))(?:下载|\(.{1,12}\))?$/iu,
  },
  { why: '返回顶部等', most: 20, pattern: /^(?:返回|回到|关闭|打印|收藏|【?打印|【?关闭|我要)/u },
];

/** What buttons say. */
const widgetWords = `
  打印本页 打印此页 打印文章 打印页面 打印 关闭窗口 关闭本页 关闭页面 关闭 加入收藏 收藏本页 收藏
  设为首页 分享 微信 微博 新浪 腾讯 空间 QQ 人人网 大 中 小 特大 超大 放大 缩小 默认 无障碍浏览
  无障碍阅读 无障碍 简体 繁体 繁體 简 繁 English EN 登录 注册 搜索 搜本站 搜全站 高级搜索 首页
  网站首页 返回首页 返回顶部 返回列表 返回 顶部 邮箱 手机版 手机 客户端 智能问答 list List LIST
  语音播报 播报 朗读 听全文 纠错 我要纠错 举报 留言 视力保护色 下载 更多 上一页 下一页 正文 查看
  展开 收起 点赞 评论 订阅 RSS 公众号 导航 菜单 切换 字体 字号
`;
const widgets = new RegExp(
  `^(?:${longestFirst(widgetWords).join('|')}|[\\s|·,/>\\[\\]【】()、:+\\-_*]|A[+-])+$`,
  'u',
);

/** A line of nothing but buttons. Bounded, so that the alternatives cannot be tried for long. */
function isWidgets(text: string): boolean {
  return text.length <= 80 && widgets.test(text) && /\p{L}/u.test(text);
}

function longestFirst(words: string): readonly string[] {
  return words
    .trim()
    .split(/\s+/u)
    .toSorted((one, other) => other.length - one.length);
}
