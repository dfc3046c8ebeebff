import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { placeName, samePlace, type Place } from "../../facts/places";
import { blockOf, blocksOf, placesOf } from "../../facts/standing";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { balancersOf, locateBalancer } from "./balancers";
import { messages } from "./messages";

/** Not written at all, unlike what is known only later. */
const absent = Symbol("absent");

/** A member as it is written, alone or in a list. */
interface Member {
  readonly address: unknown;
  readonly monitor: unknown;
  readonly subnets: readonly Resource[];
  /** subnet_id is written and leads to no subnet of a plan. */
  readonly lostSubnet: boolean;
}

/** Judges members: they are where the load balancer is. */
export function* judgeMembers(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const resource of estate.ofType("openstack_lb_member_v2")) {
    yield judgeAll(context, resource, [memberAt(context, resource, "", resource.after ?? {})]);
  }
  for (const resource of estate.ofType("openstack_lb_members_v2")) {
    const members = blocksOf(resource, "member");
    if (estate.blockCount(resource, "member") !== members.length) {
      const reason = "members are written dynamically";
      yield judge("undetermined", factsOf(context).subject(resource), messages.unknown, { reason });
      continue;
    }
    yield judgeAll(
      context,
      resource,
      members.map((block, at) => memberAt(context, resource, `member.${at}.`, block)),
    );
  }
}

function memberAt(
  { estate }: RuleContext,
  resource: Resource,
  prefix: string,
  block: Readonly<Record<string, unknown>>,
): Member {
  const subnets = estate.targets(resource, `${prefix}subnet_id`);
  const written = estate.get(resource, `${prefix}subnet_id`).state !== "absent";
  const monitored = estate.get(resource, `${prefix}monitor_address`).state !== "absent";
  return {
    address: block["address"],
    monitor: monitored ? block["monitor_address"] : absent,
    subnets,
    lostSubnet: written && subnets.length === 0,
  };
}

function judgeAll(context: RuleContext, resource: Resource, members: readonly Member[]): Judgement {
  const subject = factsOf(context).subject(resource);
  const [balancer, ...others] = balancersOf(context, resource);
  if (!balancer || others.length > 0) {
    const reason = balancer ? "several load balancers use its pool" : "no plan has its load balancer";
    return judge("undetermined", subject, messages.unknown, { reason });
  }
  const places = locateBalancer(context, balancer);
  const [here, second] = typeof places === "string" ? [] : places;
  if (!here || second) {
    const reason = typeof places === "string" ? places : "its network is in several places";
    return judge("undetermined", subject, messages.unknown, { reason });
  }
  const found = members.map((member) => judgeMember(context, resource, member, here));
  const worst = ["fail", "undetermined"] as const;
  const bad = worst.map((result) => found.find((judgement) => judgement.result === result)).find(Boolean);
  return bad ?? found[0] ?? judge("pass", subject, messages.ok);
}

function judgeMember(context: RuleContext, resource: Resource, member: Member, here: Place): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(resource);
  const { address, monitor, subnets } = member;
  const written = [
    { text: address, message: messages.member },
    ...(monitor === absent ? [] : [{ text: monitor, message: messages.monitor }]),
  ];
  for (const { text, message } of written) {
    if (typeof text !== "string") {
      const reason = "an address is known only after apply";
      return judge("undetermined", subject, messages.unknown, { reason });
    }
    const set = AddressSet.parse(text);
    if (!set)
      return judge("undetermined", subject, messages.unknown, { reason: `"${text}" is not an address` });
    const there = placesOf(context)
      .at(set)
      .find((place) => !samePlace(place, here));
    if (there) {
      const values = { address: text, there: placeName(there), here: placeName(here) };
      return judge("fail", subject, message, values);
    }
  }
  for (const subnet of subnets) {
    const block = blockOf(estate, subnet);
    const places = block ? placesOf(context).at(block) : [];
    const there = places.find((place) => !samePlace(place, here));
    if (there)
      return judge("fail", subject, messages.subnet, { there: placeName(there), here: placeName(here) });
  }
  if (member.lostSubnet)
    return judge("undetermined", subject, messages.unknown, { reason: "no plan has the subnet of a member" });
  return judge("pass", subject, messages.memberOk, { address: String(address), place: placeName(here) });
}
