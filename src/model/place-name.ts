const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';

/** 土家族苗族自治 in 恩施土家族苗族自治州; of 东乡族自治县 only what follows the people's name. */
const autonomy = new RegExp(`(?:(?<=..)(?:(?:${peoples})族?)+|族?)自治(?=[州县旗]$)`, 'u');

const classes = /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|地区|新区|林区|特区|[省市盟州县区旗])$/u;

/**
 * The names that everyone uses for a place besides its own, longest first: 恩施州 and 恩施 for
 * 恩施土家族苗族自治州, 宁夏 for 宁夏回族自治区. A name of one character keeps its class: 寿县.
 */
export function shortNamesOf(name: string): readonly string[] {
  const plain = name.replace(autonomy, '');
  const bare = plain.replace(classes, '');
  return [plain, bare].filter(
    (short, at, all) => short !== name && short.length > 1 && all.indexOf(short) === at,
  );
}

/**
 * The names by which a text means a place as surely as by its own: 恩施州 for an autonomous one;
 * 官银号街道 for a township that the table names with the zone it lies in,
 * （白城市生态新区）官银号街道, and that name with narrow brackets.
 */
export function usualNamesOf(name: string): readonly string[] {
  if (/自治[州县旗]$/u.test(name)) return shortNamesOf(name).slice(0, 1);
  if (!/[（-]/u.test(name)) return [];
  const narrow = name.replace('（', '(').replace('）', ')');
  const townships = name.split(/[（）-]/u).filter((part) => /.[镇乡]$|.街道$/u.test(part));
  return [...new Set([narrow, ...townships])].filter((each) => each !== name);
}
