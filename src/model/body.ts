import { withoutBlanks } from './blanks.ts';

/** What a body is that may make a report. Party and government together are of two kinds. */
export const bodyKinds = ['government', 'party', 'department', 'other'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/**
 * How the names of bodies end; the first row that fits decides. A government includes its branches
 * that govern a place in its stead: 街道办事处, 管委会. `party` is a committee; what works for it,
 * such as 组织部 and 市委办公室, is a department, as is what works for a government. `other` are the
 * bodies of the state that are neither, and the organisations it runs: courts, congresses, 残联.
 */
const endings: readonly (readonly [BodyKind, string])[] = [
  [
    'other',
    `法院 检察院 监察委(?:员会)? 人民代表大会(?:常务委员会)? 人大(?:常委会)? 政治协商会议 政协(?:委员会)?
    ^(?:政协|中国人民政治协商会议|共青团|中国共产主义青年团).+委(?:员会)? 团[省市区县州旗]委
    [村居]民委员会 [村居]委会 仲裁委(?:员会)? 领导小组 武装部 人武部 党校 档案馆
    工会 联合会 妇联 残联 文联 科协 侨联 工商联 红十字会 供销(?:合作|联)?社`,
  ],
  [
    'department',
    `(?:组织|宣传|统战|统一战线工作|社会工作)部 政法委(?:员会)? 编委 党组 驻.{2,8}办事处
    (?:监督|资产|公积金|城市|建设|市容|交通)管理?委员?会`,
  ],
  [
    'party',
    `^(?:中共|中国共产党).*(?:中央|委|委员会) 纪律检查委员会 纪委监委 (?:党|党工|工|纪工|纪)委
    [省市区县州旗盟镇乡地]委`,
  ],
  [
    'government',
    `国务院 人民政府 [省市区县州旗盟镇乡]政府 行政公署 行署 办事处 管理?委员?会
    生产建设兵团(?:第.{1,3}师)?`,
  ],
  [
    'department',
    `(?<![布格大结全新开当时残])局 (?<![大展餐客])厅 (?<![部签])署 海关 委员会
    (?<![常政评团])委 (?<![督承交举主开查会兴经协代帮])办 (?:办公|研究|参事)室
    (?:总|支|大|中|执法|调查)队 (?:司法|派出|税务|监管|管理|财政|自然资源)所
    (?:服务|交易|管理|发展|执法|事务|监测|检测|指挥|保障|信息|促进|控制|救助|推广|治理|数据)中心
    (?:司法|公安|民政|财政|教育|水利|商务|交通运输|农业农村|自然资源|环境保护|生态环境)部
    (?:住房和城乡建设|人力资源和社会保障|文化和旅游|科学技术|工业和信息化|应急管理)部
    部.{2,10}司`,
  ],
];

const kindOfEnding = endings.map(
  ([kind, words]) =>
    [new RegExp(`(?:${words.trim().split(/\s+/u).join('|')})$`, 'u'), kind] as const,
);

/** The kind of the one body that a text names; `undefined` when it is not the name of a body. */
export function bodyKindOf(text: string): BodyKind | undefined {
  const name = withoutBlanks(text).replace(/[（()）]/gu, '');
  if (name.length > 60 || /[，。；：、！？《》〈〉“”,;:!?]/u.test(name)) return undefined;
  return kindOfEnding.find(([ending]) => ending.test(name))?.[1];
}

/** Whether a text names one body, or several with blanks or 、 between them, and nothing else. */
export function isBodyName(text: string): boolean {
  return text.length <= 80 && text.split('、').every((name) => bodyKindOf(name) !== undefined);
}
