import { beamCovers, narrow, narrowSources, narrowTargets, without, type Beam } from "./beam";
import {
  points,
  type Compiled,
  type CompiledFirewallRule,
  type CompiledRouter,
  type Foot,
  type PortClass,
} from "./compile";
import { intersect, meets, subtract, type Ranges } from "./header/ranges";
import { everyService, highestPort } from "./header/services";
import type { Doubt, Firewall, Port, Router, Services } from "./network";
import type { Way } from "./routing";
import { extend, type Trail } from "./trail";

/** Why packets went no further. */
export type Stop =
  | { readonly kind: "source"; readonly port: Port }
  | { readonly kind: "egress"; readonly port: Port }
  | { readonly kind: "ingress"; readonly port: Port }
  | {
      readonly kind: "firewall";
      readonly foot: Foot;
      readonly firewall: Firewall;
      readonly denied?: CompiledFirewallRule;
    }
  | { readonly kind: "no-route"; readonly router: CompiledRouter }
  | { readonly kind: "router-itself"; readonly router: CompiledRouter }
  | { readonly kind: "nobody"; readonly segment: number };

export interface Observer {
  /** Packets that a port of a class takes. */
  taken(by: PortClass, beam: Beam, trail: Trail): void;
  /** Packets that end, with the way so far. */
  stopped?(stop: Stop, trail: Trail | undefined, beam: Beam): void;
}

/** What the walk of one sender has seen at one place; a part of what was seen leads nowhere new. */
class Seen {
  private readonly at = new Map<object, { beam: Beam; doubtful: boolean }[]>();

  isNew(place: object, beam: Beam, doubtful: boolean): boolean {
    const known = this.at.get(place);
    if (!known) this.at.set(place, [{ beam, doubtful }]);
    else if (known.some((other) => (doubtful || !other.doubtful) && beamCovers(other.beam, beam)))
      return false;
    else known.push({ beam, doubtful });
    return true;
  }
}

/** A rewrite that a router remembers of the packets that a reply answers. */
export interface Rewritten {
  readonly router: Router;
  readonly field: "source" | "target";
  /** Pieces before and after. */
  readonly before: Ranges;
  readonly after: Ranges;
}

export interface WalkOptions {
  /** Hosts hand packets to any neighbour, or do as they are told by the subnet. @default "any" */
  readonly hosts?: "any" | "told";
  /** The packets answer others: groups that keep state let them through, and routers undo these rewrites. */
  readonly answers?: readonly Rewritten[];
}

/** Follows packets of one sender through a network, all at once. The steps are those of docs/reachability.md. */
export class Walk {
  private readonly seen = new Seen();

  constructor(
    private readonly compiled: Compiled,
    private readonly observer: Observer,
    private readonly options: WalkOptions = {},
  ) {}

  /**
   * Step 1: every packet that a port of the class may send, cut to what is asked.
   * @param asked undefined: all packets
   */
  start(from: PortClass, asked?: Beam): void {
    const all: Beam = asked ?? { sources: from.usable, targets: this.everywhere(), services: everyService };
    for (const beam of this.byFamily(all))
      this.letOut(from, beam, undefined, (out, trail) => this.send(from, out, trail));
  }

  private everywhere(): Ranges {
    const { axis } = this.compiled;
    return [0, axis.all(6)[1] as number];
  }

  /** Source and destination are of one family. */
  private *byFamily(beam: Beam): Iterable<Beam> {
    for (const family of [4, 6] as const) {
      const all = this.compiled.axis.all(family);
      const part = narrow(beam, all, all, everyService);
      if (part) yield part;
    }
  }

  private letOut(
    from: PortClass,
    beam: Beam,
    before: Trail | undefined,
    next: (beam: Beam, trail: Trail) => void,
  ): void {
    const port = from.ports[0] as Port;
    if (!from.secured || (this.options.answers && port.stateful)) {
      next(beam, extend(before, { kind: "sends", port }, from.doubt));
      return;
    }
    const own = narrowSources(beam, from.usable);
    if (!own) {
      this.observer.stopped?.({ kind: "source", port }, before, beam);
      return;
    }
    let out = false;
    for (const { rule, remote, services } of from.egress) {
      const part = narrow(own, own.sources, remote, services);
      if (!part) continue;
      out = true;
      next(part, extend(before, { kind: "sends", port, rule }, rule.doubt ?? from.doubt));
    }
    if (!out) this.observer.stopped?.({ kind: "egress", port }, before, own);
  }

