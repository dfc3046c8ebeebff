import type { Resource } from "../../../estate/model";
import type { Text } from "../../../messages/text";
import { AddressSet } from "../../facts/address-set";
import { factsOf } from "../../facts/facts";
import { listOf } from "../../facts/labels";
import type { Owner } from "../../facts/owners";
import { placeName, samePlace, type Place } from "../../facts/places";
import { routersOf, type Foot, type Router } from "../../facts/routers";
import { blockOf } from "../../facts/standing";
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
  const joined = pairOf(context, router, owner);
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

/** Places of one unit each; zones count as the core's. */
function isLeaf({ kind }: Place): boolean {
  return kind === "agency" || kind === "county" || kind === "mirror" || kind === "internet";
}

/** Two places that the router may not have feet in at once. */
function pairOf(context: RuleContext, router: Router, owner: Owner): readonly [Place, Place] | undefined {
  const { places, feet } = router;
  const leaves = places.filter(isLeaf);
  const zones = places.filter(({ kind }) => kind === "zone");
  const [leaf, otherLeaf] = leaves;
  const agency = owner.kind === "unit" && owner.unit.kind === "agency";
  if (leaf && otherLeaf) {
    // Two agencies at a router of one of them are a matter of OPN-08.
    const said = agency && leaves.length === 2 && leaves.every(({ kind }) => kind === "agency");
    const own = leaves.some(({ id }) => owner.kind === "unit" && owner.unit.id === id);
    if (!said || !own || zones.length > 0) return [leaf, otherLeaf];
  }
  const [zone] = zones;
  if (leaf && zone) return [leaf, zone];
  const gateway = feet.find((foot) => foot.gateway);
  const outside = places.find(({ kind }) => kind === "outside");
  // A gateway elsewhere than at the egress is a matter of OPN-06; here it may stand beside its edges only.
  const atEgress = owner.kind === "unit" && owner.unit.kind === "egress";
  if (outside && (atEgress || !gateway)) {
    const astray = feet.find((foot) => !foot.gateway && !isEdge(context, foot) && isInside(foot));
    const place =
      astray && typeof astray.places !== "string"
        ? astray.places.find(({ kind }) => kind !== "outside")
        : undefined;
    if (place) return [outside, place];
  }
  const domains = domainsOf(feet);
  // The core alone stands in the zones and may reach every domain.
  return zones.length === 0 && domains[0] && domains[1] ? [domains[0], domains[1]] : undefined;
}

function isInside({ places }: Foot): boolean {
  return typeof places !== "string" && places.some(({ kind }) => kind !== "outside");
}

/** Domains of an intranet that the router's links and networks belong to. */
function domainsOf(feet: readonly Foot[]): readonly Place[] {
  const found: Place[] = [];
  for (const { places } of feet) {
    if (typeof places === "string") continue;
    for (const place of places) {
      const isDomain = place.kind === "link" && place.id !== "";
      if (isDomain && !found.some((other) => samePlace(other, place))) found.push(place);
    }
  }
  return found;
}

/** Is it a network that egress.yaml names as the edge of a line? */
function isEdge({ environment, estate }: RuleContext, { subnets }: Foot): boolean {
  const edges = new Set(
    environment.egress?.egresses.flatMap(({ links }) => links.map(({ edge }) => edge)) ?? [],
  );
  const declared = environment.backbone.networks.filter(({ id }) => edges.has(id));
  return subnets.every((subnet) =>
    declared.some(({ cidr }) => {
      const edge = AddressSet.parse(cidr);
      const block = blockOf(estate, subnet);
      return edge !== undefined && block !== undefined && block.minus(edge).isEmpty;
    }),
  );
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
