import type { Text } from "../../../messages/text";
import { AddressSet } from "../../../estate/address-set";
import { factsOf } from "../../facts/facts";
import { membersOf } from "../../facts/group-members";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { labelsOf } from "../../facts/labels";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages, others } from "./messages";
import { addressesAt, providersOf, type Provider } from "./providers";

/** Judges security-group rules at both ends: none may join a provider with a consumer past the gateway. */
export function* judgeGroupRules(context: RuleContext): Iterable<Judgement> {
  const { exchange } = context.environment;
  if (!exchange) return;
  const gateway = addressesAt(context, `${exchange.gateway.system}/${exchange.gateway.tier}`);
  for (const rule of groupRulesOf(context)) {
    const own = membersOf(context, rule.group);
    if (rule.direction !== "egress") yield* atProvider(context, rule, own, gateway);
    if (rule.direction !== "ingress") yield* atConsumer(context, rule, own);
  }
}

/** Traffic into the tier of a provider. */
function* atProvider(
  context: RuleContext,
  rule: GroupRule,
  own: AddressSet,
  gateway: AddressSet,
): Iterable<Judgement> {
  const subject = factsOf(context).subject(rule.resource);
  for (const provider of providersOf(context)) {
    if (!own.intersects(provider.addresses) && !isLabelled(context, rule, provider)) continue;
    const remote = remoteSet(context, rule);
    const values = { provider: provider.key };
    if (typeof remote === "string") {
      yield judge("undetermined", subject, messages.unknown, { ...values, reason: remote });
      continue;
    }
    const other = whoIsIn(provider, remote.minus(gateway));
    yield other
      ? judge("fail", subject, messages.planned, { ...values, other })
      : judge("pass", subject, messages.throughGateway, values);
  }
}

/** Traffic out of a consumer, or of an agency, to a provider. */
function* atConsumer(context: RuleContext, rule: GroupRule, own: AddressSet): Iterable<Judgement> {
  const remote = remoteSet(context, rule);
  if (typeof remote === "string") return;
  for (const provider of providersOf(context)) {
    if (!remote.intersects(provider.addresses)) continue;
    // A group on no port yet may come to stand on any port of its owner.
    const from = own.isEmpty ? blockOf(context, rule) : own;
    const other = whoIsIn(provider, from);
    if (!other) continue;
    const subject = factsOf(context).subject(rule.resource);
    yield judge("fail", subject, messages.planned, { provider: provider.key, other });
  }
}

function whoIsIn(provider: Provider, set: AddressSet): Text | undefined {
  if (provider.consumerAddresses.intersects(set)) return others.consumer;
  return provider.agencies.intersects(set) ? others.agency : undefined;
}

function isLabelled({ estate }: RuleContext, { group }: GroupRule, provider: Provider): boolean {
  if (!group) return false;
  const { system, tier } = labelsOf(estate, group);
  return `${system}/${tier}` === provider.key;
}

function blockOf(context: RuleContext, { owner }: GroupRule): AddressSet {
  if (owner.kind !== "unit") return AddressSet.none(4);
  return factsOf(context).addressPlan.agencies.get(owner.unit.id) ?? AddressSet.none(4);
}

function remoteSet(context: RuleContext, { remote }: GroupRule): AddressSet | string {
  switch (remote.kind) {
    case "unknown":
      return remote.reason;
    case "group":
      return remote.group ? membersOf(context, remote.group) : "the group is in no plan";
    default:
      return remote.set.family === 4 ? remote.set : AddressSet.none(4);
  }
}