  /** Step 2. */
  private send(from: PortClass, beam: Beam, trail: Trail): void {
    if (this.options.hosts === "told") {
      this.sendAsTold(from, beam, trail);
      return;
    }
    const { classes, feet } = this.segment(from.segment);
    for (const other of classes) if (!isOwn(other, from)) this.take(other, beam, trail);
    for (const foot of feet) this.enter(foot, beam, trail);
  }

  private sendAsTold(from: PortClass, beam: Beam, trail: Trail): void {
    const { axis, network } = this.compiled;
    let rest: Beam | undefined = beam;
    for (const { cidr } of network.segments[from.segment]?.subnets ?? []) {
      const part: Beam | undefined = rest && narrowTargets(rest, axis.rangesOf(cidr));
      if (!part) continue;
      this.handOver(from.segment, part, part.targets, trail, from);
      rest = remaining(rest, part.targets);
    }
    const told = (network.segments[from.segment]?.subnets ?? []).flatMap(({ cidr, gateway, routes }) => [
      ...routes.map(({ to, via }) => ({
        to: axis.rangesOf(to),
        size: sizeOf(to.intervals),
        via,
        family: to.family,
      })),
      ...(gateway === undefined
        ? []
        : [{ to: axis.all(cidr.family), size: 1n << 128n, via: gateway, family: cidr.family }]),
    ]);
    told.sort((a, b) => (a.size < b.size ? -1 : a.size > b.size ? 1 : 0));
    for (const { to, via, family } of told) {
      const part = rest && narrowTargets(rest, to);
      if (!part) continue;
      this.handOver(from.segment, part, points([axis.find(family, via)]), trail, from);
      rest = remaining(rest, part.targets);
    }
  }

  /** Step 3. */
  private enter(foot: Foot, beam: Beam, before: Trail): void {
    const { router, by, firewall } = foot;
    const trail = extend(before, { kind: "enters", router: router.router, by });
    if (!firewall) {
      this.redirect(foot, beam, trail);
      return;
    }
    this.filter(foot, firewall.firewall, firewall.toRouter, beam, trail, (part, way) =>
      this.redirect(foot, part, way),
    );
  }

  private redirect({ router, by }: Foot, beam: Beam, trail: Trail): void {
    for (const { router: where, field, before, after } of this.options.answers ?? []) {
      if (where !== router.router || field !== "source" || !meets(beam.targets, after)) continue;
      this.route(router, { ...beam, targets: before }, trail);
      return;
    }
    let rest: Beam[] = [beam];
    if (by.gateway) {
      for (const { outside, inside, by: floating } of router.floating) {
        rest = this.rewrite(rest, outside, undefined, floating.doubt, (part, doubt) =>
          this.route(
            router,
            retarget(part, inside, undefined),
            extend(trail, { kind: "redirected", router: router.router, by: floating }, doubt),
          ),
        );
      }
    }
    for (const { address, targets, by: forward } of router.forwards) {
      if (forward.gatewayOnly && !by.gateway) continue;
      const services = serviceOf(forward.protocol, forward.port);
      rest = this.rewrite(rest, address, services, forward.doubt, (part, doubt) => {
        for (const target of targets) {
          this.route(
            router,
            retarget(part, target.address, forward.protocol === undefined ? undefined : target.port),
            extend(trail, { kind: "redirected", router: router.router, by: forward }, doubt),
          );
        }
      });
    }
    for (const part of rest) this.route(router, part, trail);
  }

  /** Gives the packets that a rewrite takes to `next`, and returns those that it leaves. */
  private rewrite(
    beams: Beam[],
    address: number,
    services: Services | undefined,
    doubt: Doubt | undefined,
    next: (beam: Beam, doubt: Doubt | undefined) => void,
  ): Beam[] {
    const taken = {
      sources: this.everywhere(),
      targets: points([address]),
      services: services ?? everyService,
    };
    return beams.flatMap((beam) => {
      const part = narrow(beam, taken.sources, taken.targets, taken.services);
      if (!part) return [beam];
      next(part, doubt);
      // Whether it is there is not known: the packets may as well go on as they are.
      return doubt ? [beam] : without(beam, taken);
    });
  }

