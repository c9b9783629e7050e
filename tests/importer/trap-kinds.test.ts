import { expect, test } from 'vitest';
import type { ImportedReport } from '#importer/draft/draft.ts';
import { importPage } from '#importer/import-page.ts';
import { linesOf } from '#model/printed-text.ts';
import { charter, regions } from './import-basis.ts';

/** A place whose name, host and code the table of places has, and a department that it may have. */
interface Place {
  readonly name: string;
  readonly code: string;
  readonly host: string;
  readonly department: string;
  readonly superior: string;
}

const places: readonly Place[] = [
  ['镇宁布依族苗族自治县', '520423', 'zhenning', '乡村振兴局', '市人民政府'],
  ['邵东市', '430582', 'shaodong', '城市管理和综合执法局', '邵阳市人民政府'],
  ['泾阳县', '610423', 'jingyang', '退役军人事务局', '市委、市政府'],
  ['和县', '340523', 'hexian', '市场监督管理局', '马鞍山市人民政府'],
  ['大洼区', '211104', 'dawa', '城乡建设局', '盘锦市人民政府'],
].map(([name = '', code = '', host = '', department = '', superior = '']) => {
  return { name, code, host, department, superior };
});

const body = `一、工作推进情况
（一）依法履职。办结事项六百余件。
二、存在的短板
执法力量薄弱。
三、明年打算
补齐短板。
`;
const opening = ({ name }: Place) => `2023年，${name}扎实推进法治政府建设，现报告如下：\n`;
const titleOf = ({ name }: Place) => `${name}人民政府2023年度法治政府建设情况报告`;
const urlOf = ({ host }: Place) => `http://www.${host}.gov.cn/zwgk/202403/post_8.html`;

async function imported(text: string, url?: string, name = 'page.txt') {
  return importPage({ name, text }, { charter, regions, url });
}

async function report(text: string, url?: string, name?: string): Promise<ImportedReport> {
  const result = await imported(text, url, name);
  if (result.kind !== 'report') throw new Error(result.messages[0]?.text);
  return result;
}

function isFiled({ missing, undecided }: ImportedReport): boolean {
  return missing.length + undecided.length === 0;
}

function printedIn({ draft }: ImportedReport): string {
  return draft.sections
    .flatMap(linesOf)
    .map(({ text }) => text)
    .join('\n');
}

/** k01: what stands before the subject hides no department. */
const clauses = [
  (name: string) => `在${name}委、${name}政府的坚强领导下，`,
  () => '按照中央和省委全面依法治省工作会议部署，',
  () => '为深入贯彻落实《法治政府建设实施纲要（2021—2025年）》精神，',
  () => '一年来，在上级主管部门关心支持下，',
  () => '2023年以来，紧扣年度目标任务，',
];

test.each(places)('我局 on the site of $name is no government (k01)', async (place) => {
  const lead = clauses[places.indexOf(place)]?.(place.name) ?? '';
  const text = `${lead}我局认真开展2023年法治政府建设，现将情况报告如下：\n${body}`;
  const result = await report(text, urlOf(place));
  expect(result.draft.metadata.issuers).toEqual([]);
  expect(isFiled(result)).toBe(false);
});

test.each(places)('a named department of $name speaks behind a clause (k01)', async (place) => {
  const lead = clauses[places.indexOf(place)]?.(place.name) ?? '';
  const body2 = `${lead}${place.name}${place.department}推进法治建设，现将2023年法治政府建设情况报告如下：\n${body}`;
  const { draft } = await report(body2, urlOf(place));
  expect(draft.metadata).toMatchObject({
    issuers: [place.name + place.department],
    region: place.code,
  });
});

test.each(places)('two bodies of $name have two addresses (k02)', async (place) => {
  const whole = await report(`${titleOf(place)}\n${opening(place)}${body}`, urlOf(place));
  const title = `${place.name}${place.department}2023年度法治政府建设情况报告`;
  const department = await report(`${title}\n${title.slice(0, 9)}\n${body}`, urlOf(place));
  expect(whole.report?.id).toBe(`${place.code}/2023`);
  expect(department.report?.id).toMatch(new RegExp(`^${place.code}/2023-[a-z]+$`, 'u'));
});

