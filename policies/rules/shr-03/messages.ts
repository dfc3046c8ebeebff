/** Texts of SHR-03. */
export const messages = {
  free: {
    zh: "基础信息库 {library} 的条目 {entry} 无条件共享",
    en: "Entry {entry} of base library {library} is shared unconditionally.",
  },
  bound: {
    zh: "基础信息库 {library} 的条目 {entry} 为 {sharing},应无条件共享",
    en: "Entry {entry} of base library {library} is {sharing}; it must be unconditional.",
  },
  none: {
    zh: "基础信息库 {library} 在目录中没有一项基础信息",
    en: "Base library {library} has no basic information in the catalogue.",
  },
} as const;
