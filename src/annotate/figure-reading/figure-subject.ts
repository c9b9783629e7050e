/** What ends the name of who counts, or of whose doings are counted. */
const bodyEnds =
  '政府(?:本级)?|部门|系统|[局委院处所队]|(?<![帮代交督承通联快好网举主协自催可经包开])办|厅(?!级|局)|工作站|窗口|大厅|宣讲团|党委会|办公会|机关|机构|组织|委员会|中心|法院|检察院|常务会议?|常委会|中心组|顾问|平台|热线|网站|公众号|督察组|调委会|管委会|单位|队伍|党委|党组|会议|工会|媒体|妇联|团委|商会|协会|联合会|服务团|专班|检察官办公室|林场|农场|学校|我们';
const territory =
  '我们(?:[省市县区镇乡村局]|街道)|(?:[全我本该某](?:省|市|县|区|州|旗|盟|镇|乡|街道|局|委|队|院|办|所|社区)|全域)(?!有)|[省市县区州镇乡厅局]本级|辖区';

const adverbs =
  '(?:共计|合计|另行|另外|自行|逐[份件项]|累计|总共|一共|共|全年|均|已|先后|依法(?!治)|积极|牵头|负责|及时|统一|集中|主动|经审查|予以|一年来|本年度?|一年(?=共|$)|今年以来|20\\d{2}年(?:度|以来)?|截[至止][^，]*|年内|上半年|下半年|第?[一二三四]季度|上年|去年|今年|直接|分别|人均|平均|专题|会前|会后|按期|随机|共同|陆续|深入|扎实|持续|全部|广泛|精准|严格|成功(?!率)|包案|上门|每[天日周月]|每季度|一审|二审|主持|同步|组织|带头|定期|常态化|大力|全面|[拟将由从])';

const body = new RegExp(
  `^((?:${territory})?(?:各[县市区乡镇]（[市区县镇街道、]{1,6}）)?[\\p{Script=Han}“”、\\d]{0,18}?(?:${bodyEnds}))(?:（[^）]*）)?${adverbs}*$`,
  'u',
);
/** Members and levels of a place: 各镇街, 各县（市、区）, 市本级. */
const level = new RegExp(
  `^([\\p{Script=Han}]{2}村|(?:全[省市县区州旗])(?:各?(?:乡镇|镇街|镇村|村镇|县区|区县|街道|社区))(?:（[^）]*）)?|各[\\p{Script=Han}]{0,3}(?:[市县区州旗乡镇村街所]|街道|中队|企业|[科股]室)(?:（[^）]*）)?|[省市县区州镇厅局]{1,2}(?:本级|级)|[省市县区州镇乡局院]里)${adverbs}*$`,
  'u',
);
const someBody = new RegExp(bodyEnds, 'u');
const actor = new RegExp(
  `^([\\p{Script=Han}]{0,8}(?:领导干部|调解员|执法人员|律师|民警|班子成员|负责同志|书记|[省市县区厅局乡镇]长|主任|队员们?|网格员|志愿者|人大代表|主要领导|负责人|原告|申请人))${adverbs}*$`,
  'u',
);
const endsAsBody = new RegExp(`(?:${bodyEnds})$`, 'u');
const accused = /^以?(?!、|作)([\p{Script=Han}、]{2,14}?)(?:（[^）]*）)?作?为被(?:告|申请人)的?/u;
const place = new RegExp(`^(${territory})`, 'u');
const leading = new RegExp(
  `^(?:[对为由经在，]|其中|${adverbs}|[一二三四五六七八九十]+是|\\s)+`,
  'u',
);

/** Whoever stands behind these words is helped, asked or followed, and does not count. */
const aside =
  /^(?:建议|要求|责令|督促|请(?!示)|邀请|提请|配合|协助|会同|联合|按照|根据|依托|通过|围绕|帮助|移交|移送|送|转|向|协调|报|向|针对|涉及)/u;

/** Words before a verb or a noun as who counts or whose doings are counted; `undefined` of other words. */
export function subjectOf(words: string): string | undefined {
  // 镇司法所会同派出所: who helps is not who counts.
  const bare = words
    .replace(leading, '')
    .replace(/(?<=.)(?:会同|协同|携手|联合(?=.*[局委办院所、])).*$/u, '')
    // 法院向行政机关发出: whom it was sent to.
    .replace(/(?<=(?:[府局委办院处所队厅]|机关|机构))[向对给].*$/u, '');
  if (aside.test(bare)) return undefined;
  const named = accused.exec(bare)?.[1] ?? level.exec(bare)?.[1] ?? body.exec(bare)?.[1];
  // 全市两级法院一审: a body, and more that is not understood.
  return named ?? (someBody.test(bare) ? undefined : territoryOf(bare));
}

/** Whether words are a subject and nothing more: of 全县…… 全县 is known, the rest is not. */
export function isSubject(words: string): boolean {
  const subject = subjectOf(words);
  return subject !== undefined && (!isPlace(subject) || withoutSubject(words) === '');
}

/** People that do what a verb behind these words says: 领导干部, 执业律师. */
export function actorOf(words: string): string | undefined {
  const bare = words.replace(leading, '');
  const found = aside.test(bare) ? undefined : actor.exec(bare)?.[1];
  return found && (territoryOf(found) ?? found);
}

/** 甲局、乙局和丙局分别查办: each by itself, of what follows in the same order. */
export function apportionedOf(words: string): readonly string[] {
  const list = /^(.*)分别$/u.exec(words.replace(leading, ''))?.[1]?.split(/[、和与及]/u) ?? [];
  return list.length > 1 && list.every((each) => body.test(each)) ? list : [];
}

/** Whether words say nothing but how, or that it goes on: 依法, 共. */
export function isManner(words: string): boolean {
  return words.replace(leading, '') === '';
}

/** The whole of a place that words begin with: 全区律师事务所 is of 全区. */
export function territoryOf(words: string): string | undefined {
  return place.exec(words)?.[1];
}

/** Whether words end as the name of a body. */
export function isBody(words: string | undefined): boolean {
  return words !== undefined && endsAsBody.test(words);
}

/** Whether a subject is no body but the whole of a place: 全县. */
export function isPlace(subject: string | undefined): boolean {
  return subject !== undefined && territoryOf(subject) === subject;
}

/** The words without a subject that they begin with: 全县公共法律服务中心 is 公共法律服务中心. */
export function withoutSubject(words: string): string {
  return words
    .replace(leading, '')
    .replace(new RegExp(`^(?:${territory})`, 'u'), '')
    .replace(leading, '')
    .replace(accused, '');
}
