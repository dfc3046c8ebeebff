import type { Resource } from "../../../estate/model";
import { AddressSet } from "../../../estate/address-set";
import { askedOf, tierKey, type Asked } from "../../facts/asked";
import { factsOf } from "../../facts/facts";
import { formatAddress } from "../../facts/format-address";
import type { GroupRule } from "../../facts/group-rules";
import { labelsOf } from "../../facts/labels";
import { portsOfGroup } from "../../facts/port-groups";
import { isIcmp } from "../../facts/protocol";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";
import { reachOf, type Reach } from "./reach";

/** Judges whether declarations ask for all that each rule lets through, at every tier whose ports carry it. */
export function* judgeNeeds(
  context: RuleContext,
  rules: readonly GroupRule[],
  settled: ReadonlySet<GroupRule>,
): Iterable<Judgement> {
  const carriers = new Map<Resource, readonly string[]>();
  for (const rule of rules) if (!settled.has(rule)) yield judgeRule(context, rule, carriers);
}

function judgeRule(
  context: RuleContext,
  rule: GroupRule,
  carriers: Map<Resource, readonly string[]>,
): Judgement {
  const subject = factsOf(context).subject(rule.resource);
  if (!rule.group)
    return judge("undetermined", subject, messages.unknown, { reason: "its group is in no plan" });
  const reach = reachOf(context, rule);
  if (typeof reach === "string") return judge("undetermined", subject, messages.unknown, { reason: reach });
  let tiers = carriers.get(rule.group);
  if (!tiers) carriers.set(rule.group, (tiers = tiersOf(context, rule.group)));
  if (tiers.length === 0) return judge("fail", subject, messages.unused);
  for (const tier of tiers) {
    const asked = (askedOf(context).get(tier) ?? []).filter((one) => isAbout(one, reach));
    if (asked.length === 0) {
      return judge("fail", subject, messages.notAsked, { tier, direction: reach.direction });
    }
    const example = restOf(reach, asked);
    if (example !== undefined) return judge("fail", subject, messages.wide, { tier, example });
  }
  return judge("pass", subject, messages.ok);
}

/** Tiers that a group names and those whose ports carry it. */
function tiersOf(context: RuleContext, group: Resource): readonly string[] {
  const { estate } = context;
  const keys = [group, ...portsOfGroup(context, group)].flatMap((resource) => {
    const { system, tier } = labelsOf(estate, resource);
    return system === undefined ? [] : [tierKey(system, tier)];
  });
  return [...new Set(keys)];
}

function isAbout({ direction, protocol, ports, others }: Asked, reach: Reach): boolean {
  return (
    direction === reach.direction &&
    (reach.protocol === "any" || protocol === reach.protocol) &&
    (isIcmp(protocol) || ports.some(({ from, to }) => from <= reach.to && reach.from <= to)) &&
    others.intersects(reach.others)
  );
}

/** Something that the rule lets through and nobody asks for; undefined when there is nothing. */
function restOf(reach: Reach, asked: readonly Asked[]): string | undefined {
  const { from, to, protocol, others } = reach;
  if (protocol === "any") return "every protocol";
  if (isIcmp(protocol)) return rest(others, asked, protocol);
  // Between two starts nothing changes, so one port of each piece stands for it.
  const starts = asked.flatMap(({ ports }) => ports.flatMap((range) => [range.from, range.to + 1]));
  const probes = [...new Set([from, ...starts.filter((port) => from < port && port <= to)])];
  for (const port of probes) {
    const here = asked.filter(({ ports }) => ports.some((range) => range.from <= port && port <= range.to));
    const found = rest(others, here, `${protocol} ${port}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function rest(others: AddressSet, asked: readonly Asked[], what: string): string | undefined {
  const all = asked.reduce(
    (set, one) => (set.family === one.others.family ? set.union(one.others) : set),
    AddressSet.none(others.family),
  );
  const [first] = others.minus(all).intervals;
  return first && `${what}, ${formatAddress(others.family, first[0])}`;
}
