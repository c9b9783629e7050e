import { nounOf } from './counted-noun.ts';
import { type CountingVerb, countingVerbsOf, isQuoted } from './counting-verbs.ts';
import { isTimeOnly, periodOf } from './figure-period.ts';
import { actorOf, isBody, isManner, isSubject, subjectOf } from './figure-subject.ts';

/**
 * Verbs that are known by where they stand. A clause is who, when and how, then the verb, then what
 * is counted: 讨论重大事项94项. Anywhere else the same letters may be part of a name.
 */
const opening = [
  '辞退|接入|立案派遣|暂扣|征收|少罚|保有|自筹|制止|不予许可|预警|会审|存管|选取',
  '讨论|审定|审看|审理|报备|汇报|赋予|授权|委托|刻制|节约|节省|列席|述法|旁听',
  '解读|入选|入围|荣获|论证|调研|指导|引导|动员|发动|出动|调动|升级|完善|优化',
  '调整|精简|约见|会见|联系|对接|签收|签约|登记|注册|新登记|录入|上传|归档|公示',
  '公告|通告|告知|提示|提醒|警示|警告|训诫|惩处|扣留|扣减|追究|追偿|退赔|兑付',
  '支付|拨付|补助|资助|减轻|减免|降低|挽损|止损|止付|防止|预防|消除|缓解|排解',
  '调和|协调|磋商|裁决|裁定准予|裁定|判决|执结|履行|行使|赠送|寄送|投递|配送|运送',
  '转运|转送|转移|收治|接诊|筛查|抽样|采样|检验|核定|核准|核实|核销|复核|复查',
  '整顿|整修|修复|修缮|修建|修补|恢复|稽核|审核|检查|巡查|监督检查|种植|管护|守护',
  '值守|巡护|巡逻|巡检|巡防|盘查|盘活|摸排|遍访|家访|慰问|帮教|戒治|转化|提拔',
  '任用|录用|录取|招录|招聘|招引|吸纳|受训|参训|参演|参考|参赛|集训|考察|考评',
  '评议|评审|推选|选举|表决|审议通过|讨论通过|会签|审签|签注|创作|创办|创立|形成',
  '开设|开辟|开通|播发|编发|编排|排演|巡演|展出|展示|喷绘|印刷|刊载|转载|点评',
  '调取|调用|调撤|撤案|拆解|销案|立项|引入|分流|分派|派遣|增派|补录|补充|补发',
  '补缴|催缴|征缴|缴纳|清欠|清收|清查|清除|清理|限产|停产|停业|停用|核减|压降',
  '偿还|垫付|赔偿|理赔|投保|参保|承保|认领|认缴|领取|新领|申报|申诉|抗诉|死亡',
  '受伤|获救|搜救|营救|扑救|处警|出警|接警|接案|接件|收件|办证|建档|共享|交换',
  '回收|收购|购置|购买|配置|配发|更换|更正|变更|挂牌|揭牌|授牌|摘牌|培树|孵化',
  '带动|促成|促进|推动|撬动|构建|搭建|设有|划定|划转|划分|包保|包联|挂联|挂钩',
  '结对|共建|兑换|纳入|免罚|稽查|刑拘|逮捕|批捕|训导|坐班|坐诊|包案|联办|减征',
  '缓征|免征|惠及|放管|受邀|邀请|邀约|取缔|点验|查验|检定|校准|封存|扣缴|退税',
  '办税|分发|赠阅|征订|订阅|撰写|编纂|汇编|译制|推介|对账|盘点|销号|归集|普法',
  '讲法|听证|集体讨论|公开听取|责令改正|责令整改|责令停产|复制推广|申请强制执行',
  '申请司法确认|司法确认|移送司法|移送起诉|约谈提醒|限产停产|停业整顿|查封扣押|临时查封',
  '宣布失效|不准予|成功(?=$)',
  '讲(?=[\\p{Script=Han}“”]{0,8}课$)',
  '上(?=[\\p{Script=Han}“”]{0,4}课$)',
];
/** The longest first: 审议通过 is not 审议. */
const longestFirst = opening
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length);
const pattern = new RegExp(`((?:${longestFirst.join('|')})(?:成功)?)[了过]?`, 'gu');

const anyVerb = new RegExp(pattern.source, 'u');
const atEnd = new RegExp(`(?<=[\\p{Script=Han}]{2})(?:${longestFirst.join('|')})$`, 'u');

/** Behind these the same letters are the first half of a name. */
const namesOn =
  /^(?:“|天数|时长|用时|进度|金额|总额|额|周期|员|团|组|类|率|量|数|度|权|制|费|款|人员|人数|机制|机构|机关|意见(?!\p{Script=Han})|结果|情况|活动|对象|工作|业务|服务|基地|标准|平台|中心|系统|程序|时间|时限|单位(?!\d*[户家])|站|点|室|处|所|队|会$|大会|专项|期|案件|案$|成本|信息|清单|事项|职责|栏|墙|书$|函$|表|式|性|型|化)/u;

/** 指导企业申请援助14次: who was led to do what is counted. */
const leading = /^(?:指导|引导|动员|发动|推动|带动|促成)/u;

/** The verb that a clause opens with; `undefined` where none is known to stand there. */
export function openingVerbOf(clause: string): CountingVerb | undefined {
  for (const { 0: whole, 1: words = whole, index } of clause.matchAll(pattern)) {
    const end = index + whole.length;
    const behind = clause.slice(end);
    const stands =
      !isQuoted(clause, index) &&
      clause[index - 1] !== '从' &&
      !namesOn.test(behind) &&
      !(leading.test(words) && hasVerb(behind)) &&
      (behind === '' || nounOf(behind) !== undefined) &&
      opens(clause.slice(0, index));
    if (!stands) continue;
    // 协调支付工资: both.
    const [second] = behind.match(pattern) ?? [];
    const isTwo =
      second !== undefined &&
      behind.startsWith(second) &&
      nounOf(behind.slice(second.length)) !== undefined;
    const length = isTwo ? second.length : 0;
    return {
      words: words + behind.slice(0, length),
      start: index,
      end: end + length,
      isChange: /^(?:扣减|核减|压降)$/u.test(words),
    };
  }
  return undefined;
}

function hasVerb(words: string): boolean {
  return /申请|参与/u.test(words) || anyVerb.test(words) || countingVerbsOf(words).length > 0;
}

/** Of 综治中心登记受理 the words before the second verb, without the first. */
export function withoutOpeningVerb(words: string): string {
  const shorter = words.replace(atEnd, '');
  return subjectOf(words) === undefined && subjectOf(shorter) !== undefined ? shorter : words;
}

/** Of 法律顾问列席 the people, without what they did. */
export function withoutLaterVerb(words: string): string {
  const shorter = words.replace(atEnd, '');
  return shorter !== words && (isBody(shorter) || actorOf(shorter) === shorter) ? shorter : words;
}

/** Whether words before a verb say nothing but who, when, how, for whom or by what means. */
function opens(ahead: string): boolean {
  const words = ahead.replace(/^[、和与及]/u, '');
  return (
    isManner(words) ||
    isTimeOnly(words) ||
    isSubject(words) ||
    actorOf(words) !== undefined ||
    periodOf(words, 2000) !== undefined ||
    /^(?:其中|被|经)*$/u.test(words) ||
    /^(?:在|利用|通过|结合|依托|围绕|为|向|对|给|从|与|同|就|按|按照|针对|因|将|把)[^，]{2,}$/u.test(
      words,
    )
  );
}
