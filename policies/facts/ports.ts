import type { Estate, Resource, Value } from "../../estate/model";

/** Ports that a rule opens. */
export type Ports =
  | { readonly kind: "all"; readonly why: "absent" | "whole" | "zero" }
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "unknown"; readonly reason: string };

const highest = 65535;

/** Ports of a security-group rule with a protocol that has ports. */
export function groupRulePorts(estate: Estate, rule: Resource): Ports {
  const from = number(estate.get(rule, "port_range_min"));
  const to = number(estate.get(rule, "port_range_max"));
  if (typeof from === "string") return { kind: "unknown", reason: from };
  if (typeof to === "string") return { kind: "unknown", reason: to };
  // The provider does not send 0, so Neutron sees no lower end.
  if (from === 0 || to === 0) return { kind: "all", why: "zero" };
  if (from === undefined || to === undefined) return { kind: "all", why: "absent" };
  return toRange(from, to);
}

/** Is the ICMP type or code written as 0, which the provider drops, so that more is let through than is written? */
export function hasDroppedIcmpType(estate: Estate, rule: Resource): boolean {
  const type = number(estate.get(rule, "port_range_min"));
  return type === 0;
}

/** Ports of a firewall rule, `443` or `1024:65535`, at one side. */
export function firewallRulePorts(estate: Estate, rule: Resource, attribute: string): Ports {
  const value = estate.get(rule, attribute);
  if (value.state === "absent") return { kind: "all", why: "absent" };
  if (value.state !== "known") return { kind: "unknown", reason: reasonOf(value) };
  const [from = NaN, to = from] = String(value.value).split(/[:-]/).map(Number);
  if (!Number.isInteger(from) || !Number.isInteger(to)) return { kind: "all", why: "absent" };
  return toRange(from, to);
}

function toRange(from: number, to: number): Ports {
  return from <= 1 && to >= highest ? { kind: "all", why: "whole" } : { kind: "range", from, to };
}

function number(value: Value): number | string | undefined {
  if (value.state === "absent") return undefined;
  if (value.state === "known" || value.state === "default") return Number(value.value);
  return reasonOf(value);
}

function reasonOf(value: Value): string {
  return value.state === "unknown" ? value.reason : "known only after apply";
}
