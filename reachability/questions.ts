import { AddressSet } from "../estate/address-set";
import { unitKey, type Area } from "./areas";
import { asSent, narrow, type Beam } from "./beam";
import type { CityReach } from "./city";
import { points, type PortClass } from "./compile";
import type { Reached } from "./engine";
import type { AddressAxis } from "./header/axis";
import { intersect, unite, type Ranges } from "./header/ranges";
import { everyService, servicesMeet } from "./header/services";
import type { Port, Services } from "./network";
import type { Trail } from "./trail";
import type { Stop } from "./stops";
import { Walk } from "./walk";

/** One end of a question. */
export interface End {
  /** As asked, such as `agency:finance`. */
  readonly text: string;
  readonly matches: (area: Area) => boolean;
  /** Only these addresses. */
  readonly addresses?: AddressSet;
}

/** Why packets do not get where they are asked to: something stops them, or they come to somebody else. */
export type Ending = Stop | { readonly kind: "elsewhere"; readonly port: Port };

export interface Question {
  readonly from: End;
  readonly to: End;
  /** @default every packet */
  readonly services?: Services;
}

/** Answer to a question. */
export interface Answer {
  readonly question: Question;
  /** Everything that gets through. */
  readonly open: readonly Reached[];
  /** How far packets came when nothing gets through; absent when an end has no host. */
  readonly stopped?: { readonly stop: Ending; readonly trail?: Trail; readonly packets: Beam };
  /** Hosts at the two ends. */
  readonly senders: number;
  readonly receivers: number;
}

/** Who gets through, or what stops the first who gets furthest. Sets of addresses must have been told when the city was followed. */
export function ask(city: CityReach, question: Question): Answer {
  const { from, to, services = everyService } = question;
  const { axis, classes } = city.compiled;
  const sources = from.addresses && axis.rangesOf(from.addresses);
  const targets = to.addresses && axis.rangesOf(to.addresses);
  const open = city.reached.flatMap((one): Reached[] => {
    if (!stands(city, one.from, from) || !stands(city, one.to, to)) return [];
    const all = asSent(one.beam);
    if (sources && intersect(all.sources, sources).length === 0) return [];
    if (targets && intersect(one.beam.targets, targets).length === 0) return [];
    if (!servicesMeet(all.services, services)) return [];
    const cut = narrow(
      one.beam,
      one.beam.sentSources ? one.beam.sources : (sources ?? one.beam.sources),
      targets ?? one.beam.targets,
      one.beam.sentPorts === undefined ? services : everyService,
    );
    return cut ? [{ ...one, beam: cut }] : [];
  });
  const senders = classes.filter((one) => stands(city, one, from));
  const receivers = classes.filter((one) => stands(city, one, to));
  const stopped =
    open.length > 0 ? undefined : furthest(city, senders, receivers, sources, targets, services);
  return {
    question,
    open,
    senders: count(senders),
    receivers: count(receivers),
    ...(stopped ? { stopped } : {}),
  };
}

/** Does an end name hosts of a class? */
function stands(city: CityReach, one: PortClass, end: End): boolean {
  if (!end.matches(city.areaOf(one))) return false;
  if (!end.addresses) return true;
  const { axis } = city.compiled;
  return intersect(standingAt(one), axis.rangesOf(end.addresses)).length > 0;
}

/** Addresses of a class: its own where it has some. */
export function standingAt({ addresses, usable }: PortClass): Ranges {
  return addresses.length > 0 ? addresses : usable;
}

function count(classes: readonly PortClass[]): number {
  return classes.reduce((sum, { ports }) => sum + ports.length, 0);
}

/** How many pairs of ends are tried for the reason why nothing gets through: the first ones say as much as all. */
const tried = 16;

function furthest(
  city: CityReach,
  senders: readonly PortClass[],
  receivers: readonly PortClass[],
  sources: Ranges | undefined,
  targets: Ranges | undefined,
  services: Services,
): Answer["stopped"] {
  const { axis } = city.compiled;
  let best: Answer["stopped"];
  let elsewhere: Answer["stopped"];
  for (const from of senders.slice(0, tried)) {
    for (const to of receivers.slice(0, tried)) {
      const asked: Beam = {
        sources: firstOf(axis, sources ? intersect(standingAt(from), sources) : ownAddresses(city, from)),
        targets: firstOf(axis, targets ? intersect(standingAt(to), targets) : ownAddresses(city, to)),
        services,
      };
      if (asked.sources.length === 0 || asked.targets.length === 0) continue;
      new Walk(
        city.compiled,
        {
          taken: (by, packets, trail) => {
            const port = by.ports[0];
            if (port && !receivers.includes(by))
              elsewhere ??= { stop: { kind: "elsewhere", port }, packets, trail };
          },
          stopped: (stop, trail, packets) => {
            if (!best || (trail?.length ?? 0) > (best.trail?.length ?? 0))
              best = { stop, packets, ...(trail ? { trail } : {}) };
          },
        },
        // Nobody tells those outside where to send.
        { hosts: from.kind === "outside" ? "any" : "told" },
      ).start(from, asked);
    }
  }
  return best ?? elsewhere;
}

/** The first address that a host may have: those before it are for nobody, and routers drop them. */
const ordinary = 1n << 24n;

/** Addresses that a class speaks for: what is outside of a unit's own wire those of the wire, the internet an ordinary one. */
function ownAddresses(city: CityReach, one: PortClass): Ranges {
  const { axis, network } = city.compiled;
  if (one.kind !== "outside") return standingAt(one);
  if (city.areaOf(one).kind === "internet")
    return intersect(one.usable, unite([points([axis.find(4, ordinary)]), axis.all(6)]));
  const subnets = network.segments[one.segment]?.subnets ?? [];
  return unite(subnets.map(({ cidr }) => axis.rangesOf(cidr)));
}

/** The first piece of each family: one packet says it best. */
function firstOf(axis: AddressAxis, set: Ranges): Ranges {
  return unite(
    ([4, 6] as const).map((family) => {
      const [first] = intersect(set, axis.all(family));
      return first === undefined ? [] : [first, first];
    }),
  );
}

/** Reads an end: `internet`, `zone:<id>`, `agency:<id>`, `county:<id>`, `system:<id>[/<tier>]`, a block or an address. */
export function endOf(text: string): End | undefined {
  if (text === "internet") return { text, matches: ({ kind }) => kind === "internet" };
  const colon = text.indexOf(":");
  const [kind, id] = [text.slice(0, colon), text.slice(colon + 1)];
  switch (kind) {
    case "zone":
      return { text, matches: ({ zone }) => zone === id };
    case "agency":
    case "county":
    case "mirror":
      return { text, matches: (area) => unitKey(area) === text };
    case "system": {
      const [system, tier] = id.split("/");
      return {
        text,
        matches: (area) => area.system === system && (tier === undefined || area.tier === tier),
      };
    }
    default: {
      const addresses = AddressSet.parse(text);
      return addresses && { text, matches: () => true, addresses };
    }
  }
}
