import { countingVerbsOf } from './counting-verbs.ts';
import { isTimeOnly } from './figure-period.ts';
import { actorOf, isBody, isManner, subjectOf, territoryOf } from './figure-subject.ts';
import type { NumberView } from './number-view.ts';
import { withoutOpeningVerb } from './opening-verbs.ts';

/**
 * Who did what a number counts, or has it. Whom something was done to, 对辖区112户, does not count; nor do
 * those who are counted, 律师事务所60家, 小分队82支; 司法所316名 have them. Of 甲局、乙局分别查办3件和5件 each has its own.
 */
export function subjectIn(view: NumberView, unit: string): string | undefined {
  const { clause, subject, verb } = view;
  if (clause.includes('分别') && subject.includes('、')) return undefined;
  const lead = leadingBodyOf(view);
  if (lead !== undefined) return subjectOf(lead);
  const [first] = countingVerbsOf(subject);
  // 先后组织开展, 县司法局审查提出: two verbs of one subject.
  const isTwo =
    first !== undefined &&
    first.end === subject.length &&
    !/级$/u.test(subject.slice(0, first.start));
  const words = withoutOpeningVerb(isTwo ? subject.slice(0, first.start) : subject).replace(
    /被$/u,
    '',
  );
  if (/^(?:全部|均|已)*[对向给为在]/u.test(words) || countingVerbsOf(words).length > 0)
    return undefined;
  const found =
    passiveActorOf(view) ?? subjectOf(words) ?? (verb && actorOf(words)) ?? ownerOfBracket(view);
  // 监督检查单位2987户次: they are counted.
  if (found?.endsWith('单位') && !/^(?:各|全|我|本|有关|[省市县区镇])/u.test(found))
    return undefined;
  if (verb !== undefined || found === undefined) return found;
  // 该局会同公安等5部门: with whom.
  if (/会同|联合|协同/u.test(clause)) return undefined;
  const isCounted = /^[个家支所处户]$/u.test(unit) || /(?:顾问|队伍)$/u.test(found);
  // 全省执法监督平台接入单位7家: another than 全省.
  const territory = territoryOf(found);
  if (/(?:平台|中心|机[关构]|法院|部门|系统|窗口|热线)./u.test(found)) return undefined;
  return territory ?? (isCounted ? undefined : found);
}

/** 该局会同公安等5个部门检查企业31家: who leads, not whom they are with. */
function leadingBodyOf({ before, clause }: NumberView): string | undefined {
  const ahead =
    before
      .slice(0, before.length - clause.length)
      .split(/[，；。：]/u)
      .at(-1) ?? '';
  return /^(.+?)(?:会同|联合|协同)[^\d]*\d+[余多]?[个家]?$/u.exec(ahead)?.[1];
}

/** 3412起违法行为被我局依法查处 */
function passiveActorOf({ behind }: NumberView): string | undefined {
  const words = /被(.+)$/u.exec(behind)?.[1] ?? '';
  const verb = countingVerbsOf(words)[0];
  return verb && verb.start > 0 ? subjectOf(words.slice(0, verb.start)) : undefined;
}

/** 综合执法局（编制22名，实有19名） */
function ownerOfBracket({ before, clause }: NumberView): string | undefined {
  const words = /(?:^|[，；。：])([\p{Script=Han}“”]+)（(?![由含])[^（）]*$/u.exec(before)?.[1];
  return words !== undefined && isBody(words) && /\p{Script=Han}/u.test(clause)
    ? subjectOf(words)
    : undefined;
}

/** Whether no other is named who may have done it: 李某补偿张某2.4万元. */
export function goesWithout({ subject, verb, isBracketed }: NumberView): boolean {
  const isNamed =
    !isManner(subject) &&
    !isTimeOnly(subject) &&
    !/^(?:并|又|还|也|再|另|且|通过|利用|以|按|在|于|用|为|对|向|给|从|与|同|因|经|截)/u.test(
      subject,
    );
  return (
    isBracketed ||
    verb === undefined ||
    (subject.length > 4 && subjectOf(subject) === undefined && !/[局委办院]/u.test(subject)) ||
    !isNamed
  );
}
