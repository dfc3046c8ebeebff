import { AddressSet, type Family } from "../../estate/address-set";
import type { Resource, Value } from "../../estate/model";
import type { Cause, Doubt, Services } from "../network";
import { allOf, ofFamily } from "./addresses";
import { withDoubt } from "./draft";
import type { Group, Groups } from "./groups";
import type { Lookup } from "./lookup";
import type { Source } from "./reading";
import { anyService, icmpServices, isIcmp, protocolNumber, servicesOf, type Span } from "./services";
import { causeOf, doubtAt, isWritten, numberOf, textAt, textOf } from "./values";

/** A rule of a security group for one family and direction. */
export interface RuleDraft {
  readonly cause: Cause;
  readonly direction: "ingress" | "egress";
  readonly family: Family;
  /** Addresses, or the members of a group. */
  readonly remote: AddressSet | { readonly group: Group };
  readonly services: Services;
  readonly doubt?: Doubt;
}

/** Something of a rule, and why it may be narrower. */
interface Part<T> {
  readonly value: T;
  readonly doubt?: Doubt;
}

/** A rule as it works: several where direction, family or remote are open. */
export function readRule(
  source: Source,
  lookup: Lookup,
  groups: Groups,
  rule: Resource,
  doubt: Doubt | undefined,
): readonly RuleDraft[] {
  const cause = causeOf(rule);
  const drafts: RuleDraft[] = [];
  const directions = directionsOf(source, rule);
  const families = familiesOf(source, rule);
  for (const family of families.value) {
    const services = servicesAt(source, rule, family);
    for (const remote of remotesOf(source, lookup, groups, rule, family)) {
      const why = doubt ?? directions.doubt ?? families.doubt ?? services.doubt ?? remote.doubt;
      for (const direction of directions.value) {
        drafts.push({
          cause,
          direction,
          family,
          remote: remote.value,
          services: services.value,
          ...withDoubt(why),
        });
      }
    }
  }
  return drafts;
}

function directionsOf({ estate }: Source, rule: Resource): Part<readonly RuleDraft["direction"][]> {
  const text = textAt(estate, rule, "direction");
  if (text === "ingress" || text === "egress") return { value: [text] };
  return { value: ["ingress", "egress"], doubt: doubtAt(estate, rule, "direction") };
}

function familiesOf({ estate }: Source, rule: Resource): Part<readonly Family[]> {
  const text = textAt(estate, rule, "ethertype")?.toLowerCase();
  if (text !== undefined) return { value: [text === "ipv6" ? 6 : 4] };
  return { value: [4, 6], doubt: doubtAt(estate, rule, "ethertype") };
}

function servicesAt({ estate }: Source, rule: Resource, family: Family): Part<Services> {
  const written = estate.get(rule, "protocol");
  if (isOpen(written)) return { value: anyService, doubt: doubtAt(estate, rule, "protocol") };
  const text = textOf(written);
  const protocol = protocolNumber(text, family);
  if (protocol === undefined) {
    const reason = `"${String(text)}" is no protocol`;
    return { value: anyService, doubt: { resource: rule, attribute: "protocol", reason } };
  }
  if (protocol === "any") return { value: anyService };
  const min = estate.get(rule, "port_range_min");
  const max = estate.get(rule, "port_range_max");
  if (isOpen(min) || isOpen(max)) {
    const attribute = isOpen(min) ? "port_range_min" : "port_range_max";
    return { value: servicesOf(protocol, undefined), doubt: doubtAt(estate, rule, attribute) };
  }
  const [first, last] = [numberOf(min), numberOf(max)];
  if (isIcmp(protocol)) return { value: icmpServices(protocol, first, last) };
  return { value: servicesOf(protocol, spanOf(first, last)) };
}

function isOpen({ state }: Value): boolean {
  return state === "unknown" || state === "reference";
}

/** The provider does not send a 0, and Neutron makes of 1 to 65535 no range at all. */
function spanOf(min: number | undefined, max: number | undefined): Span {
  if (!min || !max || min < 0 || max < 0) return undefined;
  return min === 1 && max >= 65_535 ? undefined : [min, max];
}

function remotesOf(
  source: Source,
  lookup: Lookup,
  groups: Groups,
  rule: Resource,
  family: Family,
): readonly Part<RuleDraft["remote"]>[] {
  const { estate } = source;
  const all = allOf(family);
  const written = estate.get(rule, "remote_ip_prefix");
  if (isWritten(written)) {
    const prefix = AddressSet.parse(textOf(written) ?? "");
    // Neutron refuses a block of the other family; read as what it says.
    return [prefix ? { value: prefix } : { value: all, doubt: doubtAt(estate, rule, "remote_ip_prefix") }];
  }
  if (isWritten(estate.get(rule, "remote_address_group_id")))
    return [fromAddressGroups(source, lookup, groups, rule, family)];
  if (!isWritten(estate.get(rule, "remote_group_id"))) return [{ value: all }];
  const found = groups.at(rule, "remote_group_id");
  const { groups: remotes, doubt } = groups.carriedBy(rule, found, "remote_group_id");
  const foreign = found.loose.some((one) => typeof one !== "string" && !groups.isOfProject(one));
  if (doubt || foreign || remotes.length === 0) {
    const reason = doubt?.reason ?? "no plan has the members of the group";
    return [{ value: all, doubt: { resource: rule, attribute: "remote_group_id", reason } }];
  }
  const vague: Doubt | undefined =
    remotes.length > 1
      ? { resource: rule, attribute: "remote_group_id", reason: "it is one of several groups" }
      : undefined;
  return remotes.map((group) => ({ value: { group }, ...withDoubt(vague) }));
}

function fromAddressGroups(
  source: Source,
  lookup: Lookup,
  groups: Groups,
  rule: Resource,
  family: Family,
): Part<AddressSet> {
  const { estate } = source;
  const attribute = "remote_address_group_id";
  const { resources, loose, reason } = lookup.at(rule, attribute, "openstack_networking_address_group_v2");
  const known = [...resources, ...loose.filter((one) => typeof one !== "string")];
  const all = allOf(family);
  if (reason !== undefined || known.length === 0 || loose.some((one) => typeof one === "string")) {
    return {
      value: all,
      doubt: { resource: rule, attribute, reason: reason ?? "no plan has the address group" },
    };
  }
  const sets: AddressSet[] = [];
  for (const group of known) {
    const own = groups.addressesOf(group);
    if (!own) return { value: all, doubt: doubtAt(estate, group, "addresses") };
    sets.push(...own);
  }
  return { value: ofFamily(sets, family) };
}