test.each([
  ['着力打造县域法治示范县', undefined],
  ['推进现代县域治理，完善公开县级清单', undefined],
  ['任县委书记带头述法，组织和县区联动', undefined],
  ['创建平安县区、法治林区', undefined],
  ['自然资源县级执法重心下移，振兴县域经济', undefined],
])('%s names no place (k03)', async (words, region) => {
  const { draft } = await report(
    `2023年，我县${words}，法治政府建设取得成效，现报告如下：\n${body}`,
  );
  expect(draft.metadata.region).toBe(region);
});

test.each([
  ['重庆高新区', 'http://gxq.cq.gov.cn/a.html', /^50/u],
  ['合肥新站高新区', 'http://hfxz.hefei.gov.cn/a.html', /^34/u],
  ['青岛高新区', 'http://www.qingdao.gov.cn/gxq/a.html', /^3702/u],
  ['上海金桥经济技术开发区', 'http://www.pudong.gov.cn/a.html', /^31/u],
  ['西安国际港务区', 'http://itl.xa.gov.cn/a.html', /^61/u],
])('%s lies in no place of another province (k03h)', async (zone, url, code) => {
  const text = `${zone}2023年度法治政府建设情况报告\n2023年，${zone}坚持依法行政。\n${body}`;
  const { draft } = await report(text, url);
  expect(draft.metadata.region ?? code.source.slice(1)).toMatch(code);
});

test.each([
  '蒿店镇人民调解委员会获评全国模范',
  '市中级人民法院通报表扬',
  '曲江区教育局作经验交流',
  '马坝镇司法所被评为枫桥式司法所',
  '秦皇岛市公安局来访考察',
])('a body that is merely mentioned reports nothing: %s (k03i)', async (mention) => {
  const text = `2023年，园区坚持依法行政。${mention}。现将2023年法治政府建设情况报告如下。\n${body}`;
  const { draft } = await report(text);
  expect(draft.metadata.issuers).toEqual([]);
  expect(draft.metadata.region).toBeUndefined();
});

test.each([
  '关于推进基层综合执法改革的意见',
  '重大行政决策合法性审查工作指引',
  '2023年行政执法统计年报',
  '行政审判白皮书',
  '在法治建设推进会上的讲话',
  '2023年上半年法治政府建设工作总结',
  '2019—2023年法治政府建设情况报告',
  '法治政府建设示范市自评报告',
  '2023年普法工作总结',
  '2023年平安建设工作报告',
])('%s is another document (k04)', async (title) => {
  const text = `${places[1]?.name}${title}\n为深入推进依法行政，现将有关情况说明如下：\n${body}`;
  const result = await imported(text, 'http://www.shaodong.gov.cn/a.html');
  expect(result.kind).toBe('not-a-report');
});

test.each([
  ['听报告', '暂停播放', '00:00 / 12:31'],
  ['语音朗读：', '正在加载语音，请稍候...', '关闭语音'],
  ['大字版', '无障碍浏览', '进入关怀版'],
  ['扫一扫在手机打开当前页', '分享到：', '打印本页'],
  ['字体：大 中 小', '保护视力色：', '浏览次数：218'],
])('%s below the title is no text (k05)', async (...widgets) => {
  const place = places[2] as Place;
  const text = [titleOf(place), '日期：2024-03-01', ...widgets, opening(place) + body].join('\n');
  const result = await report(text, urlOf(place));
  for (const words of widgets) expect(printedIn(result)).not.toContain(words);
});

test.each(['•', '·', '●', '■', '◆'])('facts behind %s are facts (k05b)', async (bullet) => {
  const place = places[4] as Place;
  const facts = [
    `2024-03-0${bullet === '•' ? 1 : 2} 09:57`,
    '来源：大洼区司法局',
    '字体：大 中 小',
  ];
  const text = [
    titleOf(place),
    ...facts.map((fact) => `  ${bullet} ${fact}`),
    opening(place) + body,
  ];
  const { draft } = await report(text.join('\n'), urlOf(place));
  expect(draft.metadata.publisher).toBe('大洼区司法局');
  expect(draft.metadata.published).toMatch(/^2024-03-0[12]T09:57/u);
});

