import type { Network } from "../../reachability/network";

/** Names and MACs of one network's things; `prefix` tells networks in one OVN apart and is an identifier of at most five letters. */
export class Names {
  constructor(
    readonly prefix: string,
    private readonly number: number,
  ) {}

  segment(id: number): string {
    return `${this.prefix}s${id}`;
  }

  /** A host's port. */
  port(id: number): string {
    return `${this.prefix}p${id}`;
  }

  /** A port on each segment that only listens to what routers answer. */
  probe(segment: number): string {
    return `${this.prefix}q${segment}`;
  }

  router(id: number): string {
    return `${this.prefix}r${id}`;
  }

  /** A router's interface. */
  face(router: number, index: number): string {
    return `${this.prefix}r${router}i${index}`;
  }

  /** The segment's end of a router's interface. */
  plug(router: number, index: number): string {
    return `${this.face(router, index)}plug`;
  }

  portMac(id: number): string {
    return this.#mac(1, id);
  }

  probeMac(segment: number): string {
    return this.#mac(2, segment);
  }

  faceMac(router: number, index: number): string {
    return this.#mac(3, router * 256 + index);
  }

  /** Every port that must exist on the switch. */
  plugged({ ports, segments }: Network): string[] {
    return [...ports.map(({ id }) => this.port(id)), ...segments.map(({ id }) => this.probe(id))];
  }

  /** The same without probes where no two routers meet. */
  pluggedWhereShared(network: Network): string[] {
    const segments = network.routers.flatMap(({ interfaces }) => interfaces.map(({ segment }) => segment));
    const shared = new Set(segments.filter((segment, index) => segments.indexOf(segment) !== index));
    return [
      ...network.ports.map(({ id }) => this.port(id)),
      ...[...shared].map((segment) => this.probe(segment)),
    ];
  }

  #mac(kind: number, id: number): string {
    const bytes = [2, kind, this.number >> 8, this.number & 255, id >> 8, id & 255];
    return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(":");
  }
}
