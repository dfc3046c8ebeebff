import type { DeclaredFlow } from "../../../reachability/declared";
import { fill } from "../../../messages/text";
import { stops } from "../../../reachability/messages";
import { isKept, type Kept } from "../../../reachability/promises";
import { placeOfStop } from "../../../reachability/steps";
import { declared } from "../../facts/declarations";
import { doubtNames, openPathsOf, wayOf, type OpenPaths } from "../../facts/open-paths";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** What is declared gets through, there and back: too little is a finding too. */
export const rule: Rule = {
  id: "RCH-08",
  title: { zh: "声明的访问和协议都有通路", en: "Every declared flow and agreement has its way" },
  rationale: {
    zh: "批准的共享协议和访问如果在网络上不通,承诺就没有兑现;只看放行规则看不出中途的防火墙、路由和应答。",
    en: "An agreement that was approved and does not get through is not kept; rules alone do not show the firewalls, routes and replies on the way.",
  },
  remedy: {
    zh: "按证据找到拦住它的环节,补上路由或放行规则;不再需要的,从声明中删除。",
    en: "Mend the step that stops it: a route, a rule, a reply; remove the declaration where it is no longer needed.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(二)1" },
    { norm: "opinion-2017", clause: "二(二)2" },
  ],
  severity: "medium",
  waivable: false,
  *check(context) {
    // With a part of the stacks a way that is not there is not known to be missing.
    if (context.partial) return;
    const paths = openPathsOf(context);
    const kept = new Map(paths.flows.map((flow) => [flow.id, isKept(paths.city, flow)]));
    for (const flow of paths.flows) {
      const own = kept.get(flow.id);
      const instead = flow.instead === undefined ? undefined : kept.get(flow.instead);
      // A flow to a tier behind a load balancer is kept by the way to the load balancer.
      const best = instead?.kind === "kept" ? instead : own;
      if (best && best.kind !== "open-ended") yield judgeFlow(context, paths, flow, best);
    }
  },
};

function judgeFlow(
  { environment }: RuleContext,
  { city }: OpenPaths,
  flow: DeclaredFlow,
  kept: Exclude<Kept, { kind: "open-ended" }>,
): Judgement {
  const subject = declared(environment, "environment.yaml", flow.id, flow.source, flow.key);
  const values = { flow: flow.id };
  switch (kept.kind) {
    case "kept":
      return judge("pass", subject, messages.kept, values);
    case "uncertain":
      return judge("undetermined", subject, messages.uncertain, {
        ...values,
        doubts: doubtNames(kept.trail).join("; "),
      });
    case "unanswered":
      return judge(
        "fail",
        subject,
        messages.unanswered,
        { ...values, from: nameOf(kept.from), to: nameOf(kept.to) },
        { path: wayOf(kept.trail) },
      );
    default: {
      const from = nameOf(kept.from);
      if (!kept.stop) return judge("fail", subject, messages.noWay, { ...values, from });
      const evidence = kept.trail ? { path: wayOf(kept.trail) } : undefined;
      const stop = fill(stops[kept.stop.kind], { place: placeOfStop(kept.stop, city.compiled) });
      return judge("fail", subject, messages.stopped, { ...values, from, stop }, evidence);
    }
  }
}

function nameOf({
  ports,
}: {
  readonly ports: readonly { readonly cause: { readonly name: string } }[];
}): string {
  return ports[0]?.cause.name ?? "";
}
