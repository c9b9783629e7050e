import { filled } from '#model/filled.ts';
import { nounOf, unnamedRestOf } from './counted-noun.ts';
import { countingVerbsOf, holds, isEvent, lastVerbOf, namesOn } from './counting-verbs.ts';
import { isTimeOnly, periodOf } from './figure-period.ts';
import type { FigureReading } from './figure-reading.ts';
import { actorOf, isBody, isManner, subjectOf } from './figure-subject.ts';
import type { NumberView } from './number-view.ts';
import { withoutLaterVerb } from './opening-verbs.ts';

/** How a number came about, and what is counted. */
export type CountedWords = Pick<FigureReading, 'verb' | 'counted'>;

/** The name of a rate: 出庭应诉率. */
export function rateNameOf({ clause, verb }: NumberView): CountedWords {
  const share =
    /^(.*?)(?<![抢侵])占(?:(?!比)[^由从]*|(?<=^占)(比)(?:为|达到?|约|超过?|近)*)$/u.exec(clause);
  if (share !== null) {
    // 出庭又出声的占84.2%, 前两类合占71.6%
    const isSaid = /的(?:仅|只|约)?$|^前[两三四五]/u.test(share[1] ?? '');
    const counted = share[1] && !isSaid ? nounOf(share[1]) : undefined;
    return filled({ verb: share[2] === undefined ? '占' : '占比', counted });
  }
  // 同比增长14.2%
  if (verb?.isChange && verb.end === clause.length && !/[至到为]了?$/u.test(verb.words)) {
    return { verb: verb.words };
  }
  const name =
    /([\p{Script=Han}\d、“”]*(?:率|比例|占比|比重|受众面|[增降]幅))(?:均|都|分别|已|继续|持续|总体|保持|稳定|达到|控制|超过|为|达|在|至|到|是|\s)*$/u.exec(
      clause,
    )?.[1];
  return filled({ counted: name === undefined ? undefined : nounOf(name) });
}

