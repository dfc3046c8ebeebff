import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { labelsOf, type Labels } from "./labels";
import { isRecoveryRegion } from "./sites";

/** An instance of the plans with its network cards. */
export interface Machine {
  readonly instance: Resource;
  readonly labels: Labels;
  /** Stands at a recovery site. */
  readonly recovery: boolean;
  readonly ports: readonly Resource[];
  /** Networks that it stands on, by its ports or directly. */
  readonly networks: readonly Resource[];
}

const known = new WeakMap<RuleContext, readonly Machine[]>();

/** Every instance that exists after the change, with cards added by another resource. */
export function machinesOf(context: RuleContext): readonly Machine[] {
  let machines = known.get(context);
  if (!machines) known.set(context, (machines = gather(context)));
  return machines;
}

/** Machines of one tier at the primary site. */
export function membersOf(context: RuleContext, system: string, tier: string): readonly Machine[] {
  return machinesOf(context).filter(
    ({ labels, recovery }) => !recovery && labels.system === system && labels.tier === tier,
  );
}

function gather(context: RuleContext): readonly Machine[] {
  const { environment, estate } = context;
  const added = new Map<Resource, Resource[]>();
  for (const attached of estate.ofType("openstack_compute_interface_attach_v2")) {
    for (const instance of estate.targets(attached, "instance_id")) {
      added.set(instance, [...(added.get(instance) ?? []), attached]);
    }
  }
  return estate.ofType("openstack_compute_instance_v2").map((instance): Machine => {
    const cards = Array.from(
      { length: estate.blockCount(instance, "network") ?? 0 },
      (_, at) => `network.${at}`,
    );
    const extra = added.get(instance) ?? [];
    const ports = [
      ...cards.flatMap((card) => estate.targets(instance, `${card}.port`)),
      ...extra.flatMap((attached) => estate.targets(attached, "port_id")),
    ].filter(isPort);
    const direct = [
      ...cards.flatMap((card) => estate.targets(instance, `${card}.uuid`)),
      ...extra.flatMap((attached) => estate.targets(attached, "network_id")),
    ].filter(isNetwork);
    const networks = ports.flatMap((port) => estate.targets(port, "network_id")).filter(isNetwork);
    return {
      instance,
      labels: labelsOf(estate, instance),
      recovery: isRecoveryRegion(environment, instance.region),
      ports,
      networks: [...new Set([...networks, ...direct])],
    };
  });
}

function isPort({ type }: Resource): boolean {
  return type === "openstack_networking_port_v2";
}

function isNetwork({ type }: Resource): boolean {
  return type === "openstack_networking_network_v2";
}
