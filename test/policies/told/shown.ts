import { formatAddress } from "../../../policies/facts/format-address";
import { AddressSet } from "../../../estate/address-set";

type Json = Readonly<Record<string, unknown>>;

/** A fact in one line: resources by their address, sets of addresses as spans, functions left out. */
export function shown(value: unknown): string {
  if (value === undefined) return "–";
  if (typeof value === "bigint") return formatAddress(4, value);
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof AddressSet) return spans(value);
  if (value instanceof Map)
    return `{${[...value].map(([key, one]) => `${shown(key)}: ${shown(one)}`).join("; ")}}`;
  if (Array.isArray(value) || value instanceof Set) return `[${[...value].map(shown).join(", ")}]`;
  const { address, type, tenant, system, ...rest } = value as Json;
  if (typeof address === "string" && typeof type === "string") return address.replace("openstack_", "");
  if (typeof tenant === "string" && "kind" in rest && "id" in rest) return `unit ${tenant}`;
  if (typeof tenant === "string" && typeof system === "object")
    return `system ${shown((system as Json)["id"])}`;
  if ("zh" in rest && "en" in rest) return shown(rest["en"]);
  const members = Object.entries(value)
    .filter(([key, one]) => typeof one !== "function" && key !== "origin")
    .map(([key, one]) => `${key} ${shown(one)}`);
  return `(${members.join(", ")})`;
}

function spans({ family, intervals, isEmpty, isAll }: AddressSet): string {
  if (isAll) return `all of IPv${family}`;
  if (isEmpty) return `none of IPv${family}`;
  return intervals
    .map(([from, to]) =>
      (from === to ? [from] : [from, to]).map((one) => formatAddress(family, one)).join("-"),
    )
    .join(" ");
}
