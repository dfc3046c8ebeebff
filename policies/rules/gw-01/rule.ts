import type { Resource } from "../../../estate/model";
import type { AddressSet } from "../../../estate/address-set";
import { label } from "../../facts/labels";
import { locatedSubject } from "../../facts/located";
import { subnetsOf, type Subnet } from "../../facts/subnets";
import { textAt } from "../../facts/values";
import { zonesAt, type ZoneBlock } from "../../facts/zone-blocks";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Every network lies in exactly one declared zone. */
export const rule: Rule = {
  id: "GW-01",
  title: { zh: "每个网络只属于一个区域", en: "Each network in exactly one zone" },
  rationale: {
    zh: "政务外网分为公用网络区、专用网络区和互联网接入区;跨区的网络使各区的边界控制落空。",
    en: "The extranet has a shared, a private and an internet area; a network in two of them makes void what guards their borders.",
  },
  remedy: {
    zh: "网段取自所属区域的地址段,一个网络只放一个区域的网段;新的区域先写入 address-plan.yaml。",
    en: "Take each subnet from the block of its zone and keep a network to one zone; enter a new zone in address-plan.yaml first.",
  },
  norms: [{ norm: "extranet-handbook", clause: "第二章第四节" }],
  severity: "high",
  waivable: false,
  *check(context) {
    const zones = new Map<Resource, ZoneBlock>();
    for (const subnet of subnetsOf(context)) yield judgeSubnet(context, subnet, zones);
  },
};

function judgeSubnet(context: RuleContext, subnet: Subnet, zones: Map<Resource, ZoneBlock>): Judgement {
  const { resource, network, addresses } = subnet;
  const subject = locatedSubject(context, resource);
  if (typeof addresses === "string") {
    return judge("undetermined", subject, messages.unknown, { reason: addresses });
  }
  const values = { cidr: textAt(context.estate, resource, "cidr") ?? "-" };
  if (addresses.family === 6) return judge("fail", subject, messages.ipv6, values);
  const found = zonesAt(context, addresses);
  const [first, second] = found;
  if (!first || !isCovered(addresses, found)) return judge("fail", subject, messages.noZone, values);
  if (second) return judge("fail", subject, messages.twoZones, { zone: first.id, other: second.id });
  const before = network && zones.get(network);
  if (network) zones.set(network, first);
  if (before && before !== first) {
    return judge("fail", subject, messages.twoZones, { zone: before.id, other: first.id });
  }
  const tagged =
    label(context.estate, resource, "zone") ?? (network && label(context.estate, network, "zone"));
  return tagged === undefined || tagged === first.id
    ? judge("pass", subject, messages.oneZone, { ...values, zone: first.id })
    : judge("fail", subject, messages.wrongTag, { ...values, zone: first.id, tagged });
}

function isCovered(addresses: AddressSet, zones: readonly ZoneBlock[]): boolean {
  return zones.reduce((rest, { block }) => rest.minus(block), addresses).isEmpty;
}