/** The verb and the noun of a count. */
export function countWordsOf(view: NumberView, previous: FigureReading | undefined): CountedWords {
  const { clause, behind, verb } = view;
  // 2道关口审合同：…: a label, whose words are no name.
  if (view.isLabel || view.isThreshold) return {};
  // 备案企业达到214家
  const reached = /^(.{2,})(达到)$/u.exec(clause);
  if (reached !== null && !(verb?.isChange ?? false)) {
    const counted = nounOf(reached[1] ?? '');
    if (counted !== undefined) return { verb: '达到', counted };
  }
  // 8个县区和14个部门: 县区 belongs to the number before.
  // 请来县里的两位律师: what stands before 的 says which.
  const isOfBehind = /[对和与及、]$/u.test(clause) || (verb !== undefined && clause.endsWith('的'));
  // 邀请法律顾问列席29人次: they, not what they did.
  const object = withoutLaterVerb(clause.slice(verb?.end ?? 0));
  const noun = isOfBehind || isSummed(view) ? undefined : nounOf(object);
  if (verb !== undefined) {
    // 公职律师配备差1名: more than a verb.
    if (noun === undefined && !isOfBehind && unnamedRestOf(clause.slice(verb.end)) !== '')
      return {};
    // 比去年多用了22项, 十年前最乱的村只有7件
    if (/^[多少]$/u.test(verb.words) && verb.end < clause.length) return {};
    if (verb.words === '有' && /[只仅]$/u.test(view.subject)) return {};
    // 调处山林、土地纠纷依次为17件、23件: the first is of 山林.
    if (/、.*(?:依次|分别)(?:为|是|达)?$/u.test(clause)) return { verb: verb.words };
    // 开展森林防火巡护96人次、道路劝导210班次: a name, though it ends as a verb.
    if (view.isListed && verb.end === clause.length && holds.test(previous?.verb ?? '')) {
      const event = nounOf(clause);
      if (event !== undefined && event !== verb.words) {
        return filled({ verb: previous?.verb, counted: event });
      }
    }
    // 入企检查由900户次, 扣减年度考核分: a word of a name that is not understood.
    const isOfName =
      namesOn(verb) &&
      verb.end < clause.length &&
      view.subject !== '' &&
      !isSaidOf(view) &&
      countingVerbsOf(view.subject).length === 0 &&
      !/^(?:[在利通结围为向对给从与同按针因将把]|组织|安排|选派|指导)/u.test(view.subject);
    if (isOfName) return {};
    // 撤销、确认违法和责令履行: more than one, counted together.
    if (/^(?:和|及|与|或|以及)/u.test(clause.slice(verb.end))) return {};
    // 程序有瑕疵的14项, 对整改滞后的2个部门
    if (verb.words === '有' && clause.endsWith('的')) return {};
    if (/^(?:[^，]*[^相应面])?对[^，]*的$/u.test(clause) && verb.start > clause.indexOf('对')) {
      return filled({ counted: nounBehind(view).counted });
    }
    // 通报批评11人、诫勉谈话4人: done, or a name?
    const isBareEnd =
      view.isListed &&
      verb.end === clause.length &&
      !isSaidOf(view) &&
      caseAhead.exec(view.subject) === null;
    if (isBareEnd && nounOf(behind) === undefined) return {};
    // 各村自己调掉的有203件: something that was done, not had.
    if (verb.words === '有' && /的(?:还|仍|尚|也|只|仅)?$/u.test(view.subject)) return {};
    // 完成25件案卷评查, 共有1312人参加考试: the verb behind says more.
    const isEmpty = /^(?:完成|开展|有|共有|现有)$/u.test(verb.words);
    const done: CountedWords =
      isEmpty || view.runsOn
        ? nounBehind(view)
        : filled({ counted: nounOf(upToPredicate(behind)) });
    const isWhither =
      (handsOver.test(verb.words) && isBody(noun)) ||
      (entersIn.test(verb.words) && /(?:名单|目录|范围|库)$/u.test(noun ?? ''));
    const counted = isWhither ? undefined : (noun ?? done.counted);
    // 参与合同审查3件: contracts or reviews?
    if (verb.words === '参与' && counted !== undefined && isEvent(counted)) return {};
    // 复议结案79件
    const ahead = caseAhead.exec(view.subject.replace(/^其中/u, ''))?.[0];
    // 仍有5个所没有达到, 还有6件在补正: the verb stands behind.
    const isSaidBehind = verb.words === '有' && upToPredicate(behind) !== behind;
    const isOther =
      isSaidBehind || asksFor.test(view.subject) || ofOthers.test(clause.slice(verb.end));
    return filled({
      verb: isOther ? undefined : wordsOf(done.verb ?? verb.words),
      counted: counted ?? ahead,
    });
  }
  // 为家长退费31.5万元: a verb that is not known.
  if (/^[为给向对从].{3}/u.test(clause) && !/的$/u.test(clause) && !isEvent(clause)) return {};
  // 街道12个社区
  const isPlaceOnly =
    noun !== undefined &&
    /^(?:街道|社区|乡镇|镇街|村)$/u.test(noun) &&
    nounOf(behind) !== undefined;
  if (noun === undefined || isPlaceOnly || /^[对为]|名|的$/u.test(clause)) {
    const after = nounBehind(view);
    // 为26家企业提供信用修复: not they are what was done.
    if (/[为给与向对]$/u.test(clause)) return filled({ counted: after.counted });
    if (after.counted !== undefined || after.verb !== undefined) return after;
  }
  // 法律知识考试2次: is it knowledge that is counted? 采纳46份: no noun at all.
  // 发放宣传册1200册、围裙300条: what is listed is what was listed.
  const isFurther =
    view.isListed &&
    previous?.verb !== undefined &&
    previous.counted !== undefined &&
    noun === clause.replace(/^[、和与及]/u, '');
  if (noun === undefined || (!isFurther && (isEvent(noun) || !knownHeads.test(noun)))) return {};
  const goesOn =
    !view.isNew &&
    (isFurther || view.isListed || /^(?:共有|现有|拥有|有)$/u.test(previous?.verb ?? ''));
  return filled({ verb: goesOn ? previous?.verb : undefined, counted: noun });
}

/** 16个市县合计198件: what stands between is of the number before. */
function isSummed({ before }: NumberView): boolean {
  return /\d[余多万]{0,2}[个家名]\p{Script=Han}{1,8}(?:合计|总计|共计|共)$/u.test(before);
}

