import type { Resource } from "../../estate/model";
import type { Doubt } from "../network";
import type { NetworkDraft, SegmentDraft } from "./draft";
import type { Found, Lookup } from "./lookup";
import type { Source } from "./reading";
import { UnionFind } from "./union-find";
import { causeOf, reasonOf, specAt, truthAt, truthOf } from "./values";
import { wiresOf, type Wire } from "./wires";

const networkType = "openstack_networking_network_v2";

/** A network of a plan, one that only a data source knows, or an id that no plan knows. */
export type NetworkKey = Resource | string;

/** Where something stands: a network and its segment. */
export interface Standing {
  readonly network: NetworkKey;
  readonly segment: number;
}

/** The segments of an estate, by network. */
export class Networks {
  private readonly union = new UnionFind<NetworkKey>();
  private readonly byRoot = new Map<NetworkKey, SegmentDraft>();
  readonly segmentOf = new Map<Resource, number>();
  /** Number of networks of plans by segment. */
  private readonly members = new Map<number, number>();

  constructor(
    private readonly source: Source,
    private readonly lookup: Lookup,
    private readonly draft: NetworkDraft,
    /** Networks that something other than a wire makes one. */
    joined: readonly (readonly Resource[])[],
  ) {
    const { estate } = source;
    const networks = estate.ofType(networkType);
    const wires = wiresOf(source, lookup, draft);
    for (const network of networks) {
      for (const { key } of wires.get(network) ?? []) if (key !== undefined) this.union.join(network, key);
    }
    for (const [first, ...others] of joined) {
      for (const other of first ? others : []) if (first) this.union.join(first, other);
    }
    for (const network of networks) {
      const { id } = this.segment(network);
      this.segmentOf.set(network, id);
      this.members.set(id, (this.members.get(id) ?? 0) + 1);
    }
    for (const network of networks) this.openUp(network, wires.get(network) ?? []);
  }

  /** Segments that an attribute puts a resource on. */
  standings(found: Found): readonly Standing[] {
    return [...found.resources, ...found.loose].map((network) => ({
      network,
      segment: this.segment(network).id,
    }));
  }

  /** Is a segment made of several networks? */
  isJoined(segment: number): boolean {
    return (this.members.get(segment) ?? 0) > 1;
  }

  /** Where something stands; where that cannot be told, on a segment of its own with all that may be there. */
  placesOf(resource: Resource, path: string): readonly Standing[] {
    const found = this.at(resource, path);
    const standings = this.standings(found);
    if (standings.length > 0) return standings;
    const reason = found.reason ?? reasonOf(this.source.estate.get(resource, path));
    this.draft.skip(resource, `its network cannot be told: ${reason}`);
    return this.standings({ resources: [], loose: [`network of ${causeOf(resource).name}`] });
  }

  /** Networks that an attribute leads to. */
  at(resource: Resource, path: string): Found {
    return this.lookup.at(resource, path, networkType);
  }

  /** Segment of a network; one that no plan has gets a segment of its own with all that may be on it. */
  segment(network: NetworkKey): SegmentDraft {
    const root = this.union.root(network);
    let segment = this.byRoot.get(root);
    if (segment) return segment;
    if (typeof network === "string") {
      segment = this.draft.segment({ name: network });
      this.foreign(segment, { attribute: "id", reason: `no plan has the network "${network}"` });
    } else {
      segment = this.draft.segment(causeOf(network));
      if (network.mode === "data") {
        this.segmentOf.set(network, segment.id);
        this.foreign(segment, { resource: network, attribute: "id", reason: "no plan has this network" });
      }
    }
    this.byRoot.set(root, segment);
    return segment;
  }

  /** Puts the outside on a segment: everything that is on it and in no plan. */
  openOutside(segment: SegmentDraft | undefined, doubt?: Doubt): void {
    if (!segment) return;
    if (segment.outside !== undefined) {
      const host = this.draft.hosts[segment.outside];
      // What is certain for one reason is certain.
      if (host && !doubt) delete host.doubt;
      return;
    }
    const host = this.draft.host(segment.cause, "outside", doubt);
    this.draft.port(segment.cause, host, segment.id);
    segment.outside = host.id;
  }

  private foreign(segment: SegmentDraft, doubt: Doubt): void {
    segment.doubt = doubt;
    this.openOutside(segment, doubt);
  }

  private openUp(network: Resource, wires: readonly Wire[]): void {
    const segment = this.segment(network);
    for (const { kind, doubt } of wires) {
      if (doubt) segment.doubt ??= doubt;
      if (kind === "physical") this.openOutside(segment);
      else if (kind === "unknown") this.openOutside(segment, doubt);
    }
    const external = isExternal(this.source, network);
    if (external) this.openOutside(segment, typeof external === "object" ? external : undefined);
    if (this.source.options.outsideOn?.(network) === true) this.openOutside(segment);
  }
}

/** Is a network external? A doubt where the plan does not tell. */
export function isExternal({ estate }: Source, network: Resource): boolean | Doubt {
  const typed = truthAt(estate, network, "external");
  const spec = specAt(estate, network, "router:external");
  if (typed === true || (typeof spec === "string" && truthOf(spec))) return true;
  if (typeof spec === "object") return spec;
  if (typeof typed === "object") return { resource: network, attribute: "external", reason: typed.reason };
  return false;
}
