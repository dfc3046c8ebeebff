/** First two digits of the codes of provinces, autonomous regions and municipalities of the mainland (GB/T 2260). */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split(" "),
);

/** Is it the code of a division of the mainland? Those of Taiwan, Hong Kong and Macao begin with 71, 81 and 82. */
export function isMainland(division: string): boolean {
  return provinces.has(division.slice(0, 2));
}