/** What nouns end with. Without a verb that is known, other words may be a verb that is not. */
const knownHeads =
  /(?:[员者人户师官群众]|明白人|[站室所点院局处队村镇乡县区馆园]|社区|调委会|[卷墙栏屏单册]|行政强制|依申请公开|中心|机构|组织|街道|学校|企业|单位|部门|断面|公园|长廊|基地|[案书证]|[案文事]件|资料|材料|用品|意见|建议|提案|信息|事项|目录|清单|职权|权力|法规|规章|条例|合同|协议|纠纷|矛盾|隐患|问题|线索|诉求|申请|许可|复议|诉讼|应诉|仲裁|公证|援助|鉴定|活动|讲座|会议|课堂|下乡|释法|评查|App|[款额费量率度类]|编制|标的|指数|得分|占比|损失|资金|面积|浓度|时间|时限|天数|顾问)$/u;

/** Whether the words before a verb say who, when or how. */
function isSaidOf({ subject: words, isBracketed }: NumberView): boolean {
  const subject = words.replace(/^[、和与及]/u, '');
  return (
    isBracketed ||
    isManner(subject) ||
    isTimeOnly(subject) ||
    subjectOf(subject) !== undefined ||
    actorOf(subject) !== undefined ||
    periodOf(subject, 2000) !== undefined ||
    /^(?:其中|被|经|以|由|在|按|当|于)/u.test(subject)
  );
}

/** 建议废止4件: nobody knows whether it was done. */
const asksFor = /建议|要求|责令|督促|限期|应当|需要?$/u;
/** 参加培训的干部320人: not they are what was done. */
const ofOthers = /^(?:[^的]{2,}的.|的[\p{Script=Han}]{2})/u;

/** 列入失信名单4家 counts no lists. */
const entersIn = /^(?:列入|纳入)$/u;
/** 移交公安机关6起 counts no bodies. */
const handsOver = /^(?:移交|移送)$/u;

const caseAhead =
  /[\p{Script=Han}]*(?:复议|(?<!出庭)应诉|诉讼|案件|仲裁|信访|工单|法律援助|公证)$/u;

/** 下降到 says where a change led, not how what is counted came about. */
export function wordsOf(verb: string): string | undefined {
  return /^(?:增|减|下降|上升|提高|增加|减少|增长|降低|提升)[至到为]$/u.test(verb)
    ? undefined
    : verb;
}

/** 3个股室尚有问题, 18名执法人员至今无证: what is said of them is no part of their name. */
function upToPredicate(words: string): string {
  const at = words.search(
    /中?[仍尚](?!未成年)|[已还也均](?!等)|都(?=[已按得是没])|全部|至今|没有?|未(?![成来])|无(?=[一人证])|[被零]|处于|组成|担任|作为|实现|赋予|取得|得到|属于|低于|高于|达不到|因(?!素)|平均(?!水平)|免予|进行|正在|轮流|(?<=\p{Script=Han}{2})从(?!业|事)|不(?=[予再足到符能会得])|^[在转交列赴]|^参加|(?<=\p{Script=Han}{2})(?:参观|走进|接受|分别)/u,
  );
  return at === -1 ? words : words.slice(0, at);
}

/** 25件行政执法案卷评查, 11名律师担任社区法律顾问, 37份规范性文件进行审核: the noun, and its verb. */
function nounBehind({ behind, runsOn, unit }: NumberView): CountedWords {
  const words = behind.replace(/^\s?的/u, '');
  const name = upToPredicate(words);
  const [done] = /(?:进行|实施|开展)/u.exec(words) ?? [];
  // 先后8次召开党组会研究法治工作: what was done so often stands first.
  const isOften = /^(?:次|轮|回)$/u.test(unit);
  const [first] = countingVerbsOf(words);
  const verb =
    done === undefined
      ? isOften && first?.start === 0
        ? first
        : lastVerbOf(words)
      : countingVerbsOf(words.slice(words.indexOf(done))).findLast(
          ({ words: each }) => each !== '开展',
        );
  const end = done === undefined ? (verb?.start ?? words.length) : words.indexOf(done);
  // 6.8万名学生走进课堂: where a name ends is not known, unless as a name.
  const noun = nounOf(name.slice(0, end));
  const isCut = end < words.length || name !== words;
  const isName =
    noun !== undefined &&
    !(noun.length > 4 && isEvent(noun)) &&
    (isCut || noun.length < 3 || (noun.length < 9 && knownHeads.test(noun)));
  // 与计划的6件有差距
  const isDone = !runsOn && !/^(?:[有无]|没有)$/u.test(verb?.words ?? '');
  return filled({ verb: isDone ? verb?.words : undefined, counted: isName ? noun : undefined });
}
