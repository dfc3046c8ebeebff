import type { Environment } from "../../environments/model";
import { addressesOf } from "../../reachability/assertions";
import { followNetwork, type CityReach } from "../../reachability/city";
import type { Network } from "../../reachability/network";
import { minimalEnvironment } from "../policies/minimal";
import { set } from "./simulator/build";

/**
 * The packets of a small network, with the areas of an environment.
 * @param asked blocks and addresses that questions will be about
 */
export function cityOf(
  network: Network,
  asked: readonly string[] = [],
  environment: Environment = minimalEnvironment(),
): CityReach {
  const none = new Map<never, never>();
  const reading = {
    network,
    portOf: none,
    hostOf: none,
    segmentOf: none,
    routerOf: none,
    interfaceOf: none,
    unread: [],
    assumed: [],
  };
  return followNetwork(environment, reading, [...addressesOf(environment), ...asked.map(set)]);
}
