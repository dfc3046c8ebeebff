import { fill } from "../../../messages/text";
import { judgeAttested } from "../../facts/attested";
import { systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import type { Rule } from "../../rule";

const evidence = {
  zh: "系统 {system} 上线前的网站安全检查结果",
  en: "the result of the security check of system {system} before it went live",
};

/** No system is shown to the internet before its security check has passed. */
export const rule: Rule = {
  id: "ATT-06",
  title: { zh: "网站上线前经安全检查", en: "Sites are checked before they go live" },
  rationale: {
    zh: "网站开通前要按规定做安全检查,未通过的不得上线。",
    en: "A site is checked for security before it opens; one that has not passed does not go live.",
  },
  remedy: {
    zh: "完成安全检查,把结果登记为 ATT-06(system 写系统)。",
    en: "Have the check done and enter its result as ATT-06 with the system.",
  },
  norms: [{ norm: "portal-guide-2017", clause: "安全检查" }],
  severity: "medium",
  waivable: true,
  decidedBy: "attest",
  *check(context) {
    const { environment } = context;
    const shown = [...factsOf(context).systems.values()].filter(
      ({ system }) => (system.sites ?? []).length > 0 || (system.publish ?? []).length > 0,
    );
    const all = shown.map((declared) => ({
      system: declared.system.id,
      subject: systemSubject(environment, declared),
      evidence: fill(evidence, { system: declared.system.id }),
    }));
    yield* judgeAttested(context, "ATT-06", all);
  },
};
