import { createHash } from "node:crypto";
import type { Network } from "../../../reachability/network";
import { readNetwork, type NetworkReading, type ReadOptions } from "../../../reachability/read";
import { AddressSet } from "../../../estate/address-set";
import type { StackPlan } from "../../../estate/model";
import { buildEstate } from "../../../estate/plan";
import { inlinePlan, type InlineResource } from "../../policies/inline-plan";

export { inlinePlan, type InlineResource } from "../../policies/inline-plan";

/** A reading with ways to ask for things by their names in the plan. */
export class Asked {
  readonly network: Network;

  constructor(readonly reading: NetworkReading) {
    this.network = reading.network;
  }

  port(name: string): Network["ports"][number] {
    return this.one(this.network.ports, name);
  }

  ports(name: string): Network["ports"] {
    return this.network.ports.filter(({ cause }) => ends(cause.name, name));
  }

  segment(name: string): Network["segments"][number] {
    return this.one(this.network.segments, name);
  }

  router(name: string): Network["routers"][number] {
    return this.one(this.network.routers, name);
  }

  host(name: string): Network["hosts"][number] {
    return this.one(this.network.hosts, name);
  }

  /** Why something named is not in the model. */
  unread(name: string): readonly string[] {
    return this.reading.unread
      .filter(({ resource }) => ends(resource.address, name))
      .map(({ reason }) => reason);
  }

  private one<T extends { readonly cause: { readonly name: string } }>(items: readonly T[], name: string): T {
    const [item, second] = items.filter(({ cause }) => ends(cause.name, name));
    if (!item || second) throw new Error(`${item ? "Several" : "No"} ${name}`);
    return item;
  }
}

/** Reads plans, or resources as one plan. */
export function read(given: readonly InlineResource[] | readonly StackPlan[], options?: ReadOptions): Asked {
  const plans = given.map((one) => ("plan" in one ? one : undefined)).filter((one) => one !== undefined);
  const resources = given.filter((one): one is InlineResource => "type" in one);
  const all = resources.length > 0 ? [...plans, inlinePlan(resources)] : plans;
  return new Asked(readNetwork(buildEstate(all), options));
}

const prefix = "openstack_";

/** A resource of the provider; `refs` and values that are no references in one object, references start with `@`. */
export function resource(
  type: string,
  name: string,
  values: Readonly<Record<string, unknown>> = {},
  more: Partial<InlineResource> = {},
): InlineResource {
  const refs: Record<string, string> = {};
  const after: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === "string" && value.startsWith("@")) refs[key] = target(value.slice(1));
    else after[key] = value;
  }
  const id = more.mode === "data" ? {} : { id: idOf(`${type}.${name}`) };
  return { type: `${prefix}${type}`, name, after: { ...id, ...after }, refs, ...more };
}

/** Id of a resource, for references inside blocks: `networking_port_v2.web`. */
export function idOf(name: string): string {
  const digits = createHash("md5").update(name).digest("hex");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A resource that is in the cloud already, with what it was. */
export function existing(
  type: string,
  name: string,
  values: Readonly<Record<string, unknown>> = {},
  before: Readonly<Record<string, unknown>> = values,
): InlineResource {
  return resource(type, name, values, { actions: ["update"], before });
}

/** A port of a network, with an address when one is given. */
export function port(
  name: string,
  network: string,
  address?: string,
  more: Readonly<Record<string, unknown>> = {},
): InlineResource {
  return resource("networking_port_v2", name, {
    network_id: `@networking_network_v2.${network}`,
    ...(address === undefined ? {} : { fixed_ip: [{ ip_address: address }] }),
    ...more,
  });
}

/** A router on networks, with its gateway at another. */
export function router(
  name: string,
  networks: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): InlineResource[] {
  return [
    resource("networking_router_v2", name, { name, ...more }),
    ...networks.map((network) =>
      resource("networking_router_interface_v2", `${name}-${network}`, {
        router_id: `@networking_router_v2.${name}`,
        subnet_id: `@networking_subnet_v2.${network}`,
      }),
    ),
  ];
}

function target(reference: string): string {
  const isData = reference.startsWith("data.");
  const path = `${prefix}${isData ? reference.slice(5) : reference}`;
  const full = path.split(".").length > 2 ? path : `${path}.id`;
  return isData ? `data.${full}` : full;
}

/** A network with a subnet. */
export function network(
  name: string,
  cidr: string,
  more: Readonly<Record<string, unknown>> = {},
): InlineResource[] {
  return [
    resource("networking_network_v2", name, { name, ...more }),
    resource("networking_subnet_v2", name, { name, cidr, network_id: `@networking_network_v2.${name}` }),
  ];
}

interface Written {
  readonly configuration: {
    readonly root_module: {
      readonly resources: readonly { name: string; expressions: Record<string, unknown> }[];
    };
  };
}

/** A plan in which the state shows an attribute that nobody wrote. */
export function unwritten(given: StackPlan, name: string, attribute: string): StackPlan {
  const plan = JSON.parse(JSON.stringify(given.plan)) as Written;
  for (const block of plan.configuration.root_module.resources) {
    if (block.name === name) delete block.expressions[attribute];
  }
  return { ...given, plan };
}

/** Addresses in words, one text an interval. */
export function words(set: AddressSet | undefined): readonly string[] {
  return (set?.intervals ?? []).map(([from, to]) =>
    from === to ? dotted(from) : `${dotted(from)}-${dotted(to)}`,
  );
}

/** An IPv4 address in words; another number as it is. */
export function dotted(address: bigint | undefined): string {
  if (address === undefined) return "none";
  if (address > 0xffff_ffffn) return address.toString(16);
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
}

function ends(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(`.${wanted}`) || name.endsWith(`::${wanted}`);
}
