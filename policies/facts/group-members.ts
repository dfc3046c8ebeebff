import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { AddressSet } from "../../estate/address-set";
import { blocksOf } from "./standing";

const known = new WeakMap<RuleContext, ReadonlyMap<Resource, AddressSet>>();

/** IPv4 addresses of the ports that a security group is on, in all stacks; empty when it is on none. */
export function membersOf(context: RuleContext, group: Resource | undefined): AddressSet {
  let members = known.get(context);
  if (!members) {
    members = gather(context);
    known.set(context, members);
  }
  return (group && members.get(group)) ?? AddressSet.none(4);
}

function gather({ estate }: RuleContext): Map<Resource, AddressSet> {
  const members = new Map<Resource, AddressSet>();
  const add = (groups: readonly Resource[], port: Resource): void => {
    for (const group of groups) {
      members.set(group, (members.get(group) ?? AddressSet.none(4)).union(addressesOf(port)));
    }
  };
  for (const port of estate.ofType("openstack_networking_port_v2")) {
    add(estate.targets(port, "security_group_ids"), port);
  }
  for (const association of estate.ofType("openstack_networking_port_secgroup_associate_v2")) {
    const groups = estate.targets(association, "security_group_ids");
    for (const port of estate.targets(association, "port_id")) add(groups, port);
  }
  return members;
}

function addressesOf(port: Resource): AddressSet {
  const sets = blocksOf(port, "fixed_ip").map((entry) => AddressSet.parse(String(entry["ip_address"])));
  return AddressSet.of(
    4,
    sets.flatMap((set) => (set?.family === 4 ? set.intervals : [])),
  );
}