  private route(router: CompiledRouter, beam: Beam, trail: Trail): void {
    if (!this.seen.isNew(router, beam, trail.doubtful)) return;
    const own = narrowTargets(beam, router.own);
    if (own) this.observer.stopped?.({ kind: "router-itself", router }, trail, own);
    let unrouted = subtract(beam.targets, router.own);
    for (const [targets, ways] of router.table.split(unrouted)) {
      unrouted = subtract(unrouted, targets);
      for (const way of ways) this.leave(router, way, { ...beam, targets }, trail);
    }
    if (unrouted.length > 0)
      this.observer.stopped?.({ kind: "no-route", router }, trail, { ...beam, targets: unrouted });
  }

  private leave(router: CompiledRouter, way: Way, beam: Beam, before: Trail): void {
    const foot = router.feet.get(way.by) as Foot;
    const { route, via } = way;
    const trail = extend(
      before,
      { kind: "routed", router: router.router, by: way.by, ...(route ? { route } : {}) },
      route?.doubt,
    );
    for (const [out, further] of this.disguise(foot, beam, trail)) {
      const onward = (part: Beam, last: Trail) =>
        this.handOver(way.by.segment, part, via === undefined ? part.targets : points([via]), last);
      if (!foot.firewall) onward(out, further);
      else this.filter(foot, foot.firewall.firewall, foot.firewall.toSegment, out, further, onward);
    }
  }

  /** What leaves by a gateway bears the floating address of its source, else that of the gateway. */
  private *disguise({ router, by, snat }: Foot, beam: Beam, trail: Trail): Iterable<readonly [Beam, Trail]> {
    for (const { router: where, field, before, after } of this.options.answers ?? []) {
      if (where !== router.router || field !== "target" || !meets(beam.sources, after)) continue;
      yield [{ ...beam, sources: before }, trail];
      return;
    }
    let rest: Beam | undefined = beam;
    const hop = { kind: "disguised", router: router.router, by } as const;
    if (by.gateway) {
      for (const { outside, inside, by: floating } of router.floating) {
        const part: Beam | undefined = rest && narrowSources(rest, points([inside]));
        if (!part) continue;
        yield [disguised(part, points([outside])), extend(trail, hop, floating.doubt)];
        if (!floating.doubt) rest = remainingSources(rest, part.sources);
      }
    }
    const hidden = rest && snat && narrowSources(rest, snat.sources);
    if (hidden && snat) {
      yield [disguised(hidden, snat.address), extend(trail, hop, snat.doubt)];
      if (!snat.doubt) rest = remainingSources(rest, hidden.sources);
    }
    if (rest) yield [rest, trail];
  }

  private filter(
    foot: Foot,
    firewall: Firewall,
    rules: readonly CompiledFirewallRule[],
    beam: Beam,
    trail: Trail,
    next: (beam: Beam, trail: Trail) => void,
  ): void {
    // A rule that denies takes packets away from those below it; one that allows need not: a packet may be allowed twice.
    let rest: { beam: Beam; trail: Trail }[] = [{ beam, trail }];
    let passed = false;
    let denied: CompiledFirewallRule | undefined;
    for (const compiled of rules) {
      const { rule, sources, targets } = compiled;
      if (!meets(beam.targets, targets) || !meets(beam.sources, sources)) continue;
      const left: typeof rest = [];
      for (const one of rest) {
        const hit = narrow(one.beam, sources, targets, rule.services);
        if (!hit) {
          left.push(one);
        } else if (rule.allow) {
          passed = true;
          next(hit, extend(one.trail, { kind: "passes", firewall, at: foot.by, rule }, rule.doubt));
          left.push(one);
        } else {
          denied ??= compiled;
          const taken = { sources, targets, services: rule.services };
          left.push(...without(one.beam, taken).map((part) => ({ beam: part, trail: one.trail })));
          if (rule.doubt)
            left.push({ beam: hit, trail: { ...one.trail, doubtful: true, doubt: rule.doubt } });
        }
      }
      rest = left;
    }
    if (!passed)
      this.observer.stopped?.(
        { kind: "firewall", foot, firewall, ...(denied ? { denied } : {}) },
        trail,
        beam,
      );
  }

