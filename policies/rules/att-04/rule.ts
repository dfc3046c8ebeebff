import { fill } from "../../../messages/text";
import { judgeAttested } from "../../facts/attested";
import { systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import type { Rule } from "../../rule";

const evidence = {
  zh: "系统 {system} 近 12 个月内的灾难恢复演练记录",
  en: "the record of a recovery drill of system {system} within 12 months",
};

/** Every system with a target at the recovery site was recovered in a drill within the year. */
export const rule: Rule = {
  id: "ATT-04",
  title: { zh: "一年内做过恢复演练", en: "Recovery was drilled within the year" },
  rationale: {
    zh: "应定期进行灾难恢复演练;没有恢复过的副本不能证明可以恢复。",
    en: "Recovery is drilled regularly; a copy from which nothing was ever restored proves nothing.",
  },
  remedy: {
    zh: "演练并把记录登记为 ATT-04,每 12 个月一次。",
    en: "Hold a drill every 12 months and enter its record as ATT-04.",
  },
  norms: [
    { norm: "gb-t-20988-2007", clause: "附录A" },
    { norm: "gb-t-20988-2025", clause: "等级" },
  ],
  severity: "medium",
  waivable: true,
  decidedBy: "attest",
  *check(context) {
    const { environment } = context;
    const { systems } = factsOf(context);
    const drilled = (environment.recovery?.targets ?? []).flatMap(({ system }) => systems.get(system) ?? []);
    const all = drilled.map((declared) => ({
      system: declared.system.id,
      subject: systemSubject(environment, declared),
      evidence: fill(evidence, { system: declared.system.id }),
    }));
    yield* judgeAttested(context, "ATT-04", all, 12);
  },
};
