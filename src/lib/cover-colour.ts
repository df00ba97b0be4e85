// Cloth colours, named as Chinese painters do. Cream lettering reads on each with a contrast of at least 4.5.
const CLOTHS = [
  '#2f4a44', // 松绿 pine
  '#7a2f26', // 朱砂 cinnabar
  '#2e3f5c', // 靛青 indigo
  '#5b4636', // 赭石 ochre brown
  '#4a3550', // 紫檀 rosewood
  '#6b5420', // 秋香 autumn gold
  '#27525c', // 石青 azurite
  '#6d3a4a', // 胭脂 rouge
  '#44503a', // 苔 moss
  '#38383d', // 墨 ink
] as const

/** The cloth of a book without a picture: always the same for the same book. FNV-1a spreads like ISBNs apart. */
export function coverColour(name: string): string {
  let hash = 0x811c9dc5
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  // The high bits are the ones that are mixed best.
  return CLOTHS[(hash >>> 16) % CLOTHS.length] ?? CLOTHS[0]
}
