import type { CountyFile } from "../../../environments/types";
import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";
import { judgePlanned } from "./planned";

/** City, county, township, village: each unit hangs on one node, and each node on the next level up. */
export const rule: Rule = {
  id: "OPN-04",
  title: { zh: "市县乡村四级网络,逐级上联", en: "Four levels, each below the next" },
  rationale: {
    zh: "电子政务外网实现市、县、乡(街道)、村(社区)四级全面覆盖;越级或横向相连绕过了上一级的边界防火墙。",
    en: "The extranet covers city, county, township and village; a link across or past a level avoids the firewall at its border.",
  },
  remedy: {
    zh: "删除横向和越级的接口,每个单位只接入一个节点,节点只上联上一级。",
    en: "Remove interfaces across or past levels; hang each unit on one node and each node on the next level up.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(一)2" }],
  severity: "high",
  waivable: false,
  *check(context) {
    if (context.environment.settings.kind !== "extranet") return;
    for (const county of context.environment.counties) yield judgeDeclared(context, county);
    yield* judgePlanned(context);
  },
};

/** The form of a county file has the levels nested, so what is declared is a tree by construction. */
function judgeDeclared({ environment }: RuleContext, county: CountyFile): Judgement {
  const subject = declared(environment, `counties/${county.id}.yaml`, "townships", county.townships);
  return judge("pass", subject, messages.declared, {
    county: county.name,
    townships: county.townships.length,
    villages: county.townships.reduce((sum, { villages }) => sum + villages.length, 0),
  });
}
