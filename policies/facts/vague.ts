import type { RuleContext } from "../rule";
import type { Foot } from "./routers";

/** One foot on several networks: an expression that chooses among the members of a loop, which no plan resolves. */
export function isVague({ estate }: RuleContext, { subnets }: Foot): boolean {
  return new Set(subnets.flatMap((subnet) => estate.targets(subnet, "network_id"))).size > 1;
}
