import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { AddressSet } from "../../estate/address-set";
import { listOf } from "./labels";
import { reasonOf } from "./values";

/** A planned subnet with its addresses. */
export interface Subnet {
  readonly resource: Resource;
  /** Undefined when no plan has it. */
  readonly network: Resource | undefined;
  /** Its block; what its pool holds where only the service will choose; a text says why neither can be told. */
  readonly addresses: AddressSet | string;
}

const known = new WeakMap<RuleContext, readonly Subnet[]>();

/** Every subnet that exists after the change. */
export function subnetsOf(context: RuleContext): readonly Subnet[] {
  let subnets = known.get(context);
  if (!subnets) {
    subnets = context.estate.ofType("openstack_networking_subnet_v2").map((resource) => ({
      resource,
      network: context.estate.targets(resource, "network_id")[0],
      addresses: addressesOf(context, resource),
    }));
    known.set(context, subnets);
  }
  return subnets;
}

function addressesOf({ estate }: RuleContext, subnet: Resource): AddressSet | string {
  const cidr = estate.get(subnet, "cidr");
  if (cidr.state === "known") {
    return AddressSet.parse(String(cidr.value)) ?? `"${String(cidr.value)}" is not a block`;
  }
  const prefixes = estate
    .targets(subnet, "subnetpool_id")
    .flatMap((pool) => listOf(estate, pool, "prefixes"))
    .map((prefix) => AddressSet.parse(prefix));
  const [first] = prefixes;
  if (!first) return cidr.state === "absent" ? "no block is written" : reasonOf(cidr);
  return AddressSet.of(
    first.family,
    prefixes.flatMap((set) => (set?.family === first.family ? set.intervals : [])),
  );
}
