/** Texts of GW-09. */
export const messages = {
  noInternet: {
    zh: "{unit} 属 A 类:不接入互联网",
    en: "{unit} is of class A: no internet.",
  },
  unified: {
    zh: "{unit} 属 B 类:经统一出口接入互联网",
    en: "{unit} is of class B: internet through the one egress.",
  },
  onTerm: {
    zh: "{unit} 属 C 类(独立出口),限期至 {until} 转为 B 类",
    en: "{unit} is of class C (own egress) and becomes class B by {until}.",
  },
  own: {
    zh: "{unit} 属 C 类:有独立互联网出口,且没有仍在有效期内的限期",
    en: "{unit} is of class C: it has an egress of its own and no term that still runs.",
  },
  planned: {
    zh: "{unit} 属 C 类:计划中有其自己的通向外部的途径 {address}",
    en: "{unit} is of class C: the plans give it a way out of its own, {address}.",
  },
  countyOwn: {
    zh: "{unit} 有县级统一出口,下属单位属 B 类",
    en: "{unit} has the one egress of its level; its units are of class B.",
  },
} as const;
