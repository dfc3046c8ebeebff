import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { firewallRulePorts } from "./ports";

/** Most ports that a declared service spans; a rule from more of them is no reply. */
const widestService = 1024;

/**
 * Does a firewall rule let replies through only: from the few ports of a service to the unprivileged ones? The driver of OVN keeps
 * no state, so every pass has one.
 */
export function isReply({ estate }: RuleContext, rule: Resource): boolean {
  const from = firewallRulePorts(estate, rule, "source_port");
  const to = firewallRulePorts(estate, rule, "destination_port");
  return (
    from.kind === "range" &&
    from.to - from.from < widestService &&
    to.kind === "range" &&
    to.from >= 1024 &&
    to.to > 32767
  );
}
