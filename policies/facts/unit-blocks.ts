import type { Environment } from "../../environments/model";
import { AddressSet } from "../../estate/address-set";
import type { Unit } from "./units";

/** Addresses on which a unit's own machines may stand: its block, or the networks that the backbone shares with it. */
export function blocksOfUnit(environment: Environment, unit: Unit): AddressSet {
  return AddressSet.of(
    4,
    cidrs(environment, unit).flatMap((cidr) => AddressSet.parse(cidr)?.intervals ?? []),
  );
}

function cidrs(environment: Environment, { kind, id }: Unit): readonly string[] {
  switch (kind) {
    case "agency":
      return environment.agencies.filter((agency) => agency.id === id).map(({ block }) => block);
    case "county":
      return environment.counties.filter((county) => county.id === id).map(({ block }) => block);
    case "recovery":
      return environment.recovery?.networks.map(({ cidr }) => cidr) ?? [];
    case "backbone":
      return [];
    default:
      return environment.backbone.networks
        .filter(({ sharedWith }) => sharedWith.includes(id))
        .map(({ cidr }) => cidr);
  }
}
