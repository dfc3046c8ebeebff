import { judgeAttested, platformAttested } from "../../facts/attested";
import type { Rule } from "../../rule";

const evidence = {
  zh: "卷加密、密钥管理和 TLS 所用密码产品的认证证书",
  en: "certificates of the cryptographic products behind volume encryption, key management and TLS",
};

/** Cryptographic products are certified: a document says so. */
export const rule: Rule = {
  id: "ATT-02",
  title: { zh: "使用经认证的密码产品", en: "Cryptographic products are certified" },
  rationale: {
    zh: "密码产品和服务应符合国家密码管理要求;云卷加密和证书由什么产品实现,计划看不到。",
    en: "Cryptographic products and services are those that the state certifies; a plan does not show what encrypts volumes and keeps keys.",
  },
  remedy: {
    zh: "核对密码产品的认证证书,登记为 ATT-02。",
    en: "Check the certificates of the cryptographic products and enter them as ATT-02.",
  },
  norms: [{ norm: "gb-t-39786-2021", clause: "密码产品" }],
  severity: "medium",
  waivable: true,
  decidedBy: "attest",
  check: (context) => judgeAttested(context, "ATT-02", platformAttested(context, evidence)),
};
