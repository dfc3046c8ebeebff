import { AddressSet } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Doubt } from "../network";
import { byFamily, everything } from "./addresses";
import type { HostDraft } from "./draft";
import type { Carried } from "./groups";
import { isExternal } from "./networks";
import { secure, type Parts } from "./ports";
import type { Routers } from "./routers";
import { causeOf, specAt, textsAt, truthAt, truthOf } from "./values";

/** An instance for which Neutron makes a network with a way out (`network_mode = "auto"`). */
export interface AutoInstance {
  readonly instance: Resource;
  readonly host: HostDraft;
  readonly carried: Carried;
}

/** Networks that Neutron makes by itself: one a project, behind a router to the external network that is the default. */
export function addAutoNetworks(parts: Parts, routers: Routers, instances: readonly AutoInstance[]): void {
  const { draft, networks, projects, groups } = parts;
  const segments = new Map<string, number>();
  const blocks = defaultBlocks(parts);
  for (const { instance, host, carried } of instances) {
    const project = projects.of(instance);
    const doubt: Doubt = {
      resource: instance,
      attribute: "network_mode",
      reason: "Neutron makes the network",
    };
    let segment = segments.get(project);
    if (segment === undefined) {
      const cause = { name: `auto-allocated network of ${project}`, resource: instance };
      const made = draft.segment(cause);
      segment = made.id;
      segments.set(project, segment);
      made.subnets.push(...blocks.map((cidr) => ({ cidr, routes: [], doubt })));
      const router = draft.router({ name: `auto-allocated router of ${project}`, resource: instance });
      const foot = { cause, gateway: false, doubt };
      routers.add(router, { ...foot, segment, addresses: [], connected: [...blocks] });
      const outsides = defaultOutsides(parts);
      // An external network that is in no plan.
      if (outsides.length === 0) networks.openOutside(made, doubt);
      for (const outside of outsides) routers.addGateway(router, instance, outside, doubt);
    }
    const port = draft.port(causeOf(instance), host, segment, blocks);
    port.doubt = doubt;
    secure(draft, port);
    groups.carry(port, carried);
  }
}

/** Blocks that such a network may have: those of the default pools, else any. */
function defaultBlocks({ source: { estate } }: Parts): readonly AddressSet[] {
  const pools = estate
    .ofType("openstack_networking_subnetpool_v2")
    .filter((pool) => truthAt(estate, pool, "is_default") !== false);
  const sets = pools
    .flatMap((pool) => textsAt(estate, pool, "prefixes") ?? [])
    .map((prefix) => AddressSet.parse(prefix))
    .filter((set) => set !== undefined);
  return sets.length > 0 ? byFamily(sets) : everything;
}

/** External networks that are the default one, else all of which one may be. */
function defaultOutsides({ source }: Parts): readonly Resource[] {
  const external = source.estate
    .ofType("openstack_networking_network_v2")
    .filter((network) => isExternal(source, network) !== false);
  const chosen = external.filter((network) => {
    const spec = specAt(source.estate, network, "is_default");
    return typeof spec === "string" && truthOf(spec);
  });
  return chosen.length > 0 ? chosen : external;
}
