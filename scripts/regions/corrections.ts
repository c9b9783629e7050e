/** What the lists print wrongly: code and name as printed, and the right name. */
export const misprints: ReadonlyMap<string, string> = new Map([
  ['341302 墉桥区', '埇桥区'],
  ['371700 荷泽市', '菏泽市'],
  ['410304 廛河回族区', '瀍河回族区'],
  ['411502 师河区', '浉河区'],
  ['420104 乔口区', '硚口区'],
  ['420505 虎亭区', '猇亭区'],
  ['450331 荔蒲县', '荔浦县'],
  ['451402 江洲区', '江州区'],
  ['460323 中沙群岛', '中沙群岛的岛礁及其海域'],
  ['511681 华莹市', '华蓥市'],
  ['610403 杨凌区', '杨陵区'],
]);

/**
 * Years of places that the lists show too early, too long or much too late.
 *
 * The lists leave out cities of the 兵团 and the districts of 三沙 for years after their foundation;
 * the list of 2018 has a district of 2020, that of 2017 one that ended in 2014.
 */
export const knownYears: ReadonlyMap<string, { readonly from?: number; readonly to?: number }> =
  new Map([
    ['130604', { to: 2014 }],
    ['370614', { from: 2020 }],
    ['460302', { from: 2020 }],
    ['460303', { from: 2020 }],
    ['659005', { from: 2011 }],
    ['659006', { from: 2012 }],
    ['659007', { from: 2014 }],
    ['659008', { from: 2015 }],
    ['659009', { from: 2016 }],
  ]);

/** Codes of one list that no official list has: 永乐群岛 is a part of 西沙群岛. */
export const strayCodes: ReadonlySet<string> = new Set(['460324']);
