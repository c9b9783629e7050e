/** What is said of a query that cannot be meant as it is written. */
export const queryRules = {
  empty: '请输入要找的词。',
  'only-excluded': '除了不要的词，至少还要有一个要找的词。',
  'only-punctuation': '这里只有标点，不作为条件。',
  'lonely-bar': '“|”的两边都要有词。',
  'excluded-alternative': '“-”写在整组的最前面：-甲|乙 表示甲、乙都不要。',
  'open-quote': '引号没有结束，按到末尾处理。',
  'lonely-near': '“近/数字”的两边都要有词，如：复议 近/8 和解。',
  'near-operand': '“近”的两边只能是不加引号的词。',
  'near-distance': '“近/数字”的数字在 1 到 200 之间。',
  'too-long': '查询最长 500 字。',
  'too-many': '一次最多查 20 个词。',
} as const;
export type QueryRule = keyof typeof queryRules;
