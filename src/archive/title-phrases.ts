/**
 * Cuts a title where a line may break without tearing a name: behind each issuer that it names, and
 * before 关于. The phrases make up the whole title.
 */
export function titlePhrasesOf(title: string, issuers: readonly string[]): readonly string[] {
  const cuts = issuers.flatMap((issuer) => {
    const at = title.indexOf(issuer);
    return at === -1 ? [] : [at, at + issuer.length];
  });
  const about = title.indexOf('关于');
  const edges = [...new Set([0, ...cuts, ...(about === -1 ? [] : [about]), title.length])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((edge, position) => title.slice(edges[position], edge));
}
