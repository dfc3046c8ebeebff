import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { factsOf } from "./facts";
import { guardOf } from "./guards";
import { machinesOf } from "./machines";
import type { Place } from "./places";
import { routersOf } from "./routers";
import { locate, subnetsOn } from "./standing";
import { textAt } from "./values";
import { segmentsOf, wireOf } from "./wires";
import { recoveryZoneId } from "./zones";

/** What a boundary surrounds: a unit, the core of the platform, a recovery network, or what is outside. */
export interface Area {
  readonly kind: "agency" | "county" | "mirror" | "core" | "recovery" | "outside" | "other" | "beyond";
  readonly id: string;
}

/** A router or an instance on a network. */
export interface Join {
  /** Interface, router with its gateway, or instance. */
  readonly resource: Resource;
  /** Router or instance that does the joining; a name where no plan has it. */
  readonly node: Resource | string;
  /** Network or wire; a name where no plan has it. */
  readonly network: Resource | string;
  /** Firewall group that stands here. */
  readonly guard: Resource | undefined;
}

/** Two areas that are joined past every firewall group. */
export interface Breach {
  readonly areas: readonly [Area, Area];
  /** The join that should be guarded. */
  readonly join: Join;
  /** Joins between the two, in order. */
  readonly path: readonly Join[];
  /** The way that is left between the two without these joins; undefined when there is none. */
  readonly past: (joins: readonly Join[]) => Breach | undefined;
}

/** Everything that is joined without a firewall group in between. */
export interface Stretch {
  readonly joins: readonly Join[];
  readonly areas: readonly Area[];
}

export interface Boundaries {
  readonly joins: readonly Join[];
  readonly stretches: readonly Stretch[];
  readonly breaches: readonly Breach[];
  /** Areas of the networks that the plans join. */
  readonly areas: ReadonlyMap<Resource | string, readonly Area[]>;
}

const known = new WeakMap<RuleContext, Boundaries>();

/** Joins of an estate, and where they lead from one area to another without a firewall group in between. */
export function boundariesOf(context: RuleContext): Boundaries {
  let boundaries = known.get(context);
  if (!boundaries) known.set(context, (boundaries = gather(context)));
  return boundaries;
}

/** Areas of a network; a mere link is in none. */
export function areasOf(context: RuleContext, network: Resource): readonly Area[] {
  if (isOutside(context, network)) return [{ kind: "outside", id: "outside" }];
  const places = locate(context, subnetsOn(context.estate, network));
  if (typeof places === "string") {
    const owner = factsOf(context).owners.of(network);
    if (owner.kind !== "unit" || owner.unit.kind === "backbone") return [];
    const { kind, id } = owner.unit;
    return [kind === "agency" || kind === "county" ? { kind, id } : { kind: "other", id }];
  }
  return unique(places.flatMap((place) => areaOf(context, place)));
}

/** An area as a key. */
export function areaKey({ kind, id }: Area): string {
  return `${kind}:${id}`;
}

function areaOf(context: RuleContext, place: Place): readonly Area[] {
  switch (place.kind) {
    case "agency":
    case "county":
    case "mirror":
      return [{ kind: place.kind, id: place.id }];
    case "link":
      return [];
    case "zone":
      return place.id === "transit"
        ? []
        : [
            place.id === recoveryZoneId(context.environment)
              ? { kind: "recovery", id: "recovery" }
              : { kind: "core", id: "core" },
          ];
    default:
      return [{ kind: "outside", id: "outside" }];
  }
}

function isOutside({ estate }: RuleContext, network: Resource): boolean {
  if (textAt(estate, network, "external") === "true") return true;
  const specs = network.after?.["value_specs"];
  return typeof specs === "object" && specs !== null && String(Object(specs)["router:external"]) === "true";
}

function gather(context: RuleContext): Boundaries {
  const joins = [...routerJoins(context), ...machineJoins(context)];
  const areas = new Map<Resource | string, readonly Area[]>();
  for (const { network } of joins) {
    const own = typeof network === "string" ? [] : areasOf(context, network);
    const key = wireKey(context, network);
    areas.set(key, unique([...(areas.get(key) ?? []), ...own]));
  }
  const nodes = joins.map((join) => ({ ...join, network: wireKey(context, join.network) }));
  // A router that no plan has leads to somewhere that nobody can tell.
  for (const { node } of nodes) if (typeof node === "string") areas.set(node, [{ kind: "beyond", id: node }]);
  const around = openJoins(nodes);
  const parts = componentsOf(around);
  return {
    joins: nodes,
    areas,
    stretches: parts.map((part) => stretchOf(part, around, areas)),
    breaches: parts.flatMap((part) => breachesOf(part, around, areas)),
  };
}

/** Networks on one wire are one network, also at two sites. */
function wireKey({ estate }: RuleContext, network: Resource | string): Resource | string {
  if (typeof network === "string" || network.type !== "openstack_networking_network_v2") return network;
  const wire = segmentsOf(estate, network)
    .map(wireOf)
    .find((text) => text !== undefined);
  return wire === undefined ? network : `wire ${wire}`;
}

