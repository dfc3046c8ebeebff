import { allFlows, type ResolvedFlow } from "../environments/flows";
import type { DeclaredSystem, Environment } from "../environments/model";
import type { RecoveryFile, RecoveryTarget } from "../environments/types";

/**
 * Flows as the network has to let them through: those declared, and the copies to the recovery site. A flow to a tier on the port
 * of its load balancer goes to the virtual address (its twin `--via--`) and not to the instances, so the direct one is left out:
 * nobody needs it, and what nobody needs is closed.
 */
export function networkFlows(environment: Environment): readonly ResolvedFlow[] {
  return [...allFlows(environment).filter((flow) => !isBalanced(flow)), ...copyFlows(environment)];
}

function isBalanced({ to, ports, reason }: ResolvedFlow): boolean {
  if (to.kind !== "tier" || reason === "load-balancer") return false;
  const balanced = (to.system.system.loadBalancers ?? []).filter(({ tier }) => tier === to.tier.id);
  return (
    ports.length > 0 &&
    ports.every((range) => balanced.some(({ port }) => range.from === port && range.to === port))
  );
}

function copyFlows(environment: Environment): readonly ResolvedFlow[] {
  const { recovery } = environment;
  if (!recovery) return [];
  return recovery.targets.flatMap((target) => {
    const declared = environment.systems.find(({ system }) => system.id === target.system);
    return declared ? copiesOf(recovery, target, declared) : [];
  });
}

/** Copies are sent by the tiers that hold data, to the receivers of the target; backups go through the object store's own network. */
function copiesOf(
  recovery: RecoveryFile,
  target: RecoveryTarget,
  declared: DeclaredSystem,
): readonly ResolvedFlow[] {
  if (target.mode === "backup") return [];
  const withData = declared.system.tiers.filter(({ volumes = [] }) => volumes.length > 0);
  const senders = withData.length > 0 ? withData : declared.system.tiers;
  return senders.map((tier) => ({
    id: `recovery--${target.system}--${tier.id}`,
    from: {
      kind: "tier",
      system: declared,
      tier,
      prefixes: tier.addresses.map((address) => `${address}/32`),
    },
    to: {
      kind: "zone",
      id: "recovery",
      prefixes: (target.addresses ?? []).map((address) => `${address}/32`),
    },
    protocol: "tcp",
    ports: [{ from: recovery.replicationPort, to: recovery.replicationPort }],
    purpose: declared.system.name,
    source: target,
    reason: "declared",
  }));
}
