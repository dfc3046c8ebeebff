import { narrow, narrowSources, narrowTargets, without, type Beam, type Packets } from "./beam";
import {
  points,
  type Compiled,
  type CompiledFirewallRule,
  type CompiledRouter,
  type Foot,
  type PortClass,
} from "./compile";
import { intersect, meets, subtract, type Ranges } from "./header/ranges";
import { everyService, highestPort, highestProtocol } from "./header/services";
import type { Doubt, Firewall, Forward, Port, Router } from "./network";
import { disguised, matching, retarget, unmatched } from "./rewrites";
import type { Way } from "./routing";
import { Seen } from "./seen";
import type { Observer } from "./stops";
import { extend, type Trail } from "./trail";

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
    const doubt = from.doubt ?? this.doubtOf(from.segment);
    if (!from.secured || (this.options.answers && port.stateful)) {
      next(beam, extend(before, { kind: "sends", port }, doubt));
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
      next(part, extend(before, { kind: "sends", port, rule }, rule.doubt ?? doubt));
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
    for (const foot of feet) this.enter(foot, beam, trail, true);
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

  /** Step 3. @param byHost a host hands it in, not another router */
  private enter(foot: Foot, beam: Beam, before: Trail, byHost: boolean, doubt?: Doubt): void {
    const { router, by } = foot;
    const trail = extend(before, { kind: "enters", router: router.router, by }, doubt ?? by.doubt);
    const plain = withoutOdd(beam, router);
    if (!plain) {
      this.observer.stopped?.({ kind: "odd", router }, trail, beam);
      return;
    }
    let rest: Beam[] = [plain];
    if (byHost && !by.gateway && router.early.length > 0) {
      const { early } = router;
      for (const [parts, way] of this.forwarded(router, early, rest, trail)) {
        for (const part of parts)
          this.guard(foot, part, way, (out, further) => this.route(router, out, further));
      }
      rest = unmatched(rest, early, ({ address, by: forward }) => this.to(address, forward));
    }
    for (const part of rest)
      this.guard(foot, part, trail, (out, further) => this.redirect(foot, out, further));
  }

  /** Past the firewall on the way in. */
  private guard(foot: Foot, beam: Beam, trail: Trail, next: (beam: Beam, trail: Trail) => void): void {
    const { firewall } = foot;
    if (firewall) this.filter(foot, firewall.firewall, firewall.toRouter, beam, trail, next);
    else next(beam, trail);
  }

  private redirect({ router, by }: Foot, beam: Beam, trail: Trail): void {
    for (const { router: where, field, before, after } of this.options.answers ?? []) {
      if (where !== router.router || field !== "source" || !meets(beam.targets, after)) continue;
      this.route(router, { ...beam, targets: before }, trail);
      return;
    }
    if (router.floating.length === 0 && router.forwards.length === 0) {
      this.route(router, beam, trail);
      return;
    }
    let rest: Beam[] = [beam];
    // From inside it turns round at the gateway without leaving, so the firewall there is not met.
    const gateways = [...router.feet.values()].filter((foot) => foot.by.gateway);
    const turned = (part: Beam): (readonly [Beam, Trail])[] =>
      by.gateway ? [[part, trail]] : gateways.flatMap((gateway) => [...this.disguise(gateway, part, trail)]);
    for (const { outside, inside, by: floating } of router.floating) {
      for (const part of matching(rest, this.to(outside)).flatMap(turned)) {
        const way = extend(
          part[1],
          { kind: "redirected", router: router.router, by: floating },
          floating.doubt,
        );
        for (const out of retarget(part[0], inside, undefined)) this.route(router, out, way);
      }
    }
    const floats = gateways.length > 0 ? router.floating : [];
    rest = unmatched(rest, floats, ({ outside }) => this.to(outside));
    const forwards = router.forwards.filter(({ by: forward }) => by.gateway || !forward.gatewayOnly);
    for (const [parts, way] of this.forwarded(router, forwards, rest, trail)) {
      for (const part of parts) this.route(router, part, way);
    }
    rest = unmatched(rest, forwards, ({ address, by: forward }) => this.to(address, forward));
    for (const part of rest) this.route(router, part, trail);
  }

  /** What forwards make of packets: every match, to each of its targets. */
  private *forwarded(
    router: CompiledRouter,
    forwards: CompiledRouter["forwards"],
    beams: readonly Beam[],
    trail: Trail,
  ): Iterable<readonly [readonly Beam[], Trail]> {
    for (const { address, targets, by } of forwards) {
      const way = extend(trail, { kind: "redirected", router: router.router, by }, by.doubt);
      for (const part of matching(beams, this.to(address, by))) {
        for (const target of targets) {
          yield [retarget(part, target.address, by.protocol === undefined ? undefined : target.port), way];
        }
      }
    }
  }

  /** Packets to an address, of the protocol and port of a forward. */
  private to(address: number, { protocol, port }: Pick<Forward, "protocol" | "port"> = {}): Packets {
    const box = [
      protocol ?? 0,
      protocol ?? highestProtocol,
      0,
      highestPort,
      port ?? 0,
      port ?? highestPort,
    ] as const;
    return { sources: this.everywhere(), targets: points([address]), services: [box] };
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
    const hop = { kind: "routed", router: router.router, by: way.by, ...(route ? { route } : {}) } as const;
    const trail = extend(before, hop, route?.doubt ?? way.by.doubt ?? this.doubtOf(way.by.segment));
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
    for (const { outside, inside, by: floating } of by.gateway ? router.floating : []) {
      const part = narrowSources(beam, points([inside]));
      if (!part) continue;
      yield [disguised(part, points([outside])), extend(trail, hop, floating.doubt)];
      if (!floating.doubt) rest = remainingSources(rest, part.sources);
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
    const { feet, classes, ofRouters, ofPorts, borrowed, surelyBorrowed } = this.segment(segmentId);
    const connected = hops === beam.targets;
    const to = (owned: Ranges) => {
      if (connected) return narrowTargets(beam, owned);
      return meets(hops, owned) ? beam : undefined;
    };
    let any = false;
    const byHost = sender !== undefined;
    for (const foot of feet) {
      const own = meets(hops, foot.answers) ? to(foot.answers) : undefined;
      if (!own) continue;
      any = true;
      this.enter(foot, own, trail, byHost);
    }
    const others = subtract(hops, ofRouters);
    for (const foot of others.length > 0 ? feet : []) {
      for (const { answers, doubt } of foot.alsoAnswers) {
        const part = meets(others, answers) ? to(answers) : undefined;
        if (!part) continue;
        any = true;
        this.enter(foot, part, trail, byHost, doubt);
      }
    }
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
      const unowned = subtract(subtract(others, ofPorts), surelyBorrowed);
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
    const own = narrowTargets(beam, by.takes);
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

  /** What is not known of a segment is not known of anything on it. */
  private doubtOf(segment: number): Doubt | undefined {
    return this.compiled.network.segments[segment]?.doubt;
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

/** The packets that a router does not drop for their addresses; the same beam where it drops none. */
function withoutOdd(beam: Beam, { odd }: CompiledRouter): Beam | undefined {
  if (!meets(beam.sources, odd.sources) && !meets(beam.targets, odd.targets)) return beam;
  const sources = subtract(beam.sources, odd.sources);
  const targets = subtract(beam.targets, odd.targets);
  return sources.length === 0 || targets.length === 0 ? undefined : { ...beam, sources, targets };
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

function sizeOf(intervals: readonly (readonly [bigint, bigint])[]): bigint {
  return intervals.reduce((sum, [first, last]) => sum + last - first + 1n, 0n);
}
