import type { Resource } from "../../../estate/model";
import { AddressSet, type Family } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { groupRulesOf } from "../../facts/group-rules";
import { familyOf } from "../../facts/remotes";
import { reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Nothing speaks an address family that the address plan does not hold. */
export const rule: Rule = {
  id: "OST-14",
  title: { zh: "只用地址规划中的地址族", en: "Address families of the address plan only" },
  rationale: {
    zh: "IPv6 子网自带全局可达的地址、默认放行规则和路由通告,没有地址转换;规划中没有它,就没有任何边界规则管它,等于平行的一张网。",
    en: "An IPv6 subnet brings addresses that are reachable everywhere, rules and announcements of its own and no translation. With none in the plan no boundary rule knows it: a second network beside the first.",
  },
  remedy: {
    zh: "删除 IPv6 地址池、虚拟地址和规则;要启用 IPv6,先在 address-plan.yaml 中为各区域规划地址段。",
    en: "Remove pools, virtual addresses and rules of IPv6; to use it, first give each zone a block in address-plan.yaml.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.2.1 c" }],
  severity: "high",
  waivable: true,
  *check(context) {
    const families = plannedFamilies(context);
    for (const type of Object.keys(checks)) {
      for (const resource of context.estate.ofType(type)) yield judgeOne(context, resource, families);
    }
    yield* judgeGroupRules(context, families);
  },
};

/**
 * By type, the attribute with a version and those with addresses. Subnets are a matter of GW-01, firewall rules of MLPS-09,
 * members of OST-11.
 */
const checks: Readonly<Record<string, { readonly version?: string; readonly addresses: readonly string[] }>> =
  {
    openstack_networking_subnetpool_v2: { version: "ip_version", addresses: ["prefixes"] },
    openstack_networking_addressscope_v2: { version: "ip_version", addresses: [] },
    openstack_lb_loadbalancer_v2: { addresses: ["vip_address"] },
  };

function plannedFamilies({ environment }: RuleContext): ReadonlySet<Family> {
  const sets = environment.addressPlan.zones.flatMap(({ block }) => AddressSet.parse(block) ?? []);
  return new Set(sets.map(({ family }) => family));
}

function judgeOne(context: RuleContext, resource: Resource, families: ReadonlySet<Family>): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(resource);
  const { version, addresses } = checks[resource.type] ?? { addresses: [] };
  if (version !== undefined) {
    const value = estate.get(resource, version);
    if (value.state === "unknown" || value.state === "reference") {
      return judge("undetermined", subject, messages.unknown, {
        attribute: version,
        reason: reasonOf(value),
      });
    }
    const family: Family = value.state !== "absent" && Number(value.value) === 6 ? 6 : 4;
    if (!families.has(family))
      return judge("fail", subject, messages.foreign, { attribute: version, family });
  }
  for (const attribute of addresses) {
    const value = estate.get(resource, attribute);
    // A virtual address is often known only after apply, and then lies in a subnet that GW-01 judges; a pool is what it is written as.
    if (attribute === "prefixes" && (value.state === "unknown" || value.state === "reference")) {
      return judge("undetermined", subject, messages.unknown, { attribute, reason: reasonOf(value) });
    }
    const texts = value.state === "known" ? [value.value].flat() : [];
    const astray = texts
      .map((text) => AddressSet.parse(String(text)))
      .find((set) => set && !families.has(set.family));
    if (astray) return judge("fail", subject, messages.foreign, { attribute, family: astray.family });
  }
  return judge("pass", subject, messages.ok);
}

/** Rules with addresses of the internet are a matter of MLPS-09; those for a group may let a family in unseen. */
function* judgeGroupRules(context: RuleContext, families: ReadonlySet<Family>): Iterable<Judgement> {
  for (const { resource, remote, internet } of groupRulesOf(context)) {
    const subject = factsOf(context).subject(resource);
    const ethertype = context.estate.get(resource, "ethertype");
    if (ethertype.state === "unknown" || ethertype.state === "reference") {
      const reason = reasonOf(ethertype);
      yield judge("undetermined", subject, messages.unknown, { attribute: "ethertype", reason });
      continue;
    }
    const family = familyOf(context.estate, resource);
    if (families.has(family)) continue;
    const said = remote.kind === "any" || !internet.isEmpty;
    if (!said) yield judge("fail", subject, messages.foreign, { attribute: "ethertype", family });
  }
}
