import type { DeclaredSystem } from "../../../environments/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import type { RuleContext } from "../../rule";

/** A tier that serves an agreement, and who may not reach it but through the gateway. */
export interface Provider {
  /** `<system>/<tier>`. */
  readonly key: string;
  readonly declared: DeclaredSystem;
  readonly addresses: AddressSet;
  /** Tiers that ask for its information, `<system>/<tier>`. */
  readonly consumers: ReadonlySet<string>;
  readonly consumerAddresses: AddressSet;
  /** Agencies' blocks where the provider is no agency's; a way between two agencies is a matter of OPN-08. */
  readonly agencies: AddressSet;
}

const known = new WeakMap<RuleContext, readonly Provider[]>();

/** Every provider of an agreement. */
export function providersOf(context: RuleContext): readonly Provider[] {
  let providers = known.get(context);
  if (!providers) {
    const keys = new Set(context.environment.exchange?.agreements.map(({ provider }) => provider));
    providers = [...keys].flatMap((key) => find(context, key) ?? []);
    known.set(context, providers);
  }
  return providers;
}

/** Addresses of a tier, `<system>/<tier>`: of its instances and its load balancers. */
export function addressesAt(context: RuleContext, key: string): AddressSet {
  const [id = "", tierId] = key.split("/");
  const system = factsOf(context).systems.get(id)?.system;
  const own = system?.tiers.find((tier) => tier.id === tierId)?.addresses ?? [];
  const balanced = (system?.loadBalancers ?? []).filter(({ tier }) => tier === tierId);
  const all = [...own, ...balanced.map(({ address }) => address)];
  return AddressSet.of(
    4,
    all.flatMap((address) => AddressSet.parse(address)?.intervals ?? []),
  );
}

function find(context: RuleContext, key: string): Provider | undefined {
  const { exchange } = context.environment;
  const { systems, addressPlan } = factsOf(context);
  const declared = systems.get(key.split("/")[0] ?? "");
  if (!exchange || !declared) return undefined;
  const ofAgency = declared.tenantKind === "agency";
  const consumers = exchange.agreements
    .filter(({ provider, consumer }) => provider === key && consumer !== key)
    .map(({ consumer }) => consumer)
    .filter((consumer) => !ofAgency || systems.get(consumer.split("/")[0] ?? "")?.tenantKind !== "agency");
  const none = AddressSet.none(4);
  const sum = (sets: readonly AddressSet[]): AddressSet => sets.reduce((all, set) => all.union(set), none);
  return {
    key,
    declared,
    addresses: addressesAt(context, key),
    consumers: new Set(consumers),
    consumerAddresses: sum(consumers.map((consumer) => addressesAt(context, consumer))),
    agencies: ofAgency ? none : sum([...addressPlan.agencies.values()]),
  };
}
