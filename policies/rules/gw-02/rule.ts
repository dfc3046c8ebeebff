import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { label } from "../../facts/labels";
import { locatedSubject } from "../../facts/located";
import { nameOfOwner } from "../../facts/owner-names";
import { subnetsOf, type Subnet } from "../../facts/subnets";
import { textAt } from "../../facts/values";
import { zoneBlocks } from "../../facts/zone-blocks";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

const sharedArea = "extranet";

/** Who may have networks in the shared area: counties, and the platforms that the backbone gives a network there. */
const mayStandThere: ReadonlySet<string> = new Set(["county", "backbone", "services"]);

/** The shared area of the extranet uses its own block only, and nobody else uses that. */
export const rule: Rule = {
  id: "GW-02",
  title: { zh: "公用网络区只用其地址段", en: "The shared area keeps to its block" },
  rationale: {
    zh: "公用网络区只使用统一分配的政务外网地址,各级才能互通;自行编址或占用其地址会造成冲突和路由泄漏。",
    en: "The shared area uses the addresses handed out for it, or its levels could not reach each other; others in it clash and leak routes.",
  },
  remedy: {
    zh: "县市区和公用网络区的网段从 address-plan.yaml 的 extranet 地址段取,部门网段从 agency 地址段取。",
    en: "Take subnets of counties and of the shared area from the extranet block of address-plan.yaml, those of agencies from the agency block.",
  },
  norms: [{ norm: "extranet-handbook", clause: "第二章第四节" }],
  severity: "medium",
  waivable: false,
  *check(context) {
    const area = zoneBlocks(context).find(({ id }) => id === sharedArea)?.block;
    if (!area) return;
    for (const subnet of subnetsOf(context)) {
      const judgement = judgeSubnet(context, subnet, area);
      if (judgement) yield judgement;
    }
  },
};

function judgeSubnet(context: RuleContext, subnet: Subnet, area: AddressSet): Judgement | undefined {
  const { environment, estate } = context;
  const { resource, network, addresses } = subnet;
  const owner = factsOf(context).owners.of(resource);
  const unit = owner.kind === "unit" ? owner.unit : undefined;
  const county = environment.counties.find(({ id }) => unit?.kind === "county" && id === unit.id);
  const tag = label(estate, resource, "zone") ?? (network && label(estate, network, "zone"));
  const belongs = county !== undefined || tag === sharedArea;
  const subject = locatedSubject(context, resource);
  if (typeof addresses === "string") {
    return belongs ? judge("undetermined", subject, messages.unknown, { reason: addresses }) : undefined;
  }
  const zone = environment.addressPlan.zones.find(({ id }) => id === sharedArea);
  const values = {
    owner: nameOfOwner(owner),
    cidr: textAt(estate, resource, "cidr") ?? "-",
    block: zone?.block ?? "-",
  };
  if (belongs && !addresses.minus(area).isEmpty) return judge("fail", subject, messages.outside, values);
  if (county && !addresses.minus(AddressSet.parse(county.block) ?? area).isEmpty) {
    return judge("fail", subject, messages.otherCounty, { ...values, block: county.block });
  }
  if (!addresses.intersects(area)) return undefined;
  return unit && mayStandThere.has(unit.kind)
    ? judge("pass", subject, messages.within, values)
    : judge("fail", subject, messages.taken, values);
}
