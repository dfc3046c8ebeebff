import { BlockstorageVolumeTypeV3 } from "@cdktf/provider-openstack/lib/blockstorage-volume-type-v3";
import { ComputeFlavorV2 } from "@cdktf/provider-openstack/lib/compute-flavor-v2";
import type { Construct } from "constructs";
import { EgovStack } from "../constructs/egov-stack";

/** What a site offers to its projects, by id in YAML. */
export interface Offerings {
  readonly flavors: ReadonlyMap<string, ComputeFlavorV2>;
  readonly volumeTypes: ReadonlyMap<string, BlockstorageVolumeTypeV3>;
}

/** Makes the flavors and volume types of the environment at the site of a stack: each region knows only its own. */
export function makeOfferings(scope: Construct): Offerings {
  const stack = EgovStack.of(scope);
  const { flavors, volumeTypes } = stack.environment.settings;
  return {
    flavors: new Map(flavors.map((declared) => [declared.id, makeFlavor(scope, stack, declared)])),
    volumeTypes: new Map(
      volumeTypes.map((declared) => [declared.id, makeVolumeType(scope, stack, declared)]),
    ),
  };
}

type Settings = EgovStack["environment"]["settings"];

function makeFlavor(scope: Construct, stack: EgovStack, declared: Settings["flavors"][number]) {
  const made = new ComputeFlavorV2(scope, `flavor-${declared.id}`, {
    name: declared.id,
    flavorId: declared.id,
    vcpus: declared.vcpus,
    ram: declared.ramGb * 1024,
    disk: declared.diskGb,
    isPublic: true,
  });
  stack.declare(made, declared);
  return made;
}

function makeVolumeType(scope: Construct, stack: EgovStack, declared: Settings["volumeTypes"][number]) {
  const made = new BlockstorageVolumeTypeV3(scope, `volume-type-${declared.id}`, {
    name: declared.id,
    description: declared.description.zh,
    isPublic: true,
  });
  stack.declare(made, declared);
  return made;
}
