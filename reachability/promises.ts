import type { CityReach } from "./city";
import { narrow, type Beam } from "./beam";
import type { PortClass } from "./compile";
import type { DeclaredFlow } from "./declared";
import { covers, intersect, unite, type Ranges } from "./header/ranges";
import { everyService, servicesCover, uniteServices } from "./header/services";
import { isAnswered } from "./replies";
import type { Trail } from "./trail";
import { Walk, type Stop } from "./walk";

/** Whether what is declared gets through. */
export type Kept =
  | { readonly kind: "kept" }
  /** Nobody stands at an end, or an end is a whole zone: a permission, not a promise. */
  | { readonly kind: "open-ended" }
  /** Packets do not arrive; why, where it can be told, and how far they came. */
  | { readonly kind: "stopped"; readonly from: PortClass; readonly stop?: Stop; readonly trail?: Trail }
  /** They arrive, and the reply does not come back. */
  | { readonly kind: "unanswered"; readonly from: PortClass; readonly to: PortClass; readonly trail: Trail }
  /** They arrive only if what the plan does not tell turns out well. */
  | { readonly kind: "uncertain"; readonly from: PortClass; readonly trail: Trail };

/** Does every host at one end of a declared flow get through to every host at the other, and back? */
export function isKept(city: CityReach, flow: DeclaredFlow): Kept {
  const { axis, classes } = city.compiled;
  const sources = axis.rangesOf(flow.from);
  const targets = axis.rangesOf(flow.to);
  const senders = classes.filter((one) => !one.outside && intersect(one.addresses, sources).length > 0);
  const standing = intersect(
    unite(classes.filter(({ outside }) => !outside).map(({ addresses }) => addresses)),
    targets,
  );
  if (senders.length === 0 || standing.length === 0) return { kind: "open-ended" };
  for (const from of senders) {
    const kept = isKeptFrom(city, flow, from, intersect(from.addresses, sources), standing);
    if (kept.kind !== "kept") return kept;
  }
  return { kind: "kept" };
}

function isKeptFrom(
  { compiled }: CityReach,
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
  if (
    !isAll(
      certain.map(({ beam }) => beam),
      sent,
    )
  ) {
    const doubtful = taken.find(({ trail }) => trail.doubtful);
    if (
      doubtful &&
      isAll(
        taken.map(({ beam }) => beam),
        sent,
      )
    )
      return { kind: "uncertain", from, trail: doubtful.trail };
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
function isAll(taken: readonly Beam[], sent: Beam): boolean {
  const parts = taken.flatMap((beam) => narrow(beam, sent.sources, sent.targets, everyService) ?? []);
  for (let at = 0; at < sent.targets.length; at += 2) {
    for (let piece = sent.targets[at] as number; piece <= (sent.targets[at + 1] as number); piece += 1) {
      const here = parts.filter(({ targets }) => covers(targets, [piece, piece]));
      const whole = here.filter(({ services }) => servicesCover(uniteServices([services]), sent.services));
      if (!covers(unite(whole.map(({ sources }) => sources)), sent.sources)) return false;
    }
  }
  return true;
}
