import { factsOf } from "../../facts/facts";
import { locatedSubject } from "../../facts/located";
import { nameOfOwner } from "../../facts/owner-names";
import { placeName, samePlace } from "../../facts/places";
import { routersOf, type Router } from "../../facts/routers";
import { routesOf } from "../../facts/routes";
import { placesOf } from "../../facts/standing";
import { isVague } from "../../facts/vague";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";
import { isThere } from "./site";

/** Judges that copies of units stay apart: by routers, routes and sharing. */
export function* judgeApart(context: RuleContext): Iterable<Judgement> {
  for (const router of routersOf(context).all.values()) {
    if (isThere(context, router.resource)) yield judgeRouter(context, router);
  }
  yield* judgeRoutes(context);
  yield* judgeSharing(context);
}

function judgeRouter(context: RuleContext, { resource, places, feet }: Router): Judgement {
  const subject = locatedSubject(context, resource);
  if (feet.some((foot) => isVague(context, foot))) {
    return judge("undetermined", subject, messages.unknown, { reason: "a loop chooses its network" });
  }
  const mirror = places.find(({ kind }) => kind === "mirror");
  const other = mirror && places.find((place) => !samePlace(place, mirror));
  if (mirror && other) {
    const values = { one: placeName(mirror), other: placeName(other) };
    return judge("fail", subject, messages.joined, values);
  }
  const untold = feet.map((foot) => foot.places).find((found) => typeof found === "string");
  if (untold !== undefined)
    return judge("undetermined", subject, messages.unknown, { reason: String(untold) });
  return mirror
    ? judge("pass", subject, messages.apart, { one: placeName(mirror) })
    : judge("pass", subject, messages.core);
}

/** A router of one unit's copies must not know the way to those of another. */
function* judgeRoutes(context: RuleContext): Iterable<Judgement> {
  const { all } = routersOf(context);
  for (const { resource, at, written, destination } of routesOf(context.estate)) {
    const router = at && all.get(at);
    const own = router?.places.find(({ kind }) => kind === "mirror");
    if (!own || typeof destination === "string") continue;
    const other = placesOf(context)
      .at(destination)
      .find((place) => place.kind === "mirror" && !samePlace(place, own));
    if (!other) continue;
    const values = { one: own.id, other: placeName(other), destination: written };
    yield judge("fail", locatedSubject(context, resource), messages.crossing, values);
  }
}

function* judgeSharing(context: RuleContext): Iterable<Judgement> {
  const { owners } = factsOf(context);
  for (const policy of context.estate.ofType("openstack_networking_rbac_policy_v2")) {
    if (!isThere(context, policy) || owners.unitOf(policy)?.kind !== "recovery") continue;
    const target = owners.projectAt(policy, "target_tenant");
    if (target?.kind === "unit" && ["recovery", "backbone"].includes(target.unit.kind)) continue;
    yield judge("fail", locatedSubject(context, policy), messages.shared, { target: nameOfOwner(target) });
  }
}
