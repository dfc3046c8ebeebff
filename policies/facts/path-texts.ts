import type { PathTexts } from "./path-judgements";

/** What every assertion about paths says. */
export const pathTexts: Pick<PathTexts, "undeclared" | "possible"> = {
  undeclared: {
    zh: "{from}可以到达{to}({services}),没有任何声明说明这条通路",
    en: "{from} reaches {to} ({services}), and nothing declares it.",
  },
  possible: {
    zh: ";取决于计划没有写明的内容:{doubts}",
    en: "It depends on what the plan does not tell: {doubts}.",
  },
};
