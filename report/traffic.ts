import { contains, tryParseAddress, tryParseCidr } from "../environments/addresses";
import type { Environment } from "../environments/model";
import { fill, type Text } from "../messages/text";
import { messages } from "./messages";
import type { Change } from "./model";
import { list, same } from "./phrases";

const ruleType = "openstack_networking_secgroup_rule_v2";

/** Sentences on the traffic that security-group rules begin and cease to allow. */
export function trafficSentences(changes: readonly Change[], environment: Environment): Text[] {
  const rules = changes.filter((change) => change.type === ruleType);
  const before = distinct(rules.flatMap((rule) => flow(rule, "before", environment) ?? []));
  const after = distinct(rules.flatMap((rule) => flow(rule, "after", environment) ?? []));
  const opens = after.filter((one) => !before.some((other) => other.en === one.en));
  const closes = before.filter((one) => !after.some((other) => other.en === one.en));
  return [
    ...(opens.length > 0 ? [fill(messages["path.opens"], { paths: list(opens) })] : []),
    ...(closes.length > 0 ? [fill(messages["path.closes"], { paths: list(closes) })] : []),
  ];
}

function flow(rule: Change, side: "before" | "after", environment: Environment): Text | undefined {
  const get = (name: string) => rule.attributes.find((attribute) => attribute.name === name)?.[side];
  const direction = get("direction");
  // An update leaves most attributes unchanged, so only whole rules can be put into words.
  if (direction !== "ingress" && direction !== "egress") return undefined;
  const peer = peerName(
    get("remote_ip_prefix"),
    get("remote_group_id") ?? get("remote_address_group_id"),
    environment,
  );
  return fill(messages[`path.${direction}`], {
    peer,
    service: serviceName(get("protocol"), get("port_range_min"), get("port_range_max")),
  });
}

function serviceName(protocol: unknown, from: unknown, to: unknown): Text {
  if (typeof protocol !== "string" || protocol === "") return messages["path.anyService"];
  if (protocol === "icmp" || typeof from !== "number" || from === 0) return same(protocol);
  return same(typeof to !== "number" || from === to ? `${protocol}/${from}` : `${protocol}/${from}-${to}`);
}

function peerName(prefix: unknown, group: unknown, environment: Environment): Text {
  if (typeof prefix !== "string" || prefix === "")
    return group === undefined ? messages["path.anyone"] : messages["path.group"];
  if (prefix === "0.0.0.0/0" || prefix === "::/0") return messages["path.anyone"];
  if (tryParseCidr(prefix) === undefined && tryParseAddress(prefix) === undefined) return same(prefix);
  const name = smallestBlock(prefix, environment)?.name;
  if (name !== undefined) return fill(messages["path.block"], { name, cidr: prefix });
  // Of an intranet nothing is called internet: it has no such zone.
  const outside = environment.addressPlan.zones.some((zone) => zone.outside === true);
  return outside ? fill(messages["path.internet"], { cidr: prefix }) : same(prefix);
}

function smallestBlock(prefix: string, environment: Environment): { name: Text; block: string } | undefined {
  const blocks: { name: Text; block: string }[] = [
    ...environment.addressPlan.zones,
    ...environment.agencies.flatMap((agency) => [
      { name: agency.short, block: agency.block },
      ...systemsOf(agency),
    ]),
    ...environment.counties,
    ...environment.domains,
  ];
  return blocks
    .filter(({ block }) => contains(block, prefix))
    .sort((a, b) => prefixLength(b.block) - prefixLength(a.block))
    .at(0);
}

function systemsOf(unit: Environment["agencies"][number]): { name: Text; block: string }[] {
  return unit.systems.flatMap((system) =>
    system.tiers.flatMap((tier) =>
      tier.addresses.map((address) => ({ name: system.name, block: `${address}/32` })),
    ),
  );
}

function prefixLength(block: string): number {
  return tryParseCidr(block)?.prefix ?? 0;
}

function distinct(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}
