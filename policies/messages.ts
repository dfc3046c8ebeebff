/** Texts of the engine itself, not of any rule. */
export const engineMessages = {
  noRules: {
    zh: "没有加载任何规则:检查没有意义",
    en: "No rule is loaded: a check would say nothing",
  },
  duplicateRule: { zh: "规则编号 {rule} 重复", en: "Rule id {rule} is used twice" },
  unknownRule: { zh: "没有规则 {rule}", en: "There is no rule {rule}" },
  didYouMean: { zh: ";是否指 {rule}?", en: "; did you mean {rule}?" },
  noResources: {
    zh: "计划中没有任何资源:没有可检查的内容",
    en: "The plans have no resources: there is nothing to judge",
  },
  badDate: { zh: "日期 {date} 不是 YYYY-MM-DD 格式的日期", en: "Date {date} is not a day, YYYY-MM-DD" },
  crashed: {
    zh: "规则 {rule} 运行出错,没有给出完整结论:{reason}",
    en: "Rule {rule} broke and did not judge everything: {reason}",
  },
  unknownType: {
    zh: "{address}:资源类型 {type} 不在 provider 3.4.0 之列,没有规则了解它,不能放行",
    en: "{address}: resource type {type} is not in provider 3.4.0, so no rule knows it and it cannot pass",
  },
  foreignProvider: {
    zh: "{address}:由其他 provider({provider})创建,规则无法判断,不能放行",
    en: "{address}: created by another provider ({provider}), which no rule can judge, so it cannot pass",
  },
  notInForce: {
    zh: "所依据的规范在 {date} 不适用,未运行",
    en: "Its norms are not in force on {date}: not run",
  },
  toldBy: { zh: "由 {rule} 在 {subject} 处指出", en: "Told by {rule} at {subject}" },
  nothingToJudge: {
    zh: "本环境中没有此规则的对象",
    en: "This environment has nothing that the rule is about",
  },
} as const;

/** Texts of the built-in rule about waivers. */
export const waiverMessages = {
  title: { zh: "豁免真实有效", en: "Waivers are in force and do something" },
  unknownRule: {
    zh: "豁免所指的规则 {rule} 不存在",
    en: "The waiver names rule {rule}, which does not exist",
  },
  notWaivable: { zh: "规则 {rule} 不允许豁免", en: "Rule {rule} cannot be waived" },
  expired: { zh: "豁免已于 {until} 到期", en: "The waiver ended on {until}" },
  ownApproval: {
    zh: "豁免的责任单位与批准单位同为 {unit}",
    en: "{unit} both answers for the waiver and approved it",
  },
  unused: {
    zh: "豁免没有对应的问题:规则 {rule} 对 {subject} 没有不合规结论,请删除",
    en: "The waiver matches nothing: rule {rule} has no finding at {subject}; remove it",
  },
} as const;

/** Texts of the built-in rule about attestations. */
export const attestationMessages = {
  title: { zh: "证明材料对应真实的规则", en: "Attestations are of rules that take them" },
  unknownRule: {
    zh: "证明材料所指的规则 {rule} 不存在",
    en: "The attestation names rule {rule}, which does not exist",
  },
  notAttested: {
    zh: "规则 {rule} 不由证明材料判定",
    en: "Rule {rule} is not decided by attestations",
  },
} as const;
