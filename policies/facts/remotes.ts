import type { Estate, Resource, Value } from "../../estate/model";
import { AddressSet, type Family } from "../../estate/address-set";

/** The other end of a security-group rule. */
export type Remote =
  | { readonly kind: "addresses"; readonly set: AddressSet; readonly through: "prefix" | "address-group" }
  /** None is written: Neutron lets any address through. */
  | { readonly kind: "any"; readonly set: AddressSet }
  /** Members of a group; the resource is absent when no plan has it. */
  | { readonly kind: "group"; readonly group: Resource | undefined }
  | { readonly kind: "unknown"; readonly reason: string };

/** The other end of a security-group rule, with address groups resolved to addresses. */
export function remoteOf(estate: Estate, rule: Resource): Remote {
  const prefix = estate.get(rule, "remote_ip_prefix");
  if (prefix.state !== "absent") return fromPrefix(prefix);
  const addressGroup = estate.get(rule, "remote_address_group_id");
  if (addressGroup.state !== "absent") return fromAddressGroup(estate, rule, addressGroup);
  const group = estate.get(rule, "remote_group_id");
  if (group.state === "unknown") return unknown(group.reason);
  if (group.state !== "absent") return { kind: "group", group: estate.targets(rule, "remote_group_id")[0] };
  return none(estate, rule);
}

/** Family that a rule applies to. */
export function familyOf(estate: Estate, rule: Resource): Family {
  const ethertype = estate.get(rule, "ethertype");
  return ethertype.state === "known" && String(ethertype.value).toLowerCase() === "ipv6" ? 6 : 4;
}

/** Addresses of an address group. */
export function addressesOf(estate: Estate, group: Resource): AddressSet | string {
  const addresses = estate.get(group, "addresses");
  if (addresses.state !== "known" || !Array.isArray(addresses.value)) return reasonOf(addresses);
  return parseAll(addresses.value.map(String));
}

/** Union of addresses and blocks; a text that is neither is named. */
export function parseAll(texts: readonly string[]): AddressSet | string {
  const sets = texts.map((text) => AddressSet.parse(text));
  const wrong = sets.indexOf(undefined);
  if (wrong >= 0) return `"${texts[wrong]}" is not an address`;
  const family = sets[0]?.family ?? 4;
  return AddressSet.of(
    family,
    sets.flatMap((set) => (set?.family === family ? set.intervals : [])),
  );
}

function none(estate: Estate, rule: Resource): Remote {
  return { kind: "any", set: AddressSet.all(familyOf(estate, rule)) };
}

function fromPrefix(value: Value): Remote {
  if (value.state !== "known") return unknown(reasonOf(value));
  const set = AddressSet.parse(String(value.value));
  return set
    ? { kind: "addresses", set, through: "prefix" }
    : unknown(`"${String(value.value)}" is not an address`);
}

function fromAddressGroup(estate: Estate, rule: Resource, value: Value): Remote {
  const groups = estate.targets(rule, "remote_address_group_id");
  if (groups.length === 0) return unknown(reasonOf(value));
  const family = familyOf(estate, rule);
  let set = AddressSet.none(family);
  for (const group of groups) {
    const addresses = addressesOf(estate, group);
    if (typeof addresses === "string") return unknown(addresses);
    if (addresses.family === family) set = set.union(addresses);
  }
  return { kind: "addresses", set, through: "address-group" };
}

function unknown(reason: string): Remote {
  return { kind: "unknown", reason };
}

function reasonOf(value: Value): string {
  return value.state === "unknown" ? value.reason : "known only after apply";
}
