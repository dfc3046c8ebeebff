/** Texts of MLPS-08. */
export const messages = {
  ok: {
    zh: "规则对应已声明的访问,不重复",
    en: "A declared flow asks for the rule, and no other rule does the same.",
  },
  duplicate: { zh: "与规则 {other} 完全相同", en: "The rule says the same as {other}." },
  shadowed: { zh: "规则 {other} 已放行这些访问", en: "Rule {other} lets all of this through already." },
  unused: {
    zh: "安全组不属于任何层,也没有端口使用,规则是多余的",
    en: "The group is of no tier and no port carries it, so the rule serves nothing.",
  },
  notAsked: {
    zh: "{tier} 没有声明这样的访问({direction})",
    en: "No declaration of {tier} asks for this traffic ({direction}).",
  },
  wide: {
    zh: "规则比 {tier} 声明的访问更宽,例如放行 {example}",
    en: "The rule is wider than what {tier} declares: it lets {example} through, for one.",
  },
  unknown: {
    zh: "无法得知规则放行什么:{reason}",
    en: "It cannot be told what the rule lets through: {reason}.",
  },
} as const;