test.each([
  '（二）规范执法行为，维护公平正义全县各执法部门认真落实三项制度，评查案卷90宗。',
  '（二）深化改革攻坚，激发市场活力今年以来不断压减审批事项时限达七成以上。',
  '2.强化组织领导，压紧压实责任县委、县政府高度重视法治建设工作，定期研究部署。',
  '2.健全普法机制，营造法治氛围泾阳县把宪法宣传融入日常，组织宣讲27场。',
  '（二）严格决策程序，提升决策质量始终坚持重大事项集体讨论和法律顾问论证制度。',
])('a heading without its stop is doubted: %s (k06)', async (line) => {
  const place = places[2] as Place;
  const text = `${titleOf(place)}\n${opening(place)}${body.replace('二、', `${line}\n二、`)}`;
  const { messages } = await report(text, urlOf(place));
  expect(messages.map(({ ruleId }) => ruleId)).toContain('heading-end');
});

test.each([
  ['市水利局', 'http://slj.shaodong.gov.cn/a.html', '邵东市水利局', '430582'],
  ['县财政局', 'http://www.hexian.gov.cn/czj/a.html', '和县财政局', '340523'],
  ['区司法局', 'http://www.dawa.gov.cn/a.html', '大洼区司法局', '211104'],
  ['县应急管理局', 'http://www.jingyang.gov.cn/a.html', '泾阳县应急管理局', '610423'],
  ['省水利厅', 'http://slt.hunan.gov.cn/a.html', '湖南省水利厅', '430000'],
])('%s is named in full: $2 (k07)', async (short, url, full, code) => {
  const text = `${short}2023年法治政府建设情况报告\n2023年，${short}坚持依法行政。\n${body}`;
  const { draft } = await report(text, url);
  expect(draft.metadata).toMatchObject({ issuers: [full], region: code });
});

test.each([
  '/x/202601/4a12be88f0.shtml',
  '/c/2024b1205ff.html',
  '/art/9f20240315e7c1.html',
  '/info/1020/20240199.htm',
  '/p/20241301_1.html',
])('no day is read out of %s (k08)', async (path) => {
  const place = places[3] as Place;
  const { draft } = await report(
    `${titleOf(place)}\n${opening(place)}${body}`,
    `http://www.hexian.gov.cn${path}`,
  );
  expect(draft.metadata.published).toBeUndefined();
});

test.each(places)('a speech to the congress of $name is a report to it (k09)', async (place) => {
  const organ = `${place.name.slice(-1)}人大常委会`;
  const text = `${place.name}人民政府关于2023年法治政府建设情况的报告
——2024年3月5日在${organ}第二十次会议上
${place.name}司法局局长 某某
主任、各位副主任、各位委员：
受${place.name.slice(-1)}人民政府委托，现报告2023年法治政府建设情况，请予审议。
${body}`;
  const { draft } = await report(text, urlOf(place));
  expect(draft.metadata).toMatchObject({
    issuers: [`${place.name}人民政府`],
    addressee: '主任、各位副主任、各位委员',
    region: place.code,
  });
});

test.each([
  '本栏目信息由市司法局发布',
  '本网讯息均由各单位提供',
  '信息发布：县司法局',
  '会议公告 新闻发布',
  '法治动态 工作部署 普法活动',
])('%s above a title refuses no report (k10)', async (line) => {
  const place = places[0] as Place;
  const text = `法治政府建设\n${line}\n${titleOf(place)}\n${opening(place)}${body}`;
  expect((await imported(text, urlOf(place))).kind).toBe('report');
});

test.each(places)('a page of $name whose line breaks are lost is told so (k11)', async (place) => {
  const result = await imported((opening(place) + body).replaceAll('\n', ' '), urlOf(place));
  expect(result.kind).toBe('not-a-report');
  expect(result.messages[0]?.text).toContain('换行都丢了');
});

