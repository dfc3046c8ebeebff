import type { Estate, Resource } from "../../estate/model";
import { mapOf } from "./labels";
import { blocksOf } from "./standing";

/** A segment of a network as it was asked for. */
export interface Segment {
  /** Resource that asks for it: the network, or a segment of its own. */
  readonly resource: Resource;
  readonly type: string;
  readonly physicalNetwork: string;
  readonly id: string;
}

/** Segments that a network names, in its blocks, in `value_specs` and in resources of their own. */
export function segmentsOf(estate: Estate, network: Resource): readonly Segment[] {
  const own = blocksOf(network, "segments").map((block) => toSegment(network, block));
  const specs = mapOf(estate, network, "value_specs");
  const smuggled = Object.keys(specs).some((key) => key.startsWith("provider:"))
    ? [
        toSegment(network, {
          network_type: specs["provider:network_type"],
          physical_network: specs["provider:physical_network"],
          segmentation_id: specs["provider:segmentation_id"],
        }),
      ]
    : [];
  const added = estate
    .referrers(network)
    .filter(({ type, after }) => type === "openstack_networking_segment_v2" && after !== null)
    .map((resource) => toSegment(resource, resource.after ?? {}));
  return [...own, ...smuggled, ...added];
}

/** Physical network and VLAN of a segment, `physnet-a 101`; undefined for a tunnel. */
export function wireOf({ physicalNetwork, id, type }: Segment): string | undefined {
  if (physicalNetwork === "" && type !== "vlan" && type !== "flat") return undefined;
  return `${physicalNetwork} ${id}`;
}

function toSegment(resource: Resource, block: Readonly<Record<string, unknown>>): Segment {
  return {
    resource,
    type: textOf(block["network_type"]).toLowerCase(),
    physicalNetwork: textOf(block["physical_network"]),
    id: textOf(block["segmentation_id"]),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
