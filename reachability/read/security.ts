import type { Resource } from "../../estate/model";
import type { Doubt } from "../network";
import type { Lookup } from "./lookup";
import type { Source } from "./reading";
import { doubtAt, isWritten, reasonOf, specAt, textAt, textOf, truthOf } from "./values";

/** Is port security on; with a doubt where it may be off, and then it is read as off. */
export interface Secured {
  readonly secured: boolean;
  readonly doubt?: Doubt;
}

const on: Secured = { secured: true };
const off: Secured = { secured: false };

/** Port security of a port: its own, else that of its network; Neutron switches it off for ports of its own services. */
export function securityOf(source: Source, lookup: Lookup, port: Resource): Secured {
  const { estate } = source;
  const owners = [estate.get(port, "device_owner"), specAsValue(source, port, "device_owner")];
  if (owners.some((owner) => owner !== undefined && (textOf(owner) ?? "").startsWith("network:"))) return off;
  if (estate.get(port, "device_owner").state === "unknown") return maybe(source, port, "device_owner");
  const bypass = bypassOf(source, port);
  if (bypass) return bypass;
  const own = written(source, port);
  if (own) return own;
  const { resources, loose, reason } = lookup.at(port, "network_id", "openstack_networking_network_v2");
  if (reason !== undefined || loose.length > 0) {
    const doubt = { resource: port, attribute: "port_security_enabled", reason: "no plan has its network" };
    return { secured: false, doubt };
  }
  const inherited = resources.map((network) => written(source, network) ?? on);
  return inherited.find(({ secured }) => !secured) ?? on;
}

/** Port security that new ports of a network have. */
export function securityOn(source: Source, network: Resource | string): Secured {
  if (typeof network === "string") {
    return {
      secured: false,
      doubt: { attribute: "port_security_enabled", reason: "no plan has the network" },
    };
  }
  if (network.mode === "data") return maybe(source, network, "port_security_enabled");
  return written(source, network) ?? on;
}

/** What a port or network says for itself. What is typed wins over `value_specs`. */
function written(source: Source, resource: Resource): Secured | undefined {
  const { estate } = source;
  const typed = estate.get(resource, "port_security_enabled");
  const text = isWritten(typed) ? textOf(typed) : undefined;
  if (text !== undefined && !truthOf(text)) return off;
  const certain =
    text !== undefined &&
    (resource.before === null || estate.written(resource, "port_security_enabled") !== undefined);
  if (certain) return on;
  const spec = specAt(estate, resource, "port_security_enabled");
  if (typeof spec === "object") return { secured: false, doubt: spec };
  if (spec !== undefined && !truthOf(spec)) return off;
  if (spec !== undefined || text !== undefined) return on;
  if (!isWritten(typed)) return undefined;
  return { secured: false, doubt: { resource, attribute: "port_security_enabled", reason: reasonOf(typed) } };
}

/** Cards of these kinds do not go through the switch that enforces groups. */
function bypassOf(source: Source, port: Resource): Secured | undefined {
  const { estate } = source;
  const spec = specAt(estate, port, "binding:vnic_type");
  const kinds = [textAt(estate, port, "binding.0.vnic_type"), typeof spec === "string" ? spec : undefined];
  if (kinds.some((kind) => kind !== undefined && kind !== "normal")) return off;
  if (typeof spec === "object") return { secured: false, doubt: spec };
  // A block that nobody wrote looks unknown in a plan, since the cloud fills it in; only a written one is a doubt.
  const blocks = estate.blockCount(port, "binding") ?? 0;
  const { state } = estate.get(port, "binding.0.vnic_type");
  if (blocks > 0 && (state === "unknown" || state === "reference"))
    return maybe(source, port, "binding.0.vnic_type");
  return undefined;
}

function specAsValue(
  { estate }: Source,
  port: Resource,
  key: string,
): { state: "known"; value: string } | undefined {
  const spec = specAt(estate, port, key);
  return typeof spec === "string" ? { state: "known", value: spec } : undefined;
}

function maybe({ estate }: Source, resource: Resource, attribute: string): Secured {
  return { secured: false, doubt: doubtAt(estate, resource, attribute) };
}
