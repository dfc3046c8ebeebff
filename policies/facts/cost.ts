import type { DeclaredSystem, Environment } from "../../environments/model";
import type { Estate, Resource, Value } from "../../estate/model";
import type { Text } from "../../messages/text";
import { isRecoveryRegion } from "./sites";
import { systemsOf } from "./declarations";
import { labelsOf, mapOf } from "./labels";
import { blocksOf } from "./standing";

/** Planned cost of a project, yuan a year. */
export interface ProjectCost {
  readonly project: string;
  readonly name: Text;
  /** What has a price. */
  readonly yuanPerYear: number;
  readonly ceilingYuanPerYear: number;
  /** `stack::address` of what has no price: makes the cost unknown, not lower. */
  readonly unpriced: readonly string[];
}

/** Cost of one resource. */
export interface CostItem {
  readonly resource: Resource;
  /** System that it is attributed to; undefined when it names none. */
  readonly system: string | undefined;
  /** Yuan a year; undefined when price or size is unknown. */
  readonly yuan: number | undefined;
}

const bytesPerGib = 1024 ** 3;

/** Cost of every project, from what exists after the change and the tender's prices. */
export function projectCosts(environment: Environment, estate: Estate): readonly ProjectCost[] {
  const items = costItems(environment, estate);
  const projectOf = new Map(systemsOf(environment).map(({ system }) => [system.id, system.project]));
  return environment.projects.map(({ id, name, ceiling }) => {
    const own = items.filter(({ system }) => system !== undefined && projectOf.get(system) === id);
    return {
      project: id,
      name,
      yuanPerYear: round(own.reduce((sum, { yuan }) => sum + (yuan ?? 0), 0)),
      ceilingYuanPerYear: ceiling.yuanPerYear,
      unpriced: own
        .filter(({ yuan }) => yuan === undefined)
        .map(({ resource }) => `${resource.stack}::${resource.address}`),
    };
  });
}

/** Everything in an estate that the price list charges for. */
export function costItems(environment: Environment, estate: Estate): readonly CostItem[] {
  const { prices } = environment;
  const systems = new Map(systemsOf(environment).map((declared) => [declared.system.id, declared]));
  const price: Readonly<Record<string, (resource: Resource) => number | undefined>> = {
    openstack_compute_instance_v2: (instance) => instancePrice(environment, estate, instance),
    openstack_blockstorage_volume_v3: (volume) =>
      volumePrice(environment, nameAt(estate, volume, "volume_type"), numberOf(estate.get(volume, "size"))),
    openstack_lb_loadbalancer_v2: () => prices.loadBalancer,
    openstack_networking_floatingip_v2: () => prices.floatingIp,
    openstack_objectstorage_container_v1: (container) =>
      containerPrice(environment, estate, container, systems.get(labelsOf(estate, container).system ?? "")),
  };
  return Object.entries(price).flatMap(([type, priceOf]) =>
    estate
      .ofType(type)
      .map((resource) => ({ resource, system: systemOf(estate, resource), yuan: priceOf(resource) })),
  );
}

/** A public address belongs to the system that it leads to. */
function systemOf(estate: Estate, resource: Resource): string | undefined {
  const own = labelsOf(estate, resource).system;
  if (own !== undefined || resource.type !== "openstack_networking_floatingip_v2") return own;
  const [end] = estate.targets(resource, "port_id");
  return end && labelsOf(estate, end).system;
}

function instancePrice(environment: Environment, estate: Estate, instance: Resource): number | undefined {
  const flavor = nameAt(estate, instance, "flavor_name") ?? nameAt(estate, instance, "flavor_id");
  const base = flavor === undefined ? undefined : priceIn(environment.prices.flavors, flavor);
  const disks = bootVolumes(instance).map((disk) =>
    volumePrice(environment, textOf(disk["volume_type"]), Number(disk["volume_size"])),
  );
  return sum([base, ...disks]);
}

/** Price of a name; one that every object has, such as `constructor`, is in no list by that. */
function priceIn(prices: Readonly<Record<string, number>>, name: string): number | undefined {
  return Object.hasOwn(prices, name) ? prices[name] : undefined;
}

/** Volumes that the instance itself makes. */
function bootVolumes(instance: Resource): readonly Readonly<Record<string, unknown>>[] {
  return blocksOf(instance, "block_device").filter(
    (device) => device["destination_type"] === "volume" && device["source_type"] !== "volume",
  );
}

function volumePrice(
  { prices }: Environment,
  type: string | undefined,
  sizeGb: number | undefined,
): number | undefined {
  const perGb = type === undefined ? undefined : priceIn(prices.volumeTypes, type);
  return perGb === undefined || sizeGb === undefined || Number.isNaN(sizeGb) ? undefined : perGb * sizeGb;
}

/** By the quota that the container carries, else by the one that YAML declares for the system. */
function containerPrice(
  environment: Environment,
  estate: Estate,
  container: Resource,
  declared: DeclaredSystem | undefined,
): number | undefined {
  const quota = mapOf(estate, container, "metadata")["quota-bytes"];
  const gb = quota === undefined ? declaredGb(environment, container, declared) : Number(quota) / bytesPerGib;
  return gb === undefined || Number.isNaN(gb) ? undefined : gb * environment.prices.objectStorageGb;
}

function declaredGb(
  environment: Environment,
  container: Resource,
  declared: DeclaredSystem | undefined,
): number | undefined {
  if (isRecoveryRegion(environment, container.region)) {
    return environment.recovery?.targets.find(({ system }) => system === declared?.system.id)?.vaultGb;
  }
  const name = String(container.after?.["name"] ?? "");
  return declared?.system.objectStores?.find(({ id }) => name === id || name.endsWith(`-${id}`))?.quotaGb;
}

/** A name that is written, or the name of the resource that an id refers to; the id itself where nothing explains it. */
function nameAt(estate: Estate, resource: Resource, attribute: string): string | undefined {
  const value = estate.get(resource, attribute);
  const [target] = estate.targets(resource, attribute);
  return textOf(target?.after?.["name"]) ?? (value.state === "known" ? textOf(value.value) : undefined);
}

function numberOf(value: Value): number | undefined {
  return value.state === "known" && typeof value.value === "number" ? value.value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function sum(parts: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const part of parts) {
    if (part === undefined) return undefined;
    total += part;
  }
  return total;
}

/** To the fen: sums of decimal prices must not show binary dust. */
function round(yuan: number): number {
  return Math.round(yuan * 100) / 100;
}
