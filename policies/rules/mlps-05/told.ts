import type { Resource } from "../../../estate/model";
import { areaKey, boundariesOf, type Area, type Breach, type Join } from "../../facts/boundaries";
import { factsOf } from "../../facts/facts";
import { idleGuardOf } from "../../facts/guards";
import { joinTold } from "../../facts/joined";
import { routersOf } from "../../facts/routers";
import { textAt } from "../../facts/values";
import type { RuleContext, Told } from "../../rule";

/** A way past every firewall group; where all such ways are faults that other rules tell, with the rules of each. */
export interface ToldBreach {
  readonly breach: Breach;
  readonly leftTo?: readonly (readonly Told[])[];
}

/** The way that stays open once the faults are gone that other rules tell; where none does, the first with those rules. */
export function told(context: RuleContext, breach: Breach): ToldBreach {
  const { tellers, joins } = atOneRouter(context, breach) ?? atIdleGroup(context, breach) ?? {};
  if (!tellers || !joins) return { breach };
  const rest = joins.map((some) => breach.past(some)).find((found) => found !== undefined);
  if (!rest) return { breach, leftTo: [tellers] };
  const further = told(context, rest);
  return further.leftTo ? { breach, leftTo: [tellers, ...further.leftTo] } : further;
}

interface Cause {
  readonly tellers: readonly Told[];
  /** Joins that are gone or guarded once it is mended; several ways to mend it. */
  readonly joins: readonly (readonly Join[])[];
}

/** Both areas at one router: it leaves the one or the other. */
function atOneRouter(context: RuleContext, { areas, path }: Breach): Cause | undefined {
  const [one, other, ...more] = path;
  if (!one || !other || more.length > 0 || one.node !== other.node) return undefined;
  const router = typeof one.node === "string" ? undefined : routersOf(context).all.get(one.node);
  if (!router) return undefined;
  return {
    tellers: joinTold(context, router),
    joins: areas.map((area) => feetIn(context, router.resource, area)),
  };
}

function feetIn(context: RuleContext, router: Resource, area: Area): readonly Join[] {
  const { joins, areas } = boundariesOf(context);
  return joins.filter(
    ({ node, network }) =>
      node === router && (areas.get(network) ?? []).some((found) => areaKey(found) === areaKey(area)),
  );
}

/** A firewall group stands on the way and does nothing: it is switched off, or has no policy in a direction. */
function atIdleGroup(context: RuleContext, { path }: Breach): Cause | undefined {
  const [group] = path.flatMap(({ resource }) => idleGuardOf(context, resource) ?? []);
  if (!group) return undefined;
  const subject = factsOf(context).subject(group);
  const isDown = textAt(context.estate, group, "admin_state_up") === "false";
  return {
    tellers: [{ rule: isDown ? "OST-17" : "MLPS-07", subject }],
    joins: [idleJoins(context).get(group) ?? []],
  };
}

const known = new WeakMap<RuleContext, ReadonlyMap<Resource, readonly Join[]>>();

/** Joins by the idle group that stands on them; gathered once, since each of many breaches may ask. */
function idleJoins(context: RuleContext): ReadonlyMap<Resource, readonly Join[]> {
  let joins = known.get(context);
  if (!joins) known.set(context, (joins = gather(context)));
  return joins;
}

function gather(context: RuleContext): ReadonlyMap<Resource, readonly Join[]> {
  const joins = new Map<Resource, Join[]>();
  for (const join of boundariesOf(context).joins) {
    const group = idleGuardOf(context, join.resource);
    if (group) joins.set(group, [...(joins.get(group) ?? []), join]);
  }
  return joins;
}
