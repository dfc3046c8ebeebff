/** Texts of SHR-08. The entry itself is never named: its place is enough to find it. */
export const messages = {
  clean: {
    zh: "目录条目没有国家秘密或工作秘密的标识",
    en: "The entry carries no marking of a state or work secret.",
  },
  secret: {
    zh: "此目录条目带有国家秘密或工作秘密的标识,不得列入共享目录",
    en: "This entry carries a marking of a state or work secret, which may not be in the catalogue.",
  },
} as const;
