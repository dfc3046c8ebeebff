import type { Resource, Value } from "../../estate/model";
import type { Doubt } from "../network";
import type { NetworkDraft } from "./draft";
import type { Lookup } from "./lookup";
import { push } from "../maps";
import type { Source } from "./reading";
import { blocksAt, isWritten, reasonOf, specAt, textOf } from "./values";

/** What a network is carried by. */
export interface Wire {
  /** Networks with the same one are one segment; undefined where the plan does not tell. */
  readonly key: string | undefined;
  readonly kind: "physical" | "tunnel" | "unknown";
  readonly doubt?: Doubt;
}

interface Parts {
  readonly type: Value;
  readonly physical: Value;
  readonly id: Value;
}

const absent: Value = { state: "absent" };
const tunnels = new Set(["vxlan", "gre", "geneve", "local"]);

/** Wires of each network that names one: in its blocks, in `value_specs` and in segments of their own. */
export function wiresOf(
  source: Source,
  lookup: Lookup,
  draft: NetworkDraft,
): ReadonlyMap<Resource, readonly Wire[]> {
  const { estate } = source;
  const wires = new Map<Resource, Wire[]>();
  for (const network of estate.ofType("openstack_networking_network_v2")) {
    // Not written, the cloud makes a tunnel and its own choice of number.
    if (isWritten(estate.get(network, "segments"))) {
      for (const path of blocksAt(estate, network, "segments") ?? ["segments"]) {
        push(wires, network, wireAt(source, network, path));
      }
    }
    const smuggled = smuggledIn(source, network);
    if (smuggled) push(wires, network, wire(smuggled, network, "value_specs"));
  }
  for (const segment of estate.ofType("openstack_networking_segment_v2")) {
    const { resources, reason } = lookup.at(segment, "network_id", "openstack_networking_network_v2");
    for (const network of resources) push(wires, network, wireAt(source, segment, ""));
    if (resources.length === 0) {
      draft.skip(segment, reason ?? "no plan has its network");
    }
  }
  return wires;
}

function wireAt({ estate }: Source, resource: Resource, path: string): Wire {
  const under = (name: string): Value => estate.get(resource, path === "" ? name : `${path}.${name}`);
  return wire(
    {
      type: under("network_type"),
      physical: under("physical_network"),
      id: under("segmentation_id"),
    },
    resource,
    path === "" ? "segmentation_id" : path,
  );
}

function smuggledIn({ estate }: Source, network: Resource): Parts | undefined {
  const keys = ["provider:network_type", "provider:physical_network", "provider:segmentation_id"];
  const [type, physical, id] = keys.map((key): Value => {
    const spec = specAt(estate, network, key);
    if (spec === undefined) return absent;
    return typeof spec === "string"
      ? { state: "known", value: spec }
      : { state: "unknown", reason: spec.reason };
  });
  if (!type || !physical || !id) return undefined;
  return [type, physical, id].some(isWritten) ? { type, physical, id } : undefined;
}

function wire({ type, physical, id }: Parts, resource: Resource, attribute: string): Wire {
  const kind = textOf(type)?.toLowerCase();
  const name = textOf(physical) ?? "";
  const number = textOf(id) ?? "";
  if (kind !== undefined && tunnels.has(kind) && name === "") {
    // The same number in another region is another tunnel.
    const region = resource.region ?? resource.stack;
    return { key: number === "" ? undefined : `${kind} ${region} ${number}`, kind: "tunnel" };
  }
  const isFlat = kind === "flat" || (kind === undefined && type.state === "absent" && id.state === "absent");
  const missing = [physical, ...(isFlat ? [] : [id])].find((value) => textOf(value) === undefined);
  if (missing || (kind === undefined && type.state !== "absent")) {
    const reason = missing?.state === "absent" ? "the cloud chooses the wire" : reasonOf(missing ?? type);
    return { key: undefined, kind: "unknown", doubt: { resource, attribute, reason } };
  }
  return { key: isFlat ? `flat ${name}` : `vlan ${name} ${number}`, kind: "physical" };
}
