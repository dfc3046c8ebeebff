import { fill, type Text } from "../messages/text";
import { balancerEnd, networkEnd, resolveEnd, resolveTier, tierEnd, type ResolvedEnd } from "./flow-ends";
import { purposes } from "./messages";
import type { DeclaredSystem, Environment } from "./model";
import { includesPort, portsOf, type PortRange } from "./ports";
import { isRefused } from "./systems";
import type { Agreement, ExchangeFile, LoadBalancer, Publication } from "./types";

export { baselineFlows, type BaselineFlow } from "./baseline-flows";
export type { ResolvedEnd } from "./flow-ends";
export type { PortRange } from "./ports";
export { findSystem, findTier, isRefused } from "./systems";

/** Traffic that is allowed, with both ends resolved to addresses. */
export interface ResolvedFlow {
  /**
   * Unique in the environment and stable: ids of what declares it, joined by `--`, which no id holds. Letters, digits and hyphens only.
   */
  readonly id: string;
  readonly from: ResolvedEnd;
  readonly to: ResolvedEnd;
  /** icmp is echo request only. */
  readonly protocol: "tcp" | "udp" | "icmp";
  /** At the end `to`; empty for icmp. */
  readonly ports: readonly PortRange[];
  readonly purpose: Text;
  /** The object that declares it, for `environment.origin`. */
  readonly source: object;
  /** Why it exists. The baseline is apart: {@link baselineFlows}. */
  readonly reason: "declared" | "agreement" | "publication" | "load-balancer";
}

/**
 * Every flow of an environment but the baseline, in order of declaration: flows of systems, members of load balancers, publications
 * through the front ends of the egress, and the two legs of each agreement. Flows at a system marked classified in an extranet are
 * left out.
 *
 * A flow to a tier on the port of a load balancer of that tier has a twin to the virtual address, `<id>--via--<load balancer>`.
 */
export function allFlows(environment: Environment): readonly ResolvedFlow[] {
  const systems = environment.systems.filter(({ system }) => !isRefused(environment.settings.kind, system));
  const flows = [
    ...systems.flatMap((declared) => declaredFlows(environment, declared)),
    ...systems.flatMap((declared) => memberFlows(environment, declared)),
    ...systems.flatMap((declared) => publicationFlows(environment, declared)),
    ...(environment.exchange?.agreements ?? []).flatMap((agreement) =>
      agreementFlows(environment, agreement),
    ),
  ];
  return flows.flatMap((flow) => [flow, ...viaBalancers(flow)]);
}

function declaredFlows(environment: Environment, declared: DeclaredSystem): readonly ResolvedFlow[] {
  return (declared.system.flows ?? []).flatMap((flow) => {
    const from = resolveEnd(environment, declared, flow.from);
    const to = resolveEnd(environment, declared, flow.to);
    if (!from || !to) return [];
    const { protocol, purpose } = flow;
    const id = `${declared.system.id}--${flow.id}`;
    return [
      { id, from, to, protocol, ports: portsOf(flow), purpose, source: flow, reason: "declared" as const },
    ];
  });
}

/** A load balancer speaks to its members from an address of its subnet that no file knows: the whole network is let in. */
function memberFlows(environment: Environment, declared: DeclaredSystem): readonly ResolvedFlow[] {
  return (declared.system.loadBalancers ?? []).map((balancer) => {
    const tier = tierOf(declared, balancer.tier);
    return {
      id: `${declared.system.id}--${balancer.id}--members`,
      from: networkEnd(environment, declared, tier.network),
      to: tierEnd(declared, tier),
      protocol: "tcp",
      ports: [onePort(balancer.memberPort)],
      purpose: fill(purposes.members, { balancer: balancer.id }),
      source: balancer,
      reason: "load-balancer",
    };
  });
}

