import { contains, tryParseAddress, tryParseCidr } from "../environments/addresses";
import type { Environment } from "../environments/model";
import { fill, type Text } from "../messages/text";
import { messages } from "./messages";
import type { Change } from "./model";
import { list, same } from "./phrases";

const ruleType = "openstack_networking_secgroup_rule_v2";

/** Traffic that one rule allows; `width` orders from the widest peer to the narrowest. */
interface Allowed {
  readonly text: Text;
  readonly width: number;
}

/** Sentences on the traffic that security-group rules begin and cease to allow, the widest first. */
export function trafficSentences(changes: readonly Change[], environment: Environment): Text[] {
  const rules = changes.filter((change) => change.type === ruleType);
  const name = peerNames(environment);
  const before = distinct(rules.flatMap((rule) => allowed(rule, "before", name) ?? []));
  const after = distinct(rules.flatMap((rule) => allowed(rule, "after", name) ?? []));
  const opens = after.filter((text) => !before.some((other) => other.en === text.en));
  const closes = before.filter((text) => !after.some((other) => other.en === text.en));
  return [
    ...(opens.length > 0 ? [fill(messages["path.opens"], { paths: list(opens) })] : []),
    ...(closes.length > 0 ? [fill(messages["path.closes"], { paths: list(closes) })] : []),
  ];
}

function allowed(rule: Change, side: "before" | "after", name: PeerNames): Allowed | undefined {
  const get = (attribute: string) =>
    rule.attributes.find((candidate) => candidate.name === attribute)?.[side];
  const direction = get("direction");
  // An update leaves most attributes unchanged, so only whole rules can be put into words.
  if (direction !== "ingress" && direction !== "egress") return undefined;
  const prefix = get("remote_ip_prefix");
  const group = get("remote_group_id") ?? get("remote_address_group_id");
  const service = serviceName(get("protocol"), get("port_range_min"), get("port_range_max"));
  const text = (peer: Text) => fill(messages[`path.${direction}`], { peer, service });
  if (typeof prefix === "string" && prefix !== "")
    return { text: text(name(prefix)), width: widthOf(prefix) };
  if (group !== undefined) return { text: text(messages["path.group"]), width: 33 };
  return { text: text(messages["path.anyone"]), width: 0 };
}

function serviceName(protocol: unknown, from: unknown, to: unknown): Text {
  if (typeof protocol !== "string" || protocol === "") return messages["path.anyService"];
  if (protocol === "icmp" || typeof from !== "number" || from === 0) return same(protocol);
  return same(typeof to !== "number" || from === to ? `${protocol}/${from}` : `${protocol}/${from}-${to}`);
}

type PeerNames = (prefix: string) => Text;

/** Names peers by what was declared: a system by its address, else the smallest block around. */
function peerNames(environment: Environment): PeerNames {
  const hosts = new Map(
    environment.systems.flatMap(({ system }) =>
      system.tiers.flatMap((tier) => tier.addresses.map((address) => [`${address}/32`, system.name])),
    ),
  );
  const blocks: { name: Text; block: string }[] = [
    ...environment.addressPlan.zones,
    ...environment.agencies.map(({ short, block }) => ({ name: short, block })),
    ...environment.counties,
    ...environment.domains,
  ];
  // Of an intranet nothing is called internet: it has no such zone.
  const hasOutside = environment.addressPlan.zones.some((zone) => zone.outside === true);
  return (prefix) => {
    if (prefix === "0.0.0.0/0" || prefix === "::/0") return messages["path.anyone"];
    const host = hosts.get(prefix);
    if (host) return host;
    if (tryParseCidr(prefix) === undefined && tryParseAddress(prefix) === undefined) return same(prefix);
    const around = blocks
      .filter(({ block }) => contains(block, prefix))
      .sort((a, b) => widthOf(b.block) - widthOf(a.block));
    if (around[0]) return fill(messages["path.block"], { name: around[0].name, cidr: prefix });
    return hasOutside ? fill(messages["path.internet"], { cidr: prefix }) : same(prefix);
  };
}

function widthOf(prefix: string): number {
  return tryParseCidr(prefix)?.prefix ?? 32;
}

function distinct(found: readonly Allowed[]): Text[] {
  const byText = new Map(found.map((one) => [one.text.en, one]));
  return [...byText.values()].sort((a, b) => a.width - b.width).map(({ text }) => text);
}
