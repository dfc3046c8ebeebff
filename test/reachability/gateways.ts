import type { Network, Subnet } from "../../reachability/network";
import { holds } from "./simulator/packet";

/** A network whose subnets tell their hosts the first address that a router has there as the gateway. */
export function withGateways(network: Network): Network {
  const told = (segment: number, subnet: Subnet): Subnet => {
    const gateway = network.routers
      .flatMap(({ interfaces }) => interfaces.filter((face) => face.segment === segment))
      .flatMap(({ addresses }) => addresses)
      .find((address) => holds(subnet.cidr, subnet.cidr.family, address));
    return gateway === undefined ? subnet : { ...subnet, gateway };
  };
  const segments = network.segments.map((segment) => ({
    ...segment,
    subnets: segment.subnets.map((subnet) => told(segment.id, subnet)),
  }));
  return { ...network, segments };
}
