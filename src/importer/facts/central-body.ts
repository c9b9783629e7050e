/**
 * Whether a body is one of the state's own: a ministry, or an office of the State Council. They
 * have no code among the places, and the archive holds reports of places.
 */
export function isCentralBody(name: string): boolean {
  return /^(?:中华人民共和国.{2,12}(?:部|委员会|署|局)|(?:公安|安全|民政|司法|财政|自然资源|生态环境|环境保护|交通运输|水利|农业农村|商务|教育|外交|国防|应急管理|文化和旅游|科学技术|工业和信息化|住房和城乡建设|人力资源和社会保障|退役军人事务)部|国家.{2,12}(?:局|委员会|总局|署)|国务院.{2,20}|海关总署|审计署|中国(?:人民银行|证券监督管理委员会|气象局|地震局|民用航空局)|最高人民(?:法院|检察院))$/u.test(
    name.replace(/\s/gu, ''),
  );
}
