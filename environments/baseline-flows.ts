import { fill, type Text } from "../messages/text";
import { purposes } from "./messages";
import type { DeclaredSystem, Environment } from "./model";
import { resolveEnd } from "./flow-ends";
import type { BaselineServices, Tier } from "./types";

/** A flow between every instance of every tenant and a shared operations service. */
export interface BaselineFlow {
  readonly id: keyof BaselineServices;
  /** Seen from the instance: ingress comes from the service, egress goes to it. */
  readonly direction: "ingress" | "egress";
  readonly protocol: "tcp" | "udp";
  readonly port: number;
  readonly system: DeclaredSystem;
  /** Tier that gives the service. */
  readonly tier: Tier;
  /** Addresses of the service, /32 each. */
  readonly prefixes: readonly string[];
  readonly purpose: Text;
  /** What declares it, for `origin`: the node and its key. */
  readonly source: { readonly node: object; readonly key: string };
  readonly reason: "baseline";
}

const services = [
  { id: "bastion", direction: "ingress", protocol: "tcp", port: 22 },
  { id: "monitoring", direction: "ingress", protocol: "tcp", port: 9100 },
  { id: "log", direction: "egress", protocol: "tcp", port: 6514 },
  { id: "time", direction: "egress", protocol: "udp", port: 123 },
  { id: "dns", direction: "egress", protocol: "udp", port: 53 },
] as const;

/**
 * The baseline of operations.yaml, once for the whole environment: it holds for each tenant, not for each tier. Services at a system
 * that must not exist here are left out.
 */
export function baselineFlows(environment: Environment): readonly BaselineFlow[] {
  const { baseline, systems } = environment.operations;
  const declared = environment.systems.find(({ system }) => systems.includes(system));
  if (!declared) return [];
  return services.flatMap((service) => {
    const end = resolveEnd(environment, declared, baseline[service.id]);
    if (end?.kind !== "tier") return [];
    const { system, tier, prefixes } = end;
    const source = { node: baseline, key: service.id };
    return [
      {
        ...service,
        system,
        tier,
        prefixes,
        purpose: fill(purposes[service.id]),
        source,
        reason: "baseline" as const,
      },
    ];
  });
}
