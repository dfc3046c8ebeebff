import type { Resource } from "../../../estate/model";
import type { Text } from "../../../messages/text";
import { factsOf } from "../../facts/facts";
import { isLeaf, joinedPlaces } from "../../facts/joined";
import { listOf } from "../../facts/labels";
import type { Owner } from "../../facts/owners";
import { placeName, samePlace } from "../../facts/places";
import { routersOf, type Router } from "../../facts/routers";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** A router stands in one unit, or is the one core between the zones. */
export const rule: Rule = {
  id: "OST-05",
  title: { zh: "路由器不连通单位和区域", en: "No router joins units or zones" },
  rationale: {
    zh: "路由器在它接入的所有网络之间转发,不经过任何防火墙组;接入两个单位的路由器等于取消两者的边界。按 port_id 接入时 Neutron 不检查网络归属。",
    en: "A router forwards between all its networks. One with feet in two units is the end of the boundary between them, and by port_id Neutron does not ask whose network it is.",
  },
  remedy: {
    zh: "每个单位一个路由器,经互联链路和防火墙组接入核心;删除多余的接口。",
    en: "Give each unit one router, on a guarded link to the core; remove the other interfaces.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.2.1 b" }],
  severity: "critical",
  waivable: false,
  *check(context) {
    const { all, loose } = routersOf(context);
    for (const attached of loose) {
      yield judge("undetermined", factsOf(context).subject(attached), messages.loose);
    }
    const extra = secondCores(context, [...all.values()]);
    for (const router of all.values()) yield judgeRouter(context, router, extra);
  },
};

function judgeRouter(context: RuleContext, router: Router, extra: ReadonlySet<Router>): Judgement {
  const { owners, subject: subjectOf } = factsOf(context);
  const subject = subjectOf(router.resource);
  const unknown = router.feet.find(({ places }) => typeof places === "string");
  const owner = owners.of(router.resource);
  const joined = joinedPlaces(context, router);
  if (joined) {
    const [one, other] = joined.map(placeName);
    return judge("fail", subject, messages.joined, { one: one ?? "", other: other ?? "" });
  }
  const [first, second] = router.places;
  const stranger = first && foreignOwner(owner, router);
  if (stranger) return judge("fail", subject, messages.foreign, { owner: stranger, place: placeName(first) });
  if (extra.has(router) && first && second) {
    return judge("fail", subject, messages.secondCore, { one: placeName(first), other: placeName(second) });
  }
  const met = meeting(context, router);
  if (met) return judge("fail", subject, messages.common, met);
  if (unknown) return judge("undetermined", subject, messages.unknown, { reason: String(unknown.places) });
  return first
    ? judge("pass", subject, messages.ok, {
        places: {
          zh: router.places.map((place) => placeName(place).zh).join("、"),
          en: router.places.map((place) => placeName(place).en).join(", "),
        },
      })
    : judge("pass", subject, messages.links);
}

/** Whose router it is, when that unit may not have a foot where the router stands. */
function foreignOwner(owner: Owner, { places }: Router): Text | string | undefined {
  if (owner.kind === "unknown") return undefined;
  if (owner.kind === "other") return owner.project;
  const { kind, id, tenant } = owner.unit;
  switch (kind) {
    case "backbone":
    case "egress":
      return undefined;
    case "agency":
    case "county":
      // Where two agencies meet, OPN-08 has said so.
      return places.some((place) => place.kind === kind && place.id === id) ? undefined : tenant;
    case "recovery":
      return places.every((place) => place.kind === "mirror" || place.kind === "zone") ? undefined : tenant;
    default:
      return tenant;
  }
}

/** Routers that join zones beside the core of their site. */
function secondCores({ estate }: RuleContext, routers: readonly Router[]): ReadonlySet<Router> {
  const joiners = routers.filter(({ places }) => places.filter(({ kind }) => kind === "zone").length > 1);
  const extra = new Set<Router>();
  for (const region of new Set(joiners.map(({ resource }) => resource.region))) {
    const here = joiners.filter(({ resource }) => resource.region === region);
    const tagged = here.filter(({ resource }) => listOf(estate, resource, "tags").includes("core"));
    if (here.length < 2) continue;
    for (const router of here) if (tagged.length !== 1 || router !== tagged[0]) extra.add(router);
  }
  return extra;
}

interface Meeting extends Readonly<Record<string, Text | string>> {
  readonly router: string;
  readonly one: Text;
  readonly other: Text;
}

/** A router of another unit on one network with this one, past the core. */
function meeting(context: RuleContext, router: Router): Meeting | undefined {
  const own = router.places.filter(isLeaf);
  const [one] = own;
  if (!one) return undefined;
  for (const { network } of router.feet) {
    if (!network) continue;
    for (const other of routersOf(context).all.values()) {
      if (other === router || !standsOn(other, network)) continue;
      const place = other.places.find((leaf) => isLeaf(leaf) && !own.some((mine) => samePlace(mine, leaf)));
      if (place) {
        const name = `${other.resource.stack}::${other.resource.address}`;
        return { router: name, one: placeName(one), other: placeName(place) };
      }
    }
  }
  return undefined;
}

function standsOn({ feet }: Router, network: Resource): boolean {
  return feet.some((foot) => foot.network === network);
}
