import { AddressSet } from "../../estate/address-set";
import type {
  FirewallRule,
  Forward,
  GroupRule,
  Interface,
  Network,
  Router,
  Services,
} from "../../reachability/network";
import { build, ip, rule, set, type HostPlan, type InterfacePlan, type PortPlan } from "./simulator/build";
import { familyOf, icmp, icmp6, tcp, udp } from "./simulator/packet";

/** A foot of a host, by names and in the short words of {@link groupRule}. */
export interface Foot {
  readonly on: string;
  /** Own addresses, separated by spaces. Without, only the MAC is checked. */
  readonly address?: string;
  /** Address pairs, separated by spaces. */
  readonly pairs?: string;
  /** Port security off. */
  readonly unsecured?: true;
  /** @default nothing comes in */
  readonly ingress?: readonly string[];
  /** @default everything goes out */
  readonly egress?: readonly string[];
  readonly stateless?: true;
}

/** An interface of a router: its addresses with the lengths of their blocks, separated by spaces. */
export interface Face {
  readonly on: string;
  readonly address: string;
  /** A gateway interface; `snat` hides the IPv4 blocks of all other interfaces behind its address. */
  readonly gateway?: "snat" | "plain";
  readonly firewall?: { readonly toSegment?: readonly string[]; readonly toRouter?: readonly string[] };
}

/** All that a group or a firewall can let through, both families. */
export const open: readonly string[] = ["any 0.0.0.0/0", "any ::/0"];
export const openWall: readonly string[] = ["allow any 0.0.0.0/0 0.0.0.0/0", "allow any ::/0 ::/0"];

/** Starts an empty {@link NamedNetwork}. */
export function net(): NetworkBuilder {
  return new NetworkBuilder();
}

/** A network whose hosts have names. */
export interface NamedNetwork {
  readonly network: Network;
  /** Positions in `network.hosts`. */
  readonly hosts: ReadonlyMap<string, number>;
}

interface RouterDraft {
  readonly faces: readonly Face[];
  readonly routes: { to: string; via: string }[];
  readonly floating: { outside: string; inside: string }[];
  readonly forwards: Omit<Forward, "cause">[];
}

/** Writes a network down by names, one line for each thing. */
export class NetworkBuilder {
  readonly #segments = new Map<string, readonly string[]>();
  readonly #hosts = new Map<string, HostPlan>();
  readonly #routers = new Map<string, RouterDraft>();

  segment(name: string, ...blocks: readonly string[]): this {
    this.#segments.set(name, blocks);
    return this;
  }

  host(name: string, ...feet: readonly Foot[]): this {
    this.#hosts.set(name, { ports: feet.map((foot) => this.#portOf(foot)) });
    return this;
  }

  /** A host that stands for all that is behind the wire of a segment. */
  outside(name: string, on: string): this {
    this.#hosts.set(name, { kind: "outside", ports: [{ segment: this.#segment(on) }] });
    return this;
  }

  router(name: string, ...faces: readonly Face[]): this {
    this.#routers.set(name, { faces, routes: [], floating: [], forwards: [] });
    return this;
  }

  /** A route of the router that was named last. */
  route(to: string, via: string): this {
    this.#last().routes.push({ to, via });
    return this;
  }

  floating(outside: string, inside: string): this {
    this.#last().floating.push({ outside, inside });
    return this;
  }