test.each(['一)深化改革', '（一深化改革', '三)压实责任', '（二压实责任', '二)强化监督'])(
  '%s has lost half of its brackets (k12)',
  async (line) => {
    const place = places[1] as Place;
    const text = `${titleOf(place)}\n${opening(place)}${body.replace('二、', `${line}\n成效明显。\n二、`)}`;
    const { messages } = await report(text, urlOf(place));
    expect(messages.map(({ ruleId }) => ruleId)).toContain('damaged-marker');
  },
);

test.each([
  ['来源：和县司法局 点击数：', '和县司法局'],
  ['信息来源：和县司法局　阅读次数：', '和县司法局'],
  ['来源：和县人民政府办公室 | 浏览量：88', '和县人民政府办公室'],
  ['发布机构：和县司法局 字号：大 中 小', '和县司法局'],
  ['文章来源：和县司法局  作者：  责任编辑：', '和县司法局'],
])('%s tells %s (k13)', async (line, publisher) => {
  const place = places[3] as Place;
  const { draft } = await report(
    `${titleOf(place)}\n${line}\n${opening(place)}${body}`,
    urlOf(place),
  );
  expect(draft.metadata.publisher).toBe(publisher);
});

test.each(['生成日期', '发文日期', '生成时间', '创建日期', '录入时间'])(
  '%s is no day of signing (k14)',
  async (label) => {
    const place = places[0] as Place;
    const text = `${label}：2024-03-18 14:54:13\n${titleOf(place)}\n${opening(place)}${body}`;
    const { draft } = await report(text, urlOf(place));
    expect(draft.metadata.signed).toBeUndefined();
  },
);

test.each([
  ['发布日期： 2024- 02- 12 16: 05', '2024-02-12T16:05:00+08:00'],
  ['发布时间：2024 年 2 月 12 日', '2024-02-12'],
  ['时间：2024 - 02 - 12', '2024-02-12'],
  ['日期：2024／02／12', '2024-02-12'],
  ['发布时间：2024-02-12  16：05', '2024-02-12T16:05:00+08:00'],
])('%s is a day (k15)', async (line, published) => {
  const place = places[2] as Place;
  const { draft } = await report(
    `${titleOf(place)}\n${line}\n${opening(place)}${body}`,
    urlOf(place),
  );
  expect(draft.metadata.published).toBe(published);
});

test.each([
  '聚焦“五个|一批”工程',
  '落实“三项制|度”要求',
  '推进“放管|服”改革',
  '对照“一规划两纲|要”',
  '擦亮“枫桥经|验”品牌',
])('a line that ends within a quotation goes on: %s (k16)', async (words) => {
  const place = places[1] as Place;
  const first = `2023年，${place.name}${words.replace('|', '\n')}，推进法治政府建设。`;
  const result = await report(`${titleOf(place)}\n${first}\n${body}`, urlOf(place));
  expect(printedIn(result)).toContain(words.replace('|', ''));
  expect(result.messages.map(({ ruleId }) => ruleId)).toContain('paragraph-joined');
});

test.each(places)('a title of $name cut within a name is whole again (k17)', async (place) => {
  const title = `中共${place.name}${place.department}党组 ${place.name}${place.department}关于2023年度法治政府建设情况报告`;
  const at = title.lastIndexOf(place.department) + 2;
  const lines = [title.slice(0, at), title.slice(at, at + 22), title.slice(at + 22)];
  const text = `${title.replace(' ', '')}\n${lines.join('\n')}\n${opening(place)}${body}`;
  const { draft } = await report(text, urlOf(place));
  expect(draft.metadata.title.replace(/\s/gu, '')).toBe(title.replace(' ', ''));
});

test.each([
  ['沈阳市公安局沈河分局', '210103'],
  ['杭州市公安局余杭区分局', '330110'],
  ['郑州市自然资源和规划局惠济分局', '410108'],
  ['南宁市生态环境局武鸣分局', '450110'],
  ['无锡市公安局惠山分局', '320206'],
])('%s is of its district (k18)', async (branch, code) => {
  const text = `${branch}2023年度法治政府建设情况报告\n2023年，我分局坚持依法行政。\n${body}`;
  expect((await report(text)).draft.metadata.region).toBe(code);
});

