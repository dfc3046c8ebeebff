import { allFlows, baselineFlows, type PortRange, type ResolvedEnd } from "../../environments/flows";
import type { DeclaredSystem, Environment } from "../../environments/model";
import type { RuleContext } from "../rule";
import { AddressSet } from "../../estate/address-set";
import { systemsOf } from "./declarations";
import { zoneIdOf } from "./zones";

/** Traffic that a declaration asks for, seen from one tier. */
export interface Asked {
  readonly direction: "ingress" | "egress";
  readonly protocol: string;
  /** Empty for icmp. */
  readonly ports: readonly PortRange[];
  readonly others: AddressSet;
}

/** Key of a tier; of the receivers of a system at the recovery site without a tier. */
export function tierKey(system: string, tier: string | undefined): string {
  return tier === undefined ? `${system} at recovery` : `${system}/${tier}`;
}

const known = new WeakMap<RuleContext, ReadonlyMap<string, readonly Asked[]>>();

/** Everything that declared flows, the baseline and copies to the recovery site ask for, by tier. */
export function askedOf(context: RuleContext): ReadonlyMap<string, readonly Asked[]> {
  let asked = known.get(context);
  if (!asked) known.set(context, (asked = gather(context.environment)));
  return asked;
}

function gather(environment: Environment): Map<string, readonly Asked[]> {
  const asked = new Map<string, Asked[]>();
  const add = (key: string, one: Asked): void => {
    const list = asked.get(key);
    if (list) list.push(one);
    else asked.set(key, [one]);
  };
  for (const { from, to, protocol, ports } of allFlows(environment)) {
    const common = { protocol, ports };
    for (const key of keyOf(to)) add(key, { ...common, direction: "ingress", others: setOf(from.prefixes) });
    for (const key of keyOf(from)) add(key, { ...common, direction: "egress", others: setOf(to.prefixes) });
  }
  addBaseline(environment, add);
  addCopies(environment, add);
  return asked;
}

function keyOf(end: ResolvedEnd): readonly string[] {
  return end.kind === "tier" ? [tierKey(end.system.system.id, end.tier.id)] : [];
}

/** Every instance uses the shared services, and they answer every zone that holds instances. */
function addBaseline(environment: Environment, add: (key: string, asked: Asked) => void): void {
  const zones = populatedZones(environment);
  for (const { direction, protocol, port, prefixes, system, tier } of baselineFlows(environment)) {
    const common = { protocol, ports: [{ from: port, to: port }] };
    for (const { system: other } of systemsOf(environment)) {
      for (const { id } of other.tiers) {
        add(tierKey(other.id, id), { ...common, direction, others: setOf(prefixes) });
      }
    }
    const back = direction === "ingress" ? "egress" : "ingress";
    add(tierKey(system.system.id, tier.id), { ...common, direction: back, others: zones });
  }
}

function populatedZones(environment: Environment): AddressSet {
  const used = new Set(
    systemsOf(environment).flatMap(({ system }) =>
      system.tiers.flatMap(({ addresses }) =>
        addresses.flatMap((address) => zoneIdOf(environment, address) ?? []),
      ),
    ),
  );
  return setOf(environment.addressPlan.zones.filter(({ id }) => used.has(id)).map(({ block }) => block));
}

function addCopies(environment: Environment, add: (key: string, asked: Asked) => void): void {
  const { recovery } = environment;
  for (const target of recovery?.targets ?? []) {
    if (!recovery || target.mode === "backup") continue;
    const declared = systemsOf(environment).find(({ system }) => system.id === target.system);
    if (!declared) continue;
    const common = {
      protocol: "tcp",
      ports: [{ from: recovery.replicationPort, to: recovery.replicationPort }],
    };
    const receivers = setOf((target.addresses ?? []).map((address) => `${address}/32`));
    for (const { id } of declared.system.tiers) {
      add(tierKey(target.system, id), { ...common, direction: "egress", others: receivers });
    }
    add(tierKey(target.system, undefined), {
      ...common,
      direction: "ingress",
      others: addressesOfSystem(declared),
    });
  }
}

/** Addresses of all instances of a system. */
export function addressesOfSystem({ system }: DeclaredSystem): AddressSet {
  return setOf(system.tiers.flatMap(({ addresses }) => addresses));
}

function setOf(prefixes: readonly string[]): AddressSet {
  return AddressSet.of(
    4,
    prefixes.flatMap((prefix) => AddressSet.parse(prefix)?.intervals ?? []),
  );
}
