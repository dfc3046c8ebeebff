import { narrow, type Beam } from "./beam";
import type { CityReach } from "./city";
import type { PortClass } from "./compile";
import type { DeclaredFlow } from "./declared";
import { covers, intersect, unite, type Ranges } from "./header/ranges";
import { everyService, servicesCover, servicesMeet } from "./header/services";
import { isAnswered } from "./replies";
import { standingIn } from "./standing";
import type { Trail } from "./trail";
import type { Stop } from "./stops";
import { Walk } from "./walk";

/** Whether what is declared gets through. */
export type Kept =
  | { readonly kind: "kept" }
  /** Nobody stands at an end, or an end is a whole block: a permission, not a promise. */
  | { readonly kind: "open-ended" }
  /** Packets do not arrive; why, where it can be told, and how far they came. */
  | { readonly kind: "stopped"; readonly from: PortClass; readonly stop?: Stop; readonly trail?: Trail }
  /** They arrive, and the reply does not come back. */
  | { readonly kind: "unanswered"; readonly from: PortClass; readonly to: PortClass; readonly trail: Trail }
  /** They arrive only if what the plan does not tell turns out well. */
  | { readonly kind: "uncertain"; readonly from: PortClass; readonly trail: Trail };

/** Does every host at one end of a declared flow get through to every host at the other, and back? */
export function isKept(city: CityReach, flow: DeclaredFlow): Kept {
  if (flow.ends.includes("block")) return { kind: "open-ended" };
  if (flow.ends.includes("outside")) return isKeptOutside(city, flow);
  const { axis } = city.compiled;
  const standing = standingIn(city);
  const sources = axis.rangesOf(flow.from);
  // A load balancer has an address that no file knows: its flow names its whole network, and one of those there must get through.
  const isAny = flow.ends[0] === "balancer";
  const senders = isAny ? standing.balancersIn(sources) : standing.at(sources);
  const receivers = intersect(axis.rangesOf(flow.to), standing.fixed);
  if (senders.length === 0 || receivers.length === 0) return { kind: "open-ended" };
  let first: Kept | undefined;
  for (const from of senders) {
    const kept = isKeptFrom(city, flow, from, intersect(from.addresses, sources), receivers);
    if (kept.kind !== "kept") first ??= kept;
    else if (isAny) return kept;
  }
  return first ?? { kind: "kept" };
}

/** Hosts that are in no plan promise nothing for themselves: something certain must get through to each host at the other end. */
function isKeptOutside(city: CityReach, flow: DeclaredFlow): Kept {
  const { axis } = city.compiled;
  const standing = standingIn(city);
  const [sources, targets] = [axis.rangesOf(flow.from), axis.rangesOf(flow.to)];
  const fromOutside = flow.ends[0] === "outside";
  const senders = fromOutside ? standing.outside : standing.at(sources);
  const wanted = fromOutside ? standing.at(targets) : standing.outside;
  if (senders.length === 0 || wanted.length === 0) return { kind: "open-ended" };
  const ends = fromOutside ? wanted : senders;
  const ways = fromOutside ? standing.fromOutside : standing.toOutside;
  const through = ends
    .flatMap((one) => ways.get(one) ?? [])
    .filter(
      ({ beam }) => intersect(beam.sources, sources).length > 0 && servicesMeet(beam.services, flow.services),
    );
  const certain = through.filter(({ trail }) => !trail.doubtful);
  const isReached = (one: PortClass) => certain.some(({ from, to }) => (fromOutside ? to : from) === one);
  const missing = ends.find((one) => !isReached(one));
  if (!missing) return { kind: "kept" };
  const doubtful = through.find(({ from, to }) => (fromOutside ? to : from) === missing);
  return doubtful
    ? { kind: "uncertain", from: doubtful.from, trail: doubtful.trail }
    : { kind: "stopped", from: fromOutside ? (senders[0] as PortClass) : missing };
}

function isKeptFrom(
  { compiled }: Pick<CityReach, "compiled">,
  flow: DeclaredFlow,
  from: PortClass,
  sources: Ranges,
  targets: Ranges,
): Kept {
  const sent: Beam = { sources, targets, services: flow.services };
  const taken: { by: PortClass; beam: Beam; trail: Trail }[] = [];
  let furthest: { stop: Stop; trail: Trail | undefined } | undefined;
  new Walk(
    compiled,
    {
      taken: (by, beam, trail) => taken.push({ by, beam, trail }),
      stopped: (stop, trail) => {
        if (!furthest || (trail?.length ?? 0) >= (furthest.trail?.length ?? 0)) furthest = { stop, trail };
      },
    },
    { hosts: "told" },
  ).start(from, sent);
  const certain = taken.filter(({ trail }) => !trail.doubtful);
  if (!isAll(certain, sent)) {
    const doubtful = taken.find(({ trail }) => trail.doubtful);
    if (doubtful && isAll(taken, sent)) return { kind: "uncertain", from, trail: doubtful.trail };
    // Where some of it is taken, only the missing part by itself shows what stops it.
    const missing = flow.services.filter((box) => !isAll(taken, { ...sent, services: [box] }));
    if (missing.length > 0 && missing.length < flow.services.length)
      return isKeptFrom({ compiled }, { ...flow, services: missing }, from, sources, targets);
    return {
      kind: "stopped",
      from,
      ...(furthest ? { stop: furthest.stop } : {}),
      ...(furthest?.trail ? { trail: furthest.trail } : {}),
    };
  }
  for (const { by, beam, trail } of certain) {
    if (!isAnswered(compiled, from, by, sent, beam, trail))
      return { kind: "unanswered", from, to: by, trail };
  }
  return { kind: "kept" };
}

/** Were all packets taken? Each target counts by itself, since different hosts take different ones. */
function isAll(taken: readonly { readonly beam: Beam }[], sent: Beam): boolean {
  const parts = taken.flatMap(({ beam }) => narrow(beam, sent.sources, sent.targets, everyService) ?? []);
  for (let at = 0; at < sent.targets.length; at += 2) {
    for (let piece = sent.targets[at] as number; piece <= (sent.targets[at + 1] as number); piece += 1) {
      const here = parts.filter(({ targets }) => covers(targets, [piece, piece]));
      const whole = here.filter(({ services }) => servicesCover(services, sent.services));
      if (!covers(unite(whole.map(({ sources }) => sources)), sent.sources)) return false;
    }
  }
  return true;
}
