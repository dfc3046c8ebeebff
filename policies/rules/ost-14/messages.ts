/** Texts of OST-14. */
export const messages = {
  foreign: {
    zh: "{attribute} 是 IPv{family},地址规划中没有这一族的地址:没有区域、没有边界规则管它",
    en: "{attribute} is of IPv{family}, of which the address plan holds nothing: no zone and no boundary knows it.",
  },
  ok: { zh: "只用地址规划中有的地址族", en: "Only families of the address plan are used." },
  unknown: {
    zh: "无法得知 {attribute} 的地址族:{reason}",
    en: "The family of {attribute} cannot be told: {reason}.",
  },
} as const;
