/** Texts of SHR-02. */
export const messages = {
  basis: {
    zh: "{entry}({sharing})写明了依据:{basis}",
    en: "{entry} ({sharing}) states its basis: {basis}.",
  },
  unconditional: {
    zh: "{entry} 无条件共享,不需要依据",
    en: "{entry} is shared unconditionally and needs no basis.",
  },
  missing: {
    zh: "{entry} 的共享类型为 {sharing},没有写明法律或政策依据",
    en: "{entry} is {sharing} but states no legal or policy basis.",
  },
} as const;
