import type { Text } from "../../messages/text";

/** Texts about rules and clauses, as templates for `fill`. */
export const messages = {
  rule: { zh: "规则", en: "rule" },
  title: { zh: "名称", en: "title" },
  severity: { zh: "严重程度", en: "severity" },
  decidedBy: { zh: "由什么判定", en: "decided by" },
  waivable: { zh: "可否豁免", en: "waivable" },
  norms: { zh: "依据", en: "norms" },
  norm: { zh: "规范", en: "norm" },
  clause: { zh: "条款", en: "clause" },
  inForce: { zh: "有效期", en: "in force" },
  rules: { zh: "规则", en: "rules" },
  clauses: { zh: "条款数", en: "clauses" },
  share: { zh: "占比", en: "share" },
  yes: { zh: "可以", en: "yes" },
  no: { zh: "不可", en: "no" },
  why: { zh: "理由", en: "Why" },
  fix: { zh: "如何改正", en: "How to fix" },
  compliant: { zh: "合规示例", en: "Compliant example" },
  violating: { zh: "违规示例", en: "Violating example" },
  evasions: { zh: "同样不合规的其他写法:{names}", en: "Other ways to write it, which fail as well: {names}" },
  from: { zh: "自 {from} 起", en: "from {from}" },
  fromTo: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  unverified: { zh: "{citation} {clause}(编号未核对)", en: "{citation} {clause} (number not verified)" },
  about: { zh: "{cited},{about}", en: "{cited}, {about}" },
  listTitle: { zh: "规则", en: "Rules" },
  clausesTitle: { zh: "各条款由什么判定", en: "What decides each clause" },
} as const satisfies Readonly<Record<string, Text>>;

/** What decides a rule or a clause. */
export const deciderTexts = {
  plan: { zh: "规划", en: "plan" },
  live: { zh: "运行中的云", en: "running cloud" },
  attest: { zh: "证明材料", en: "attestation" },
  provider: { zh: "云的运营方", en: "operator of the cloud" },
  none: { zh: "未覆盖", en: "not covered" },
} as const satisfies Readonly<Record<string, Text>>;

/** Same words as in reports. */
export const severityTexts = {
  critical: { zh: "严重", en: "critical" },
  high: { zh: "高", en: "high" },
  medium: { zh: "中", en: "medium" },
  low: { zh: "低", en: "low" },
} as const satisfies Readonly<Record<string, Text>>;
