import type { Resource, Value } from "../../estate/model";
import type { RuleContext } from "../rule";
import { AddressSet } from "../../estate/address-set";

/** One side of a firewall rule. */
export type Side =
  | { readonly kind: "addresses"; readonly set: AddressSet }
  /** Not written: every address. */
  | { readonly kind: "any"; readonly set: AddressSet }
  | { readonly kind: "unknown"; readonly reason: string };

/** Does the rule let traffic through? A rule that may do so counts as one. */
export function allows({ estate }: RuleContext, rule: Resource): boolean {
  const action = estate.get(rule, "action");
  if (action.state === "known" || action.state === "default") return action.value === "allow";
  return action.state !== "absent";
}

/** Addresses at one side of a firewall rule. */
export function sideOf({ estate }: RuleContext, rule: Resource, side: "source" | "destination"): Side {
  const value = estate.get(rule, `${side}_ip_address`);
  if (value.state === "absent")
    return { kind: "any", set: AddressSet.all(family(estate.get(rule, "ip_version"))) };
  if (value.state !== "known") {
    return { kind: "unknown", reason: value.state === "unknown" ? value.reason : "known only after apply" };
  }
  const set = AddressSet.parse(String(value.value));
  return set
    ? { kind: "addresses", set }
    : { kind: "unknown", reason: `"${String(value.value)}" is not an address` };
}

function family(version: Value): 4 | 6 {
  return (version.state === "known" || version.state === "default") && Number(version.value) === 6 ? 6 : 4;
}
