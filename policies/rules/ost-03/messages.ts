/** Texts of OST-03. */
export const messages = {
  ok: {
    zh: "共享给 {target},与 backbone.yaml 的 sharedWith 一致",
    en: "Sharing with {target} is what sharedWith in backbone.yaml declares.",
  },
  everyone: {
    zh: "{object} 共享给所有项目(*)",
    en: "A {object} is shared with every project (*).",
  },
  undeclared: {
    zh: "{owner}的 {object} 共享给 {target},没有任何声明",
    en: "A {object} of {owner} is shared with {target}, which nothing declares.",
  },
  borrowed: {
    zh: "{owner}的 {object} 共享给 {target}:所有者以后的修改会改变对方的规则",
    en: "A {object} of {owner} is shared with {target}: later edits of the owner change the rules of the borrower.",
  },
  unknown: {
    zh: "无法得知 {object} 的共享是否有声明:{reason}",
    en: "It cannot be told whether the sharing of a {object} is declared: {reason}.",
  },
} as const;
