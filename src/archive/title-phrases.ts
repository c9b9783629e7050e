/** Where official titles have a seam: …关于|2023年度|法治政府建设|工作情况的报告. */
const seam = /(?=关于)|(?<=\d{4}年度?)(?!度|的)|(?=(?:工作)?情况|工作报告)(?<!工作)/gu;

/**
 * Cuts a title where a line may break without tearing a name or a word: behind each issuer that it
 * names, before 关于, behind the year, and around what it is about. The phrases make up the whole title.
 *
 * @param begins with what the subject of such titles begins
 */
export function titlePhrasesOf(
  title: string,
  { issuers, begins }: { readonly issuers: readonly string[]; readonly begins: string },
): readonly string[] {
  const cuts = issuers.flatMap((issuer) => {
    const at = title.indexOf(issuer);
    return at === -1 ? [] : [at, at + issuer.length];
  });
  const seams = [seam, new RegExp(begins, 'gu')].flatMap((pattern) =>
    [...title.matchAll(pattern)].map(({ index }) => index),
  );
  const isTorn = (at: number) =>
    issuers.some((issuer) => {
      const start = title.indexOf(issuer);
      return start !== -1 && start < at && at < start + issuer.length;
    });
  const edges = [...new Set([0, ...cuts, ...seams.filter((at) => !isTorn(at)), title.length])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((edge, position) => title.slice(edges[position], edge));
}
