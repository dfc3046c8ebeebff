import { factsOf } from "../../facts/facts";
import { isReply } from "../../facts/firewall-ports";
import { allows } from "../../facts/firewall-rules";
import { opened } from "../../facts/port-spans";
import { firewallRulePorts } from "../../facts/ports";
import { protocolOf } from "../../facts/protocol";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";
import { riskyPorts } from "./risky-ports";

/** Judges firewall rules: what crosses a boundary is never within one system. */
export function* judgeFirewallRules(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const rule of estate.ofType("openstack_fw_rule_v2")) {
    if (!allows(context, rule) || isReply(context, rule)) continue;
    const ports = opened(
      riskyPorts,
      protocolOf(estate, rule),
      firewallRulePorts(estate, rule, "destination_port"),
    );
    if (ports.length === 0) continue;
    const values = { ports: ports.map(({ name }) => name).join(", ") };
    yield judge("fail", factsOf(context).subject(rule), messages.firewall, values);
  }
}
