import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import type { Unit } from "../../facts/units";
import { reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages, services } from "./messages";

/** By these a tenant makes ways out or gives networks away. */
const rights = ["router", "floatingip", "rbac_policy"] as const;

/** What a project can fill a cloud with. Other limits that the cloud itself reports as -1 are bounded by one of these. */
const decisive: ReadonlySet<string> = new Set([
  "instances",
  "cores",
  "ram",
  "volumes",
  "gigabytes",
  "network",
  "subnet",
  "port",
  "security_group",
  "security_group_rule",
  "loadbalancer",
  ...rights,
]);

/** Judges every quota that the plans set. */
export function* judgeQuotas(context: RuleContext): Iterable<Judgement> {
  for (const type of [...Object.keys(services), "openstack_dns_quota_v2"]) {
    for (const quota of context.estate.ofType(type)) {
      const found = [...judgeQuota(context, quota)];
      yield* found;
      if (found.length === 0) yield judge("pass", factsOf(context).subject(quota), messages.ok);
    }
  }
}

function* judgeQuota(context: RuleContext, quota: Resource): Iterable<Judgement> {
  const { owners, subject } = factsOf(context);
  for (const [attribute, value] of numbers(quota)) {
    if (value < 0 && isChosen(context, quota, attribute))
      yield judge("fail", subject(quota), messages.unlimited, { attribute, value });
  }
  if (quota.type !== "openstack_networking_quota_v2") return;
  const owner = owners.of(quota);
  if (owner.kind !== "unit") {
    yield judge("undetermined", subject(quota), messages.noOwner);
    return;
  }
  for (const right of rights) yield* judgeRight(context, quota, owner.unit, right);
}

function* judgeRight(
  context: RuleContext,
  quota: Resource,
  unit: Unit,
  attribute: (typeof rights)[number],
): Iterable<Judgement> {
  const subject = factsOf(context).subject(quota);
  const limit = limitOf(context, unit, attribute);
  if (limit === undefined) return;
  const value = context.estate.get(quota, attribute);
  const values = { attribute, owner: unit.tenant };
  if (value.state === "absent") {
    yield judge("fail", subject, messages.unwritten, values);
  } else if (value.state !== "known") {
    yield judge("undetermined", subject, messages.unknown, { attribute, reason: reasonOf(value) });
  } else if (Number(value.value) > limit) {
    const message = limit === 0 ? messages.granted : messages.tooMany;
    yield judge("fail", subject, message, { ...values, value: Number(value.value), limit });
  }
}

/** Is it decisive, or the author's own choice? Of a new quota everything known is. */
function isChosen({ estate }: RuleContext, quota: Resource, attribute: string): boolean {
  return (
    decisive.has(attribute) || quota.action === "create" || estate.written(quota, attribute) !== undefined
  );
}

/** The most that a unit may have; undefined for the platform, which makes routers and shares networks. */
function limitOf({ environment }: RuleContext, unit: Unit, attribute: string): number | undefined {
  if (unit.kind === "backbone" && attribute !== "floatingip") return undefined;
  if (unit.kind !== "egress" || attribute === "rbac_policy") return 0;
  return environment.egress?.egresses.flatMap(({ links }) => links).length ?? 0;
}

function numbers({ after }: Resource): readonly (readonly [string, number])[] {
  const direct = Object.entries(after ?? {});
  const nested = direct.flatMap(([name, value]) =>
    name === "volume_type_quota" && typeof value === "object" && value !== null
      ? Object.entries(value as Record<string, unknown>)
      : [],
  );
  return [...direct, ...nested].flatMap(([name, value]) => {
    const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
    return typeof number === "number" ? [[name, number] as const] : [];
  });
}