function publicationFlows(environment: Environment, declared: DeclaredSystem): readonly ResolvedFlow[] {
  const found = new Map<string, ResolvedFlow>();
  for (const publication of declared.system.publish ?? []) {
    const to = publishedEnd(declared, publication);
    for (const { system, balancer } of frontends(environment)) {
      const parts = [
        "publication",
        declared.system.id,
        publication.tier,
        publication.port,
        system.system.id,
        balancer.id,
      ];
      const id = parts.join("--");
      // Several host names on one port are one flow.
      if (found.has(id)) continue;
      found.set(id, {
        id,
        from: tierEnd(system, tierOf(system, balancer.tier)),
        to,
        protocol: "tcp",
        ports: [onePort(publication.port)],
        purpose: fill(purposes.publication, { hostname: publication.hostname }),
        source: publication,
        reason: "publication",
      });
    }
  }
  return [...found.values()];
}

/** A published id names a load balancer or else a tier: one balancer may bear the name of its tier. */
function publishedEnd(declared: DeclaredSystem, { tier }: Publication): ResolvedEnd {
  const balancer = declared.system.loadBalancers?.find(({ id }) => id === tier);
  return balancer ? balancerEnd(declared, balancer) : tierEnd(declared, tierOf(declared, tier));
}

function frontends(environment: Environment): readonly { system: DeclaredSystem; balancer: LoadBalancer }[] {
  const links = environment.egress?.egresses.flatMap((egress) => egress.links) ?? [];
  return links.flatMap(({ frontend }) => {
    const system = environment.systems.find((candidate) => candidate.system.id === frontend.system);
    const balancer = system?.system.loadBalancers?.find(({ id }) => id === frontend.loadBalancer);
    if (!system || !balancer)
      throw new RangeError(`Cannot find front end "${frontend.system}/${frontend.loadBalancer}"`);
    return isRefused(environment.settings.kind, system.system) ? [] : [{ system, balancer }];
  });
}

function agreementFlows(environment: Environment, agreement: Agreement): readonly ResolvedFlow[] {
  const exchange = environment.exchange as ExchangeFile;
  const gateway = resolveTier(environment, `${exchange.gateway.system}/${exchange.gateway.tier}`);
  const consumer = resolveTier(environment, agreement.consumer);
  const provider = resolveTier(environment, agreement.provider);
  if (!gateway || !consumer || !provider) return [];
  const entry = exchange.catalogue.find(({ id }) => id === agreement.entry)?.name ?? agreement.entry;
  const common = { protocol: "tcp", source: agreement, reason: "agreement" } as const;
  return [
    {
      ...common,
      id: `agreement--${agreement.id}--consumer`,
      from: consumer,
      to: gateway,
      ports: [onePort(exchange.gateway.port)],
      purpose: fill(purposes.consumer, { entry, agreement: agreement.id }),
    },
    {
      ...common,
      id: `agreement--${agreement.id}--provider`,
      from: gateway,
      to: provider,
      ports: [onePort(agreement.port)],
      purpose: fill(purposes.provider, { entry, agreement: agreement.id }),
    },
  ];
}

function viaBalancers(flow: ResolvedFlow): readonly ResolvedFlow[] {
  const { to } = flow;
  if (to.kind !== "tier" || flow.protocol !== "tcp" || flow.reason === "load-balancer") return [];
  return (to.system.system.loadBalancers ?? [])
    .filter((balancer) => balancer.tier === to.tier.id && includesPort(flow.ports, balancer.port))
    .map((balancer) => ({
      ...flow,
      id: `${flow.id}--via--${balancer.id}`,
      to: balancerEnd(to.system, balancer),
      ports: [onePort(balancer.port)],
      reason: "load-balancer",
    }));
}

function tierOf(declared: DeclaredSystem, id: string) {
  const tier = declared.system.tiers.find((candidate) => candidate.id === id);
  if (!tier) throw new RangeError(`Cannot find tier "${id}" in system "${declared.system.id}"`);
  return tier;
}

function onePort(port: number): PortRange {
  return { from: port, to: port };
}