  /** Step 4: to the owner of the next hop; `hops` is the next hop, or all destinations where the block is connected. */
  private handOver(segmentId: number, beam: Beam, hops: Ranges, trail: Trail, sender?: PortClass): void {
    const { feet, classes, ofRouters, ofPorts, borrowed } = this.segment(segmentId);
    const connected = hops === beam.targets;
    const to = (owned: Ranges) => {
      const part = connected ? narrowTargets(beam, owned) : meets(hops, owned) ? beam : undefined;
      return part;
    };
    let any = false;
    for (const foot of feet) {
      const part = meets(hops, foot.answers) ? to(foot.answers) : undefined;
      if (!part) continue;
      any = true;
      this.enter(foot, part, trail);
    }
    const others = subtract(hops, ofRouters);
    if (others.length > 0) {
      for (const one of classes) {
        if (sender && isOwn(one, sender)) continue;
        for (const owned of [
          intersect(one.addresses, others),
          intersect(one.usable, intersect(borrowed, others)),
        ]) {
          const part = owned.length > 0 ? to(owned) : undefined;
          if (!part) continue;
          any = true;
          this.take(one, part, trail);
        }
      }
      const unowned = subtract(subtract(others, ofPorts), borrowed);
      const part = unowned.length > 0 ? to(unowned) : undefined;
      for (const one of part ? classes.filter(({ kind }) => kind === "outside") : []) {
        any = true;
        this.take(one, part as Beam, trail);
      }
    }
    if (!any) this.observer.stopped?.({ kind: "nobody", segment: segmentId }, trail, beam);
  }

  /** Step 5, and 6 for a host with more ports. */
  private take(by: PortClass, beam: Beam, before: Trail): void {
    const port = by.ports[0] as Port;
    if (!by.secured || (this.options.answers && port.stateful && meets(beam.targets, by.usable))) {
      this.reach(by, beam, extend(before, { kind: "taken", port }, by.doubt));
      return;
    }
    const own = narrowTargets(beam, by.usable);
    if (!own) return;
    let taken = false;
    for (const { rule, remote, services } of by.ingress) {
      const part = narrow(own, remote, own.targets, services);
      if (!part) continue;
      taken = true;
      this.reach(by, part, extend(before, { kind: "taken", port, rule }, rule.doubt ?? by.doubt));
    }
    if (!taken) this.observer.stopped?.({ kind: "ingress", port }, before, own);
  }

  private reach(by: PortClass, beam: Beam, trail: Trail): void {
    this.observer.taken(by, beam, trail);
    if (by.siblings.length === 0 || by.kind === "outside" || !this.seen.isNew(by, beam, trail.doubtful))
      return;
    for (const sibling of by.siblings) {
      const from = this.compiled.classOf[sibling.id] as PortClass;
      this.letOut(from, beam, trail, (out, further) => this.send(from, out, further));
    }
  }

  private segment(id: number) {
    const segment = this.compiled.segments[id];
    if (!segment) throw new RangeError(`No segment ${id}`);
    return segment;
  }
}

/** Is it the sender's own host and no other? */
function isOwn(one: PortClass, sender: PortClass): boolean {
  return one.ports.length === 1 && one.ports[0]?.host === sender.ports[0]?.host;
}

function remaining(beam: Beam | undefined, targets: Ranges): Beam | undefined {
  if (!beam) return undefined;
  const rest = subtract(beam.targets, targets);
  return rest.length === 0 ? undefined : { ...beam, targets: rest };
}

function remainingSources(beam: Beam | undefined, sources: Ranges): Beam | undefined {
  if (!beam) return undefined;
  const rest = subtract(beam.sources, sources);
  return rest.length === 0 ? undefined : { ...beam, sources: rest };
}

function retarget(beam: Beam, address: number, port: number | undefined): Beam {
  const targets = points([address]);
  const sentTargets = beam.sentTargets ?? beam.targets;
  if (port === undefined) return { ...beam, targets, sentTargets };
  const sentPort = beam.sentPort ?? (beam.services[0]?.[4] as number);
  const services = beam.services.map((box) => [box[0], box[1], box[2], box[3], port, port] as const);
  return { ...beam, targets, sentTargets, services, sentPort };
}

function disguised(beam: Beam, sources: Ranges): Beam {
  return { ...beam, sources, sentSources: beam.sentSources ?? beam.sources };
}

function serviceOf(protocol: number | undefined, port: number | undefined): Services | undefined {
  if (protocol === undefined) return undefined;
  return [[protocol, protocol, 0, highestPort, port ?? 0, port ?? highestPort]];
}

function sizeOf(intervals: readonly (readonly [bigint, bigint])[]): bigint {
  return intervals.reduce((sum, [first, last]) => sum + last - first + 1n, 0n);
}
