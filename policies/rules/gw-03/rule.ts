import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { locatedSubject } from "../../facts/located";
import { nameOfOwner } from "../../facts/owner-names";
import type { Owner } from "../../facts/owners";
import { subnetsOf, type Subnet } from "../../facts/subnets";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Networks of an agency lie in its own block, and no two networks of one site overlap. */
export const rule: Rule = {
  id: "GW-03",
  title: { zh: "部门地址互不重叠", en: "Agencies' addresses do not overlap" },
  rationale: {
    zh: "部门可在各自的 VPN 内自行编址,但进入统一平台互通的地址必须唯一,否则按地址的访问控制会放行错误的一方。",
    en: "An agency plans its own private network, but addresses that meet on the one platform must be unique, or control by address lets in the wrong one.",
  },
  remedy: {
    zh: "网段改到本部门的地址段(agencies/<部门>.yaml 的 block)内,互不重叠。",
    en: "Move the subnet into the block of its agency (block in agencies/<agency>.yaml), apart from all others.",
  },
  norms: [{ norm: "extranet-handbook", clause: "第二章第四节" }],
  severity: "medium",
  waivable: false,
  *check(context) {
    if (context.environment.agencies.length === 0) return;
    const overlaps = overlapsOf(context);
    for (const subnet of subnetsOf(context)) yield* judgeSubnet(context, subnet, overlaps);
  },
};

function* judgeSubnet(
  context: RuleContext,
  subnet: Subnet,
  overlaps: ReadonlyMap<Subnet, Subnet>,
): Iterable<Judgement> {
  const { resource, addresses } = subnet;
  const { owners, addressPlan } = factsOf(context);
  const owner = owners.of(resource);
  const agency = agencyOf(owner);
  const subject = locatedSubject(context, resource);
  if (typeof addresses === "string") {
    if (agency !== undefined) yield judge("undetermined", subject, messages.unknown, { reason: addresses });
    return;
  }
  const values = { owner: nameOfOwner(owner), cidr: textAt(context.estate, resource, "cidr") ?? "-" };
  const block = agency === undefined ? undefined : addressPlan.agencies.get(agency);
  const taken = [...addressPlan.agencies].find(([id, other]) => id !== agency && other.intersects(addresses));
  const overlap = overlaps.get(subnet);
  if (taken) yield judge("fail", subject, messages.taken, { ...values, agency: taken[0] });
  else if (agency !== undefined && block && !addresses.minus(block).isEmpty) {
    const own = context.environment.agencies.find(({ id }) => id === agency);
    yield judge("fail", subject, messages.foreign, { ...values, agency, block: own?.block ?? "-" });
  } else if (overlap) {
    const other = `${overlap.resource.stack}::${overlap.resource.address}`;
    yield judge("fail", subject, messages.overlap, { ...values, other });
  } else if (agency !== undefined) yield judge("pass", subject, messages.own, values);
}

function agencyOf(owner: Owner): string | undefined {
  return owner.kind === "unit" && owner.unit.kind === "agency" ? owner.unit.id : undefined;
}

/** Subnets that share an address with an earlier one of another network of their region, by start of block. */
function overlapsOf(context: RuleContext): Map<Subnet, Subnet> {
  const found = new Map<Subnet, Subnet>();
  const byRegion = new Map<string, { subnet: Subnet; set: AddressSet }[]>();
  for (const subnet of subnetsOf(context)) {
    // Of a pool only what it may give is known, not what it gives.
    const written = context.estate.get(subnet.resource, "cidr").state === "known";
    if (!written || typeof subnet.addresses === "string") continue;
    const region = subnet.resource.region ?? "";
    const list = byRegion.get(region) ?? [];
    list.push({ subnet, set: subnet.addresses });
    byRegion.set(region, list);
  }
  for (const list of byRegion.values()) {
    list.sort((a, b) => compare(startOf(a.set), startOf(b.set)));
    let widest: (typeof list)[number] | undefined;
    for (const one of list) {
      if (widest && widest.set.intersects(one.set)) found.set(one.subnet, widest.subnet);
      if (!widest || endOf(one.set) > endOf(widest.set)) widest = one;
    }
  }
  return found;
}

function startOf({ intervals }: AddressSet): bigint {
  return intervals[0]?.[0] ?? 0n;
}

function endOf({ intervals }: AddressSet): bigint {
  return intervals[0]?.[1] ?? 0n;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
