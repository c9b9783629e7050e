/** A mark of 32 bits that has taken in one more number; two with different factors make 64. */
export function mixed(mark: number, value: number, factor: number): number {
  const product = Math.imul(mark ^ value, factor);
  return Math.imul(product ^ (product >>> 15), 0x9e3779b1) ^ (product >>> 13);
}
