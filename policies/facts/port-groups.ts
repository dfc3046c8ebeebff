import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { textAt } from "./values";

const known = new WeakMap<RuleContext, ReadonlyMap<Resource, readonly Resource[]>>();

/** Security groups of a port: those that it names, and those that another resource puts on it. */
export function groupsOfPort(context: RuleContext, port: Resource): readonly Resource[] {
  let added = known.get(context);
  if (!added) known.set(context, (added = associations(context)));
  const own = context.estate.targets(port, "security_group_ids").filter(isGroup);
  return [...new Set([...own, ...(added.get(port) ?? [])])];
}

/** Ports that carry a group. */
export function portsOfGroup(context: RuleContext, group: Resource): readonly Resource[] {
  const { estate } = context;
  return estate
    .referrers(group)
    .flatMap((referrer) =>
      referrer.type === "openstack_networking_port_secgroup_associate_v2"
        ? estate.targets(referrer, "port_id")
        : [referrer],
    )
    .filter(
      (port) =>
        port.type === "openstack_networking_port_v2" &&
        port.after !== null &&
        groupsOfPort(context, port).includes(group),
    );
}

function associations({ estate }: RuleContext): Map<Resource, readonly Resource[]> {
  const added = new Map<Resource, readonly Resource[]>();
  for (const associate of estate.ofType("openstack_networking_port_secgroup_associate_v2")) {
    const groups = estate.targets(associate, "security_group_ids").filter(isGroup);
    for (const port of estate.targets(associate, "port_id")) {
      added.set(port, [...(added.get(port) ?? []), ...groups]);
    }
  }
  return added;
}

function isGroup({ type }: Resource): boolean {
  return type === "openstack_networking_secgroup_v2";
}

/** Is port security off here, so that no group works? */
export function isUnsecured({ estate }: RuleContext, port: Resource): boolean {
  return (
    textAt(estate, port, "port_security_enabled") === "false" ||
    String(Object(port.after?.["value_specs"])["port_security_enabled"]) === "false" ||
    (textAt(estate, port, "device_owner") ?? "").startsWith("network:")
  );
}
