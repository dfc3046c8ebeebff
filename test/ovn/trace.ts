import type { Network, Port } from "../../reachability/network";
import { familyOf, key, type Packet } from "../reachability/simulator/packet";
import { at } from "../reachability/simulator/place";
import { addressText } from "./addresses";
import type { Cloud } from "./cloud";
import { arpRequest, neighbourReply, packetFlow } from "./flow";
import { nextHops } from "./hops";
import type { Names } from "./names";
import { Neighbours, type Binding, type Neighbour, type Numbers } from "./neighbours";
import { readTrace, type Header, type Traced } from "./traced";

/** Told of neighbours that routers would learn. */
export type Later = (neighbour: Neighbour) => void;

/** A next hop that a router must ask for, and where. */
interface Unknown {
  readonly binding: Binding;
  readonly address: bigint;
}

/** Hash values that reach every way of a few equal ones. */
const hashes = Array.from({ length: 16 }, (_, index) => index + 1);

/** Asks the flows that the real controller has written for one network. */
export class Tracer {
  readonly #ports: ReadonlyMap<string, number>;
  readonly #faces: ReadonlyMap<string, { router: number; index: number }>;
  readonly #neighbours: Neighbours;

  constructor(
    private readonly cloud: Cloud,
    private readonly numbers: Numbers,
    private readonly network: Network,
    private readonly names: Names,
  ) {
    this.#neighbours = new Neighbours(cloud);
    this.#ports = new Map(network.ports.map(({ id }) => [names.port(id), id]));
    this.#faces = new Map(
      network.routers.flatMap(({ id, interfaces }) =>
        interfaces.map((_, index) => [names.face(id, index), { router: id, index }] as const),
      ),
    );
  }

  /**
   * Ports that a packet of a host gets to, by any next hop and any forwarding host on the way.
   * @param later is told of next hops that one answers for; what needs them is left out, to be asked again once they are learned
   */
  async askFlows(from: number, packet: Packet, later?: Later): Promise<ReadonlySet<number>> {
    const reached = new Set<number>();
    const seen = new Set<string>();
    const waiting = at(this.network.hosts, from).ports.map((port) => ({ port, packet }));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const sent = `${next.port} ${key(next.packet)}`;
      if (seen.has(sent)) continue;
      seen.add(sent);
      for (const { port, packet: header } of await this.#send(
        at(this.network.ports, next.port),
        next.packet,
        later,
      )) {
        reached.add(port);
        const host = at(this.network.hosts, at(this.network.ports, port).host);
        if (host.kind === "outside") continue;
        waiting.push(
          ...host.ports.filter((other) => other !== port).map((other) => ({ port: other, packet: header })),
        );
      }
    }
    return reached;
  }

  /** Every port that gets it from this one, by any next hop on the segment. */
  async #send(port: Port, packet: Packet, later?: Later): Promise<{ port: number; packet: Packet }[]> {
    const found: { port: number; packet: Packet }[] = [];
    for (const to of nextHops(this.network, this.names, port)) {
      const frame = {
        port: this.numbers.flowPort(this.names.port(port.id)),
        from: this.names.portMac(port.id),
        to,
      };
      const first = await this.#resolved(
        (hash) => packetFlow({ ...frame, ...(hash ? { hash } : {}) }, packet),
        packet,
        later,
      );
      for (const output of first) {
        const reached = this.#ports.get(this.numbers.named(output.port) ?? "");
        if (reached !== undefined && reached !== port.id)
          found.push({ port: reached, packet: output.packet });
      }
    }
    return found;
  }

  /** Outputs by every equal way, with every neighbour that would answer. */
  async #resolved(
    flow: (hash?: number) => string,
    packet: Packet,
    later?: Later,
    depth = 0,
  ): Promise<(Header & { port: number })[]> {
    const traces = await this.#everyWay(flow, packet);
    const outputs = traces.flatMap((trace) => trace.outputs);
    const [asked] = traces.flatMap(({ unknown }) => unknown.flatMap((one) => this.#unknown(one)));
    if (!asked || depth > 8) return outputs;
    const address = addressText(asked.address, familyOf(asked.address));
    const answering = await this.#answering(asked);
    const [only] = answering;
    if (later && only !== undefined && answering.length === 1) {
      later({ binding: asked.binding, address, mac: only });
      return outputs;
    }
    for (const mac of answering) {
      await this.#neighbours.learn({ binding: asked.binding, address, mac });
      outputs.push(...(await this.#resolved(flow, packet, later, depth + 1)));
      await this.#neighbours.forget(asked.binding, address);
    }
    return outputs;
  }

  async #everyWay(flow: (hash?: number) => string, packet: Packet): Promise<Traced[]> {
    const first = await this.#trace(flow(), packet);
    if (!first.hashed) return [first];
    const traces: Traced[] = [];
    for (const hash of hashes) traces.push(await this.#trace(flow(hash), packet));
    return traces;
  }

  async #trace(flow: string, packet: Packet): Promise<Traced> {
    return readTrace(await this.cloud.flows.ask("ofproto/trace", "br-int", flow), packet);
  }

  #unknown({ datapath, face, address }: Traced["unknown"][number]): Unknown[] {
    const binding = this.numbers.binding(datapath, face);
    return binding && this.#faces.has(binding.name) ? [{ binding, address }] : [];
  }

  /** MACs that would answer a router: of other routers, and of every host whose answer gets there. */
  async #answering({ binding, address }: Unknown): Promise<string[]> {
    const { router, index } = this.#faces.get(binding.name) ?? { router: 0, index: 0 };
    const face = at(at(this.network.routers, router).interfaces, index);
    const family = familyOf(address);
    const isShared = this.#facesOn(face.segment) > 1;
    const asking = face.addresses.find((one) => familyOf(one) === family);
    if (asking === undefined) return [];
    const routers = family === 4 && isShared ? await this.#routersAnswer(face.segment, asking, address) : [];
    const others = routers.filter((mac) => mac !== this.names.faceMac(router, index));
    const hosts: string[] = [];
    for (const { id } of this.network.ports.filter(({ segment }) => segment === face.segment)) {
      const from = this.names.portMac(id);
      const frame = {
        port: this.numbers.flowPort(this.names.port(id)),
        from,
        to: this.names.faceMac(router, index),
      };
      const { controller } = await this.#trace(neighbourReply(frame, address, asking, family), nothing);
      if (controller) hosts.push(from);
    }
    return [...others, ...hosts];
  }

  #facesOn(segment: number): number {
    const faces = this.network.routers.flatMap(({ interfaces }) => interfaces);
    return faces.filter((face) => face.segment === segment).length;
  }

  /** Asks as a probe on the segment, since the flows answer there. */
  async #routersAnswer(segment: number, asking: bigint, address: bigint): Promise<string[]> {
    const probe = this.names.probe(segment);
    const frame = { port: this.numbers.flowPort(probe), from: this.names.probeMac(segment) };
    const { outputs } = await this.#trace(arpRequest(frame, asking, address), nothing);
    return outputs.flatMap(({ port, sender }) =>
      this.numbers.named(port) === probe && sender ? [sender] : [],
    );
  }
}

/** For frames that carry no packet. */
const nothing: Packet = { family: 4, source: 0n, destination: 0n, protocol: 0, a: 0, b: 0 };
