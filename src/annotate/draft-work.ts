import type { Work } from '#model/work.ts';

/** What an unknown title tells of its work, for an editor to complete with an id. */
export type WorkDraft = Pick<Work, 'title' | 'kind' | 'level'>;

/**
 * Drafts an entry of `works.yaml` from a title alone: its kind by the last word, which documents of
 * each kind must have (《行政法规制定程序条例》第五条; 《规章制定程序条例》第七条; 《党政机关公文处理工作条例》
 * 第八条), its level by the place it begins with.
 */
export function draftWork(title: string): WorkDraft {
  const level = levelOf(title);
  return { title, level, kind: kindOf(title, level) };
}

function levelOf(title: string): Work['level'] {
  if (/^(?:关于)?(?:中华人民共和国|国务院|中共中央|中国共产党|全国)/u.test(title)) return '国家';
  const unit = places.exec(title)?.[1];
  return unit === undefined ? '不明' : (levels[unit] ?? '不明');
}

/** Places at the beginning; the last of a row made the work: 广元市昭化区…. 城镇 and 县乡 are no places. */
const places =
  /^(?:关于)?(?:(?![省市县区乡镇])\p{Script=Han}{2,5}?(省|自治区|市|州|县|区|旗|镇|乡|街道)){1,4}/u;

const levels: Readonly<Record<string, Work['level']>> = {
  省: '省',
  自治区: '省',
  市: '市',
  州: '市',
  县: '县',
  区: '县',
  旗: '县',
  镇: '乡',
  乡: '乡',
  街道: '乡',
};

function kindOf(title: string, level: Work['level']): Work['kind'] {
  const bare = title.replace(/[（(][^（）()]*[）)]$/u, '');
  if (/草案[）)]?$/u.test(title)) return '法规草案';
  const found = kinds.find(([ending]) => ending.test(bare))?.[1] ?? '规范性文件';
  // A province and a city with districts make local regulations; the State Council makes its own.
  return found === '行政法规' && (level === '省' || level === '市') ? '地方性法规' : found;
}

const kinds: readonly (readonly [RegExp, Work['kind']])[] = [
  [/(?:(?<!办)法|法典)$/u, '法律'],
  [/(?:干部|党内|党政|中国共产党).{0,24}(?:条例|规定|准则|办法)$/u, '党内法规'],
  [/条例$/u, '行政法规'],
  [/决议$/u, '人大决议'],
  [/(?:日|晚|时|周|改革|企业)报$/u, '报刊'],
  [/(?:规划|纲要)$/u, '规划纲要'],
  [/(?:目录|清单)$/u, '清单目录'],
  [/(?:方案|计划|要点)$/u, '工作方案'],
  [/(?:工作规则|工作细则|议事规则)$/u, '工作规则'],
  [/(?:表|台账)$/u, '表格'],
  [/(?:汇编|地图|地图册|手册|读本|学习问答|学习纲要)$/u, '出版物'],
];
