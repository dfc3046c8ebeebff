import type { Resource } from "../../../estate/model";
import { fill, type Text } from "../../../messages/text";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { placedSubject } from "../../facts/homes";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext, Subject } from "../../rule";
import { isUnknownRole, lossOf, type Loss } from "./losses";
import { messages, protections, voids, ways } from "./messages";
import { labelBefore, Past, textBefore } from "./past";
import { droppedDenials, voidedBy } from "./weakened";

/** No protection goes, is rebuilt or is switched off unnoticed. */
export const rule: Rule = {
  id: "OST-32",
  title: { zh: "不去掉防护", en: "No protection is taken away" },
  rationale: {
    zh: "删除或重建日志、防火墙、镜像、线路、灾备目标和审计权限时,其余资源全部合格也看不出少了什么;重建也有无防护的空档,数据不会回来。",
    en: "When a log store, firewall, mirror, line, recovery target or audit right goes, everything left is still in order; rebuilding leaves a gap, and data does not come back.",
  },
  remedy: {
    zh: "保留该防护(用 moved 改名,不要重建);确需撤除的,先建好替代者,再以带文号和期限的豁免单独实施。",
    en: "Keep it (rename with moved instead of rebuilding); where it has to go, build its successor first and remove it apart, under a waiver with document and end date.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.1.7.3 b" },
    { norm: "opinion-2017", clause: "二(一)1" },
    { norm: "opinion-2017", clause: "二(一)4" },
  ],
  severity: "critical",
  waivable: true,
  *check(context) {
    const past = new Past(context);
    const found = context.estate.resources.flatMap((resource) => [...judgeResource(context, past, resource)]);
    yield* found;
    if (found.some(({ result }) => result !== "pass")) return;
    const { environment } = context;
    yield judge(
      "pass",
      declared(environment, "environment.yaml", "id", environment.settings, "id"),
      messages.none,
    );
  },
};

function* judgeResource(context: RuleContext, past: Past, resource: Resource): Iterable<Judgement> {
  const { action, mode, stack, address } = resource;
  if (mode === "data" || resource.before === null) return;
  if (action === "update") {
    yield* judgeUpdate(context, past, resource);
    return;
  }
  if (action !== "delete" && action !== "replace" && action !== "forget") return;
  // What is left of an earlier replacement shares the address of its successor.
  const successor = context.estate.find(stack, address);
  if (successor !== resource && successor?.after) return;
  const subject = subjectOf(context, resource);
  const how = ways[action];
  const loss = lossOf(context, past, resource);
  if (loss) {
    const what = nameOf(loss.kind, resource);
    const message = loss.together ? messages.together : messages.removed;
    yield judge(loss.together ? "pass" : "fail", subject, message, { what, how });
  } else if (isUnknownRole(past, resource)) {
    yield judge("undetermined", subject, messages.unknownRole, { how });
  }
}

function* judgeUpdate(context: RuleContext, past: Past, resource: Resource): Iterable<Judgement> {
  const subject = subjectOf(context, resource);
  const loss = lossOf(context, past, resource);
  const how = loss && voidedBy(past, resource);
  if (how)
    yield judge("fail", subject, messages.weakened, { what: nameOf(loss.kind, resource), how: voids[how] });
  for (const rule of droppedDenials(past, resource)) {
    yield judge("fail", subject, messages.weakened, { what: nameOf("denial", rule), how: voids.policy });
  }
}

function nameOf(kind: Loss["kind"], resource: Resource): Text {
  return fill(protections[kind], { name: textBefore(resource, "name") || resource.name });
}

/** The system whose protection it was, else the unit of the stack. */
function subjectOf(context: RuleContext, resource: Resource): Subject {
  const subject = context.subject(resource);
  const system = factsOf(context).systems.get(labelBefore(resource, "system") ?? "");
  const origin = subject.origin ?? (system && context.environment.origin(system.system));
  return origin ? { ...subject, origin } : placedSubject(context, resource);
}
