/** Texts of OST-34. */
export const messages = {
  present: { zh: "{unit} 在计划之内(资源 {count} 项)", en: "The plans hold {unit} (resources: {count})" },
  missing: {
    zh: "没有任何计划包含 {unit}:它的栈不在其中,全市的结论不成立",
    en: "No plan holds anything of {unit}: its stack is left out, so nothing can be said of the whole",
  },
  partial: {
    zh: "本次只评审部分栈,没有 {unit},无法作出全市的结论",
    en: "Only some stacks are reviewed, without {unit}: nothing can be said of the whole",
  },
} as const;
