import fc from "fast-check";
import { narrow, services, wide, wide6 } from "./space";

/** Choices that make a network: `planOf` makes every combination of them valid. Numbers choose from lists modulo their length. */
export interface Sketch {
  /** Routers in a row with ways to each other, so that packets get far. */
  readonly row: boolean;
  readonly segments: readonly SegmentSketch[];
  readonly hosts: readonly HostSketch[];
  readonly routers: readonly RouterSketch[];
}

export interface SegmentSketch {
  /** @default a block of its own */
  readonly block: number | undefined;
  readonly gateway: number | undefined;
  readonly routes: readonly RouteSketch[];
}

export interface HostSketch {
  readonly kind: "instance" | "balancer" | "outside";
  readonly ports: readonly PortSketch[];
}

export interface PortSketch {
  readonly segment: number;
  /** An address of the segment's block, of the pool, or none. */
  readonly address: "segment" | "pool" | "none";
  readonly index: number;
  readonly v6: boolean;
  readonly pairs: readonly string[];
  readonly secured: boolean;
  /** @default everything */
  readonly ingress: readonly GroupSketch[] | undefined;
  readonly egress: readonly GroupSketch[] | undefined;
  readonly stateful: boolean;
}

export interface GroupSketch {
  readonly remote: string;
  readonly service: number;
}

export interface RouterSketch {
  readonly faces: readonly FaceSketch[];
  readonly routes: readonly RouteSketch[];
  readonly floating: readonly { readonly outside: number; readonly inside: number }[];
  readonly forwards: readonly ForwardSketch[];
}

export interface FaceSketch {
  readonly segment: number;
  /** An address that is not the router's usual one. */
  readonly address: number | undefined;
  /** The segment's block, a part of it, or any. */
  readonly connected: string;
  readonly gateway: boolean;
  readonly snat: string | undefined;
  readonly firewall: FirewallSketch | undefined;
}

export interface FirewallSketch {
  readonly toSegment: readonly RuleSketch[];
  readonly toRouter: readonly RuleSketch[];
  /** What no rule matches passes. */
  readonly endsOpen: boolean;
}

export interface RuleSketch {
  readonly allow: boolean;
  readonly source: string;
  readonly destination: string;
  readonly service: number;
}

export interface RouteSketch {
  readonly to: string;
  /** The address of a router or a port on one of its segments, any, or one that is on no segment. */
  readonly via: "router" | "port" | "pool" | "nowhere";
  readonly index: number;
}

export interface ForwardSketch {
  readonly address: number;
  readonly v6: boolean;
  readonly protocol: number | undefined;
  readonly port: number | undefined;
  readonly targets: readonly { readonly address: number; readonly port: number | undefined }[];
  readonly gatewayOnly: boolean;
}

const which = fc.nat(11);
const service = fc.nat(services.length - 1);
const block = fc.constantFrom(...wide, ...narrow);
const block6 = fc.constantFrom(...wide6);
const anyBlock = mostly(4, block, block6);
const portNumber = fc.constantFrom(22, 80, 443);

/** The first one, `weight` times as often as the second. */
function mostly<T, U>(weight: number, first: fc.Arbitrary<T>, second: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ weight, arbitrary: first }, { weight: 1, arbitrary: second });
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 1 });
}

function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return mostly(4, fc.constant(undefined), arbitrary);
}

const often = mostly(3, fc.constant(true), fc.constant(false));

/** By the other end, by the service, or by both. */
const groupRule: fc.Arbitrary<GroupSketch> = fc.oneof(
  fc.record({ remote: anyBlock, service: fc.constant(0) }),
  fc.record({ remote: fc.constantFrom("0.0.0.0/0", "::/0"), service }),
  fc.record({ remote: anyBlock, service }),
);

const group = mostly(2, fc.constant(undefined), fc.array(groupRule, { maxLength: 3 }));

const port: fc.Arbitrary<PortSketch> = fc.record({
  segment: which,
  address: fc.constantFrom("segment", "segment", "segment", "segment", "pool", "none"),
  index: which,
  v6: fc.boolean(),
  pairs: fc.array(anyBlock, { maxLength: 1 }),
  secured: often,
  ingress: group,
  egress: group,
  stateful: fc.boolean(),
});

function ruleOn(blocks: fc.Arbitrary<string>): fc.Arbitrary<RuleSketch> {
  return fc.record({ allow: often, source: blocks, destination: blocks, service });
}

const rules = fc.array(mostly(5, ruleOn(block), ruleOn(block6)), { maxLength: 3 });

const firewall: fc.Arbitrary<FirewallSketch> = fc.record({
  toSegment: rules,
  toRouter: rules,
  endsOpen: fc.boolean(),
});

const face: fc.Arbitrary<FaceSketch> = fc.record({
  segment: which,
  address: seldom(which),
  connected: fc.oneof(
    { weight: 6, arbitrary: fc.constant("segment") },
    { weight: 1, arbitrary: fc.constant("half") },
    { weight: 1, arbitrary: block },
  ),
  gateway: fc.boolean(),
  snat: mostly(2, fc.oneof(fc.constant("0.0.0.0/0"), block), fc.constant(undefined)),
  firewall: mostly(3, fc.constant(undefined), firewall),
});

const route: fc.Arbitrary<RouteSketch> = fc.record({
  to: anyBlock,
  via: fc.constantFrom("router", "router", "router", "port", "port", "pool", "nowhere"),
  index: which,
});

const forward: fc.Arbitrary<ForwardSketch> = fc.record({
  address: which,
  v6: mostly(4, fc.constant(false), fc.constant(true)),
  protocol: mostly(3, fc.constantFrom(6, 17), fc.constant(undefined)),
  port: mostly(3, portNumber, fc.constant(undefined)),
  targets: fc.array(fc.record({ address: which, port: mostly(3, portNumber, fc.constant(undefined)) }), {
    minLength: 1,
    maxLength: 2,
  }),
  gatewayOnly: fc.boolean(),
});

const router: fc.Arbitrary<RouterSketch> = fc.record({
  faces: fc.array(face, { minLength: 1, maxLength: 3 }),
  routes: fc.array(route, { maxLength: 3 }),
  floating: fc.array(fc.record({ outside: which, inside: which }), { maxLength: 2 }),
  forwards: fc.array(forward, { maxLength: 2 }),
});

const host: fc.Arbitrary<HostSketch> = fc.record({
  kind: fc.constantFrom("instance", "instance", "balancer", "outside"),
  ports: mostly(
    2,
    fc.array(port, { minLength: 1, maxLength: 1 }),
    fc.array(port, { minLength: 2, maxLength: 3 }),
  ),
});

const segment: fc.Arbitrary<SegmentSketch> = fc.record({
  block: seldom(fc.nat(3)),
  gateway: maybe(which),
  routes: fc.array(route, { maxLength: 2 }),
});

export const sketches: fc.Arbitrary<Sketch> = fc.record({
  row: mostly(5, fc.constant(true), fc.constant(false)),
  segments: mostly(
    4,
    fc.array(segment, { minLength: 3, maxLength: 4 }),
    fc.array(segment, { minLength: 2, maxLength: 2 }),
  ),
  hosts: fc.array(host, { minLength: 3, maxLength: 4 }),
  routers: mostly(
    4,
    fc.array(router, { minLength: 2, maxLength: 3 }),
    fc.array(router, { minLength: 1, maxLength: 1 }),
  ),
});
