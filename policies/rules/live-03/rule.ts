import { fill } from "../../../messages/text";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { liveEvidence } from "../../facts/live";
import { isTrueAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Rule } from "../../rule";

const messages = {
  planned: {
    zh: "计划中的外部网络有 {count} 个,多于声明的 {lines} 条线路",
    en: "The plans hold external networks ({count}), more than the declared lines ({lines}).",
  },
  evidence: {
    zh: "运行中的外部网络、外部网关和公网地址恰为声明的线路数 {lines}",
    en: "external networks, gateways and public addresses of the running cloud are exactly those of the declared lines ({lines})",
  },
};

/** The running cloud has exactly the ways out that are declared. */
export const rule: Rule = {
  id: "LIVE-03",
  title: { zh: "运行中的出口与声明一致", en: "Ways out of the running cloud are those declared" },
  rationale: {
    zh: "手工创建的外部网络、网关和公网地址不在任何计划中,却同样是出口。",
    en: "External networks, gateways and public addresses made by hand are in no plan and are ways out all the same.",
  },
  remedy: {
    zh: "列出全部外部网络、带外部网关的路由器和公网地址,与 egress.yaml 逐条核对,删除多余的。",
    en: "List all external networks, routers with gateways and public addresses, compare them with egress.yaml one by one, and delete the rest.",
  },
  norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
  severity: "critical",
  waivable: false,
  decidedBy: "live",
  *check(context) {
    const { environment, estate } = context;
    const { egress, settings } = environment;
    const lines = egress?.egresses.flatMap(({ links }) => links).length ?? 0;
    const external = estate
      .ofType("openstack_networking_network_v2")
      .filter((network) => network.mode === "managed" && isTrueAt(estate, network, "external"));
    const [extra] = external.slice(lines);
    if (extra) {
      yield judge("fail", factsOf(context).subject(extra), messages.planned, {
        count: external.length,
        lines,
      });
    }
    const subject = egress
      ? declared(environment, "egress.yaml", "egresses", egress, "egresses")
      : declared(environment, "environment.yaml", "kind", settings, "kind");
    const evidence = fill(messages.evidence, { lines });
    yield liveEvidence(
      subject,
      evidence,
      "openstack network list --external; openstack router list --long; openstack floating ip list",
    );
  },
};
