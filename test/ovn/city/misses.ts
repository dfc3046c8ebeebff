import { unitKey, type Area } from "../../../reachability/areas";
import type { CityReach } from "../../../reachability/city";
import type { Port, ServiceBox } from "../../../reachability/network";
import { at } from "../../reachability/simulator/place";
import { grouped } from "./grouped";
import type { Kind } from "./question";
import type { Random } from "./random";
import { anyOf, serviceOf, type Passing } from "./through";

/** Draws packets that most likely do not get through; who asks sees which ones do. */
export class Misses {
  readonly #services: readonly ServiceBox[];
  readonly #byKind: ReadonlyMap<string, readonly Port[]>;

  /** @param passing draws a packet that gets through */
  constructor(
    private readonly city: CityReach,
    private readonly passing: () => Passing,
    private readonly random: Random,
  ) {
    const boxes = city.reached.flatMap(({ beam }) => beam.services);
    this.#services = [...new Map(boxes.map((box) => [box.join(), box])).values()];
    this.#byKind = grouped(city.reading.network.ports, (port) => this.#area(port).kind);
  }

  /** One of a kind; undefined where it came out as no question. */
  draw(kind: Kind): Passing | undefined {
    switch (kind) {
      case "right pair, wrong port":
        return this.#wrongService();
      case "right service, another unit":
        return this.#anotherUnit();
      case "county to county":
        return this.#between(this.#ofKind("county"), this.#ofKind("county"));
      case "internet to inside":
        return this.#between(this.#ofKind("internet"), this.#inside());
      case "spoofed source":
        return this.#spoofed();
      default:
        return this.#between(this.city.reading.network.ports, this.city.reading.network.ports);
    }
  }

  /** Any service of the city between any two ports of different units, with their own addresses. */
  #between(senders: readonly Port[], takers: readonly Port[]): Passing | undefined {
    const [from, to] = [this.random.pick(senders), this.random.pick(takers)];
    if (from.host === to.host || unitKey(this.#area(from)) === unitKey(this.#area(to))) return undefined;
    return this.#sent(from, to, serviceOf(this.random.pick(this.#services), 4, this.random));
  }

  #wrongService(): Passing {
    const { packet, ...ends } = this.passing();
    const service = serviceOf(this.random.pick(this.#services), packet.family, this.random);
    const near = [packet.b - 1, packet.b + 1, this.random.below(65536)].map((b) => b & 65535);
    const wrong = [
      service,
      { ...packet, b: this.random.pick(near) },
      { ...packet, a: packet.b, b: packet.a },
    ];
    return { ...ends, packet: { ...packet, ...this.random.pick(wrong.map(serviceIn)) } };
  }

  /** From a host of another unit of the same kind, or to one. */
  #anotherUnit(): Passing | undefined {
    const { from, to, packet } = this.passing();
    const isSender = this.random.below(2) === 0;
    const { kind, id } = this.#area(isSender ? from : to);
    const others = this.#ofKind(kind).filter((port) => this.#area(port).id !== id);
    if (others.length === 0) return undefined;
    const other = this.random.pick(others);
    return isSender ? this.#sent(other, to, packet) : this.#sent(from, other, packet);
  }

  /** What one host may send, sent by another; or a host with an address that is not its own. */
  #spoofed(): Passing | undefined {
    const { from, to, packet } = this.passing();
    const other = this.random.pick(this.city.reading.network.ports);
    if (this.random.below(2) === 0) return other.host === to.host ? undefined : { from: other, to, packet };
    const source = this.#own(other);
    return source === undefined ? undefined : { from, to, packet: { ...packet, source } };
  }

  #sent(from: Port, to: Port, service: Pick<Passing["packet"], "protocol" | "a" | "b">): Passing | undefined {
    const [source, destination] = [this.#own(from), this.#own(to)];
    if (source === undefined || destination === undefined || from.host === to.host) return undefined;
    return { from, to, packet: { family: 4, source, destination, ...serviceIn(service) } };
  }

  /** An address of the port; what has none, such as the outside, has those of its segment. */
  #own({ addresses, segment }: Port): bigint | undefined {
    const own = addresses.find(({ family }) => family === 4);
    if (own) return anyOf(own, this.random);
    const { subnets } = at(this.city.reading.network.segments, segment);
    const blocks = subnets.flatMap(({ cidr }) => (cidr.family === 4 ? [cidr] : []));
    return blocks.length === 0 ? undefined : anyOf(this.random.pick(blocks), this.random);
  }

  #ofKind(kind: string): readonly Port[] {
    return this.#byKind.get(kind) ?? [];
  }

  #inside(): readonly Port[] {
    return this.city.reading.network.ports.filter((port) => this.#area(port).kind !== "internet");
  }

  #area({ id }: Port): Area {
    return this.city.areaOf(at(this.city.compiled.classOf, id));
  }
}

/** The service alone, without what says nothing for its protocol. */
function serviceIn({ protocol, a, b }: Pick<Passing["packet"], "protocol" | "a" | "b">) {
  const hasPorts = protocol === 6 || protocol === 17;
  return { protocol, a: hasPorts ? a : 0, b: hasPorts || protocol === 1 || protocol === 58 ? b : 0 };
}
