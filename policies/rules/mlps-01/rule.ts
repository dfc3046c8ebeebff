import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { label } from "../../facts/labels";
import { locatedSubject } from "../../facts/located";
import { blockOf, subnetsOn } from "../../facts/standing";
import { reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext, Told } from "../../rule";
import { messages } from "./messages";

/** Every network belongs to exactly one declared zone, and its addresses come from that zone's block. */
export const rule: Rule = {
  id: "MLPS-01",
  title: { zh: "网络属于且只属于一个区域", en: "Each network is in exactly one zone" },
  rationale: {
    zh: "应当划分不同的网络区域并为各区域分配地址;地址不在区域地址段内的网络不受区域边界约束。",
    en: "Networks are divided into zones with addresses of their own; one with other addresses stands outside of every boundary.",
  },
  remedy: {
    zh: "子网地址取自 address-plan.yaml 中一个区域的地址段;一个网络的所有子网在同一区域;zone 标签与之一致。",
    en: "Take the block of a subnet from one zone of address-plan.yaml, keep all subnets of a network in it, and tag it with that zone.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.2.1 c" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const network of context.estate.ofType("openstack_networking_network_v2")) {
      if (network.mode !== "managed") continue;
      const judgement = judgeNetwork(context, network);
      yield judgement.result === "fail" ? { ...judgement, leftTo: [toldBy(context, network)] } : judgement;
    }
  },
};

/** GW-01 says the same of the subnets. */
function toldBy(context: RuleContext, network: Resource): readonly Told[] {
  const subnets = subnetsOn(context.estate, network);
  return subnets.map((subnet) => ({ rule: "GW-01", subject: locatedSubject(context, subnet) }));
}

function judgeNetwork(context: RuleContext, network: Resource): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(network);
  const tag = label(estate, network, "zone");
  const subnets = subnetsOn(estate, network);
  if (subnets.length === 0) return judge("fail", subject, messages.noSubnet);
  const zones = new Set<string>();
  for (const subnet of subnets) {
    const block = blockOf(estate, subnet);
    if (!block) {
      return judge("undetermined", subject, messages.unknown, {
        reason: reasonOf(estate.get(subnet, "cidr")),
      });
    }
    const cidr = String(subnet.after?.["cidr"]);
    const zone = zoneOf(context, block);
    if (zone === undefined) return judge("fail", subject, messages.noZone, { cidr });
    zones.add(zone);
  }
  const [zone = "", ...others] = zones;
  if (others.length > 0) return judge("fail", subject, messages.manyZones, { zones: [...zones].join(", ") });
  if (tag !== undefined && tag !== zone) return judge("fail", subject, messages.otherTag, { tag, zone });
  return judge("pass", subject, messages.ok, { zone });
}

/** The zone that holds a whole block; undefined when none does. */
function zoneOf({ environment }: RuleContext, block: AddressSet): string | undefined {
  const zones = environment.addressPlan.zones.filter((zone) => {
    const whole = AddressSet.parse(zone.block);
    return whole !== undefined && block.minus(whole).isEmpty;
  });
  return zones.length === 1 ? zones[0]?.id : undefined;
}
