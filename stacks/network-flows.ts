import { allFlows, type ResolvedFlow } from "../environments/flows";
import type { Environment } from "../environments/model";

/**
 * Flows as the network has to let them through. A flow to a tier on the port of its load balancer goes to the virtual address
 * (its twin `--via--`) and not to the instances, so the direct one is left out: nobody needs it, and what nobody needs is closed.
 */
export function networkFlows(environment: Environment): readonly ResolvedFlow[] {
  return allFlows(environment).filter((flow) => !isBalanced(flow));
}

function isBalanced({ to, ports, reason }: ResolvedFlow): boolean {
  if (to.kind !== "tier" || reason === "load-balancer") return false;
  const balanced = (to.system.system.loadBalancers ?? []).filter(({ tier }) => tier === to.tier.id);
  return (
    ports.length > 0 &&
    ports.every((range) => balanced.some(({ port }) => range.from === port && range.to === port))
  );
}
