import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { membersOf } from "../../facts/group-members";
import type { GroupRule } from "../../facts/group-rules";
import { labelsOf } from "../../facts/labels";
import { isIcmp } from "../../facts/protocol";
import type { RuleContext } from "../../rule";

/** What a group rule lets through, as ranges and sets. */
export interface Reach {
  readonly direction: "ingress" | "egress";
  /** `any` for every protocol. */
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly others: AddressSet;
}

const highest = 65535;

/** What a rule lets through; a text says why it cannot be told. */
export function reachOf(context: RuleContext, rule: GroupRule): Reach | string {
  const { direction, protocol, ports, remote } = rule;
  if (direction === "unknown") return "its direction is not known";
  if (protocol.kind === "unknown") return protocol.reason;
  if (ports?.kind === "unknown") return ports.reason;
  const others = othersOf(context, remote);
  if (typeof others === "string") return others;
  const name = protocol.kind === "any" ? "any" : protocol.name;
  const range =
    ports?.kind === "range" && !isIcmp(name) ? { from: ports.from, to: ports.to } : { from: 1, to: highest };
  return { direction, protocol: name, ...range, others };
}

function othersOf(context: RuleContext, remote: GroupRule["remote"]): AddressSet | string {
  switch (remote.kind) {
    case "unknown":
      return remote.reason;
    case "group": {
      if (!remote.group) return "the remote group is in no plan";
      const members = membersOf(context, remote.group).union(declaredMembers(context, remote.group));
      return members.isEmpty ? "the members of the remote group are not known" : members;
    }
    default:
      return remote.set;
  }
}

/** Does one rule let through all that another does? */
export function covers(wide: Reach, narrow: Reach): boolean {
  return (
    wide.direction === narrow.direction &&
    (wide.protocol === "any" || wide.protocol === narrow.protocol) &&
    wide.from <= narrow.from &&
    narrow.to <= wide.to &&
    wide.others.family === narrow.others.family &&
    narrow.others.minus(wide.others).isEmpty
  );
}

/** Addresses of the tier that a group names. */
function declaredMembers(context: RuleContext, group: Resource): AddressSet {
  const { system, tier } = labelsOf(context.estate, group);
  const declared = factsOf(context).systems.get(system ?? "");
  const addresses = declared?.system.tiers.find(({ id }) => id === tier)?.addresses ?? [];
  return AddressSet.of(
    4,
    addresses.flatMap((address) => AddressSet.parse(address)?.intervals ?? []),
  );
}
