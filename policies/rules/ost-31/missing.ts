import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { siteOfRegion } from "../../facts/sites";
import type { Unit } from "../../facts/units";
import { living } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages, services } from "./messages";

const types = Object.keys(services) as (keyof typeof services)[];

/** Judges whether every unit that builds something has all quotas in each region that it builds in. */
export function* judgeMissing(context: RuleContext): Iterable<Judgement> {
  const { units } = factsOf(context);
  const present = quotas(context);
  for (const [tenant, regions] of building(context)) {
    const unit = units.get(tenant);
    if (!unit) continue;
    for (const region of regions) yield* judgeUnit(context, unit, region, present);
  }
}

function* judgeUnit(
  context: RuleContext,
  unit: Unit,
  region: string,
  present: ReadonlySet<string>,
): Iterable<Judgement> {
  const { origin, tenant } = unit;
  const subject = { address: `${origin?.file ?? tenant}#quotas`, ...(origin ? { origin } : {}) };
  const wanted = types.filter(
    (type) =>
      type !== "openstack_lb_quota_v2" ||
      siteOfRegion(context.environment, region)?.capabilities.includes("octavia") === true,
  );
  const missing = wanted.filter((type) => !present.has(keyOf(type, tenant, region)));
  const result = context.partial ? "undetermined" : "fail";
  for (const type of missing) {
    yield judge(result, subject, messages.missing, { owner: tenant, region, service: services[type] });
  }
  if (missing.length === 0) yield judge("pass", subject, messages.complete, { owner: tenant, region });
}

/** Regions in which each project has something. */
function building(context: RuleContext): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const resource of living(context.estate)) {
    if (resource.type.startsWith("openstack_identity_") || isQuota(resource)) continue;
    const unit = factsOf(context).owners.unitOf(resource);
    if (!unit || resource.region === undefined) continue;
    const regions = found.get(unit.tenant) ?? new Set();
    found.set(unit.tenant, regions.add(resource.region));
  }
  return found;
}

function quotas(context: RuleContext): ReadonlySet<string> {
  const { owners } = factsOf(context);
  return new Set(
    types.flatMap((type) =>
      context.estate
        .ofType(type)
        .map((quota) => keyOf(type, owners.unitOf(quota)?.tenant ?? "", quota.region ?? "")),
    ),
  );
}

function isQuota({ type }: Resource): boolean {
  return type in services;
}

function keyOf(type: string, tenant: string, region: string): string {
  return `${type} ${tenant} ${region}`;
}
