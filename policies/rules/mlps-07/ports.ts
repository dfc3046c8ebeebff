import type { Resource, Value } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { mapOf } from "../../facts/labels";
import { blocksOf } from "../../facts/standing";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges ports and networks: groups are named and port security works. */
export function* judgePorts(context: RuleContext): Iterable<Judgement> {
  const routerPorts = portsOfRouters(context);
  for (const port of context.estate.ofType("openstack_networking_port_v2")) {
    yield judgePort(context, port, routerPorts.has(port));
  }
  for (const network of context.estate.ofType("openstack_networking_network_v2")) {
    if (isOff(context, network)) {
      yield judge("fail", factsOf(context).subject(network), messages.networkSecurityOff);
    }
  }
}

function portsOfRouters({ estate }: RuleContext): ReadonlySet<Resource> {
  return new Set(
    estate
      .ofType("openstack_networking_router_interface_v2")
      .flatMap((attached) => estate.targets(attached, "port_id")),
  );
}

function judgePort(context: RuleContext, port: Resource, isRouterPort: boolean): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(port);
  // Neutron makes it a router's port when it is attached, and then groups do not apply to it.
  if (isRouterPort) return judge("pass", subject, messages.portRouter);
  const owner = deviceOwner(context, port);
  if (owner.startsWith("network:")) return judge("fail", subject, messages.networkOwner, { owner });
  if (isOff(context, port)) return judge("fail", subject, messages.securityOff);
  const security = estate.get(port, "port_security_enabled");
  if (security.state === "unknown") {
    return judge("undetermined", subject, messages.unknownSecurity, { reason: security.reason });
  }
  if (coversAll(port)) return judge("fail", subject, messages.wideAddresses);
  return judgeGroups(context, port);
}

function judgeGroups(context: RuleContext, port: Resource): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(port);
  const groups = estate.get(port, "security_group_ids");
  const none = estate.get(port, "no_security_groups");
  const empty = groups.state === "absent" || (groups.state === "known" && listLength(groups.value) === 0);
  if (empty) {
    return "value" in none && none.value === true
      ? judge("pass", subject, messages.portClosed)
      : judge("fail", subject, messages.portDefault);
  }
  if (groups.state === "unknown") {
    return judge("undetermined", subject, messages.unknownGroups, { reason: groups.reason });
  }
  const isDefault = estate
    .targets(port, "security_group_ids")
    .some((group) => group.mode === "data" && group.after?.["name"] === "default");
  return judge(isDefault ? "fail" : "pass", subject, isDefault ? messages.defaultGroup : messages.portOk);
}

/** Is port security off, also where `value_specs` say so? */
function isOff({ estate }: RuleContext, resource: Resource): boolean {
  const smuggled = mapOf(estate, resource, "value_specs")["port_security_enabled"];
  const written = estate.get(resource, "port_security_enabled");
  return String(smuggled).toLowerCase() === "false" || isFalse(written);
}

function deviceOwner({ estate }: RuleContext, port: Resource): string {
  const smuggled = mapOf(estate, port, "value_specs")["device_owner"];
  if (typeof smuggled === "string") return smuggled;
  const owner = estate.get(port, "device_owner");
  return owner.state === "known" ? String(owner.value) : "";
}

function coversAll(port: Resource): boolean {
  const texts = blocksOf(port, "allowed_address_pairs").map((pair) => String(pair["ip_address"]));
  const sets = texts.flatMap((text) => AddressSet.parse(text) ?? []);
  return ([4, 6] as const).some((family) => {
    const own = sets.filter((set) => set.family === family);
    return AddressSet.of(
      family,
      own.flatMap(({ intervals }) => intervals),
    ).isAll;
  });
}

function isFalse(value: Value): boolean {
  return (value.state === "known" || value.state === "default") && value.value === false;
}

function listLength(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