function* routerJoins(context: RuleContext): Iterable<Join> {
  const { all, loose } = routersOf(context);
  for (const { resource: node, feet } of all.values()) {
    for (const { resource, network } of feet) {
      const on = network ?? `network of ${resource.stack}::${resource.address}`;
      yield { resource, node, network: on, guard: guardOf(context, resource) };
    }
  }
  for (const resource of loose) {
    const [network] = networksAt(context, resource);
    const name = `${resource.stack}::${resource.address}`;
    yield {
      resource,
      node: `router of ${name}`,
      network: network ?? `network of ${name}`,
      guard: guardOf(context, resource),
    };
  }
}

function networksAt({ estate }: RuleContext, attached: Resource): readonly Resource[] {
  const ends = [...estate.targets(attached, "port_id"), ...estate.targets(attached, "subnet_id")];
  return ends.flatMap((end) => estate.targets(end, "network_id"));
}

/** An instance on two networks may pass packets on. */
function* machineJoins(context: RuleContext): Iterable<Join> {
  for (const { instance, networks } of machinesOf(context)) {
    if (networks.length < 2) continue;
    for (const network of networks) yield { resource: instance, node: instance, network, guard: undefined };
  }
}

type Ends = ReadonlyMap<Resource | string, readonly Join[]>;
type Areas = ReadonlyMap<Resource | string, readonly Area[]>;

/** Joins without a guard, by both their ends. */
function openJoins(joins: readonly Join[]): Ends {
  const around = new Map<Resource | string, Join[]>();
  for (const join of joins) {
    if (join.guard !== undefined) continue;
    for (const end of [join.node, join.network]) {
      const list = around.get(end);
      if (list) list.push(join);
      else around.set(end, [join]);
    }
  }
  return around;
}

function componentsOf(around: Ends): readonly (readonly (Resource | string)[])[] {
  const done = new Set<Resource | string>();
  const parts: (Resource | string)[][] = [];
  for (const start of around.keys()) {
    if (done.has(start)) continue;
    const part = [...walk(start, around).keys()];
    for (const end of part) done.add(end);
    parts.push(part);
  }
  return parts;
}

function stretchOf(part: readonly (Resource | string)[], around: Ends, areas: Areas): Stretch {
  return {
    joins: [...new Set(part.flatMap((end) => around.get(end) ?? []))],
    areas: unique(part.flatMap((end) => areas.get(end) ?? [])),
  };
}

function breachesOf(part: readonly (Resource | string)[], around: Ends, areas: Areas): readonly Breach[] {
  const found = new Map<string, End>();
  for (const at of part) {
    for (const area of areas.get(at) ?? []) {
      if (!found.has(areaKey(area))) found.set(areaKey(area), { area, at });
    }
  }
  const [home, ...others] = [...found.values()].sort((a, b) => (rank(a.area) < rank(b.area) ? -1 : 1));
  if (!home) return [];
  return others.flatMap((other) => breachBetween(other, home, around, areas, new Set()) ?? []);
}

interface End {
  readonly area: Area;
  readonly at: Resource | string;
}

/** The shortest way from one area to another that uses none of some joins. */
function breachBetween(
  other: End,
  home: End,
  around: Ends,
  areas: Areas,
  without: ReadonlySet<Join>,
): Breach | undefined {
  const seen = walk(other.at, around, without);
  if (!seen.has(home.at)) return undefined;
  const path = pathTo(seen, home.at);
  const join =
    path.find(({ network }) => (areas.get(network) ?? []).length === 0) ??
    path.find(({ network }) => (areas.get(network) ?? []).includes(other.area)) ??
    path[0] ??
    // One network with addresses of two areas: there is no join between them to guard.
    around.get(other.at)?.[0];
  if (!join) return undefined;
  const past = (joins: readonly Join[]): Breach | undefined =>
    breachBetween(other, home, around, areas, new Set([...without, ...joins]));
  return { areas: [other.area, home.area], join, path, past };
}

/** Every end that can be reached, with the join that leads back. */
function walk(
  start: Resource | string,
  around: Ends,
  without: ReadonlySet<Join> = new Set(),
): Map<Resource | string, { join: Join; from: Resource | string } | undefined> {
  const seen = new Map<Resource | string, { join: Join; from: Resource | string } | undefined>([
    [start, undefined],
  ]);
  for (const at of seen.keys()) {
    for (const join of around.get(at) ?? []) {
      if (without.has(join)) continue;
      const next = join.node === at ? join.network : join.node;
      if (!seen.has(next)) seen.set(next, { join, from: at });
    }
  }
  return seen;
}

/** Joins from the start of a walk to an end. */
function pathTo(seen: ReturnType<typeof walk>, end: Resource | string): readonly Join[] {
  const path: Join[] = [];
  for (let step = seen.get(end); step; step = seen.get(step.from)) path.unshift(step.join);
  return path;
}

/** The core is home, so that a unit is named against it and not the other way round. */
function rank({ kind, id }: Area): string {
  const order = ["core", "recovery", "outside", "county", "agency", "mirror", "other", "beyond"];
  return `${order.indexOf(kind)} ${id}`;
}

function unique(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [areaKey(area), area])).values()];
}