  /**
   * A port forwarding or load balancer of the router that was named last. Ends are `address` or `address:port`; the service is `tcp`,
   * `udp` or, for every protocol, absent.
   */
  forward(end: string, targets: readonly string[], service?: "tcp" | "udp"): this {
    const { address, port } = endOf(end);
    this.#last().forwards.push({
      address,
      ...(service ? { protocol: service === "tcp" ? tcp : udp } : {}),
      ...(port === undefined ? {} : { port }),
      targets: targets.map(endOf),
      gatewayOnly: false,
    });
    return this;
  }

  build(): NamedNetwork {
    const network = build({
      segments: [...this.#segments.values()].map((blocks) => ({
        subnets: blocks.map((block) => ({ cidr: set(block), routes: [] })),
      })),
      hosts: [...this.#hosts.values()],
      routers: [...this.#routers.values()].map(({ faces, ...rest }) => ({
        ...rest,
        interfaces: faces.map((face) => this.#faceOf(face)),
      })),
    });
    const drafts = [...this.#routers.values()];
    const routers = network.routers.map((router, id) => hidden(router, drafts[id]?.faces ?? []));
    return {
      network: { ...network, routers },
      hosts: new Map([...this.#hosts.keys()].map((name, id) => [name, id])),
    };
  }

  #portOf({
    on,
    address = "",
    pairs = "",
    unsecured,
    ingress = [],
    egress = open,
    stateless,
  }: Foot): PortPlan {
    return {
      segment: this.#segment(on),
      own: words(address),
      pairs: words(pairs),
      secured: !unsecured,
      ingress: ingress.map(groupRule),
      egress: egress.map(groupRule),
      stateful: !stateless,
    };
  }

  #faceOf(face: Face): InterfacePlan {
    const { toSegment = [], toRouter = [] } = face.firewall ?? {};
    return {
      segment: this.#segment(face.on),
      addresses: words(face.address).map((text) => text.replace(/\/.*/, "")),
      connected: words(face.address),
      gateway: face.gateway !== undefined,
      ...(face.firewall
        ? { firewall: { toSegment: toSegment.map(wallRule), toRouter: toRouter.map(wallRule) } }
        : {}),
    };
  }

  #segment(name: string): number {
    const at = [...this.#segments.keys()].indexOf(name);
    if (at < 0) throw new Error(`No segment is called ${name}.`);
    return at;
  }

  #last(): RouterDraft {
    const last = [...this.#routers.values()].at(-1);
    if (!last) throw new Error("There is no router yet.");
    return last;
  }
}

/** With the IPv4 blocks of all other interfaces hidden where a face says so. */
function hidden(router: Router, faces: readonly Face[]): Router {
  const own = router.interfaces.filter(({ gateway }) => !gateway).flatMap(({ connected }) => connected);
  const sources = own
    .filter(({ family }) => family === 4)
    .reduce((all, one) => all.union(one), AddressSet.none(4));
  const interfaces = router.interfaces.map((face, index): Interface => {
    const address = face.addresses.find((one) => familyOf(one) === 4);
    const hides = faces[index]?.gateway === "snat" && address !== undefined;
    return hides ? { ...face, snat: { sources, address } } : face;
  });
  return { ...router, interfaces };
}

/** A rule such as `tcp/22 10.1.0.0/24`: service and the block of the other end. */
function groupRule(text: string): GroupRule {
  const [service = "", remote = ""] = words(text);
  return { cause: { name: text }, remote: set(remote), services: servicesOf(service, remote) };
}

/** A rule such as `allow tcp/22 10.1.0.0/24 10.2.0.0/24`: verdict, service, source and destination. */
function wallRule(text: string): FirewallRule {
  const [verdict = "", service = "", source = "", destination = ""] = words(text);
  return rule(verdict === "allow" ? "allow" : "deny", source, destination, servicesOf(service, source));
}

/**
 * Services of a word: `any`, `tcp`, `tcp/22`, `tcp/20-30`, `tcp/1024-65535>22` with source ports before the arrow, `icmp`, `icmp/8`
 * (type), `icmp/3.4` (type and code), or a protocol by its number.
 */
function servicesOf(word: string, block: string): Services {
  const [name = "", detail] = word.split("/");
  if (name === "any") return [[0, 255, 0, 65535, 0, 65535]];
  const protocol = protocolOf(name, block.includes(":"));
  if (detail === undefined) return [[protocol, protocol, 0, 65535, 0, 65535]];
  if (name === "icmp") {
    const [type = 0, code] = detail.split(".").map(Number);
    const first = type * 256 + (code ?? 0);
    return [[protocol, protocol, 0, 65535, first, code === undefined ? first + 255 : first]];
  }
  const [source, target = ""] = detail.includes(">") ? detail.split(">") : ["0-65535", detail];
  return [[protocol, protocol, ...range(source ?? ""), ...range(target)]];
}

/** The number of a protocol: `tcp`, `udp`, `icmp` (of the family) or a number. */
export function protocolOf(name: string, v6: boolean): number {
  if (name === "tcp") return tcp;
  if (name === "udp") return udp;
  if (name === "icmp") return v6 ? icmp6 : icmp;
  return Number(name);
}

function range(text: string): [number, number] {
  const [first = 0, last = first] = text.split("-").map(Number);
  return [first, last];
}

function endOf(text: string): { address: bigint; port?: number } {
  const [, address = text, port] = /^([\d.]+):(\d+)$/.exec(text) ?? [];
  return { address: ip(address), ...(port === undefined ? {} : { port: Number(port) }) };
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}