/** Places that are no more: whatever took their code, no report of today is theirs. */
test.each([
  ['翠峦区', 'cuiluan'],
  ['崇文区', 'chongwen'],
  ['芳村区', 'fangcun'],
  ['萝岗区', 'luogang'],
  ['江干区', 'jianggan'],
  ['松岭区', 'songling'],
])('no report on 2023 is filed under %s, which had ended (k22)', async (name, host) => {
  const text = `${name}教育局2023年度法治政府建设情况报告\n2023年，${name}教育局依法履职，现报告如下：\n${body}`;
  const result = await report(text, `http://www.${host}.gov.cn/a.html`);
  expect(result.draft.metadata.issuers).toEqual([`${name}教育局`]);
  expect(isFiled(result)).toBe(false);
  const said = result.messages.map(({ ruleId }) => ruleId);
  expect(said.some((ruleId) => /^region-(?:unsure|missing)$/u.test(ruleId))).toBe(true);
});

test.each(['水利部', '国家税务总局', '生态环境部', '国家市场监督管理总局', '交通运输部'])(
  '%s is out of scope (k23)',
  async (ministry) => {
    const text = `${ministry}2023年度法治政府建设情况的报告\n2023年，${ministry}坚持依法行政。\n${body}`;
    const { messages, draft } = await report(text, 'https://www.mwr.gov.cn/a.html');
    expect(draft.metadata.region).toBeUndefined();
    expect(messages.map(({ text: words }) => words).join('')).toContain('中央部门没有区划代码');
  },
);

const paragraphs = (place: Place) =>
  `${opening(place)}${body}`
    .trim()
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');

test.each(places)('inline facts of $name are no bodies (k31)', async (place) => {
  const html = `<html><head><title>${titleOf(place)}</title></head><body><div><b>${titleOf(place)}</b></div><div><i>2024-03-01</i><i>${place.name}司法局</i></div><div>${paragraphs(place)}</div></body></html>`;
  const { draft } = await report(html, urlOf(place), 'page.html');
  expect(draft.metadata.issuers).toEqual([`${place.name}人民政府`]);
});

test.each([
  'display:none',
  'visibility: hidden',
  'opacity:0;visibility:hidden',
  'DISPLAY: NONE',
  'visibility:hidden!important',
])('text under %s is read or said to be hidden (k32)', async (style) => {
  const place = places[0] as Place;
  const html = `<html><body><h1>${titleOf(place)}</h1><div style="${style}">${paragraphs(place)}</div></body></html>`;
  const result = await imported(html, urlOf(place), 'page.html');
  const said = result.messages.map(({ text }) => text).join('');
  expect(result.kind === 'report' || said).toSatisfy((it) => it === true || /藏着/u.test(`${it}`));
});

test.each(places)('two tails behind a title of $name are cut (k33)', async (place) => {
  const html = `<html><head><title>${titleOf(place)}_政府报告_${place.name}人民政府网</title></head><body><div>${paragraphs(place)}</div></body></html>`;
  const { draft } = await report(html, urlOf(place), 'page.html');
  expect(draft.metadata.title).toBe(titleOf(place));
});

test.each(['h2', 'h3', 'h4', 'h5', 'h2 class="x"'])(
  '%s without a number is said (k34)',
  async (tag) => {
    const place = places[4] as Place;
    const head = `<${tag}>主要举措</${tag.slice(0, 2)}>`;
    const html = `<html><body><h1>${titleOf(place)}</h1><div><p>${opening(place)}</p>${head}<p>办结事项三万件，依法行政成效明显。</p>${head}<p>执法力量不足，有待加强。</p></div></body></html>`;
    const { messages } = await report(html, urlOf(place), 'page.html');
    expect(messages.map(({ ruleId }) => ruleId)).toContain('headings-unnumbered');
  },
);
