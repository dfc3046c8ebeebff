import type { Network, Port, Subnet } from "../../reachability/network";
import { familyOf, holds } from "../reachability/simulator/packet";
import { at } from "../reachability/simulator/place";
import { addressText, prefixLength } from "./addresses";
import { run } from "./daemons";
import type { Names } from "./names";

/** A network with the names that it has in the OVN. */
export interface Named {
  readonly network: Network;
  readonly names: Names;
}

/** The namespace of a host. */
export function namespaceOf(names: Names, host: number): string {
  return `${names.prefix}h${host}`;
}

/** Puts every host into a namespace of its own, without addresses: a kernel that had them would answer raw packets. */
export async function settle(all: readonly Named[]): Promise<void> {
  await everywhere(all, (space, ports, names) => [
    `ip netns add ${space}`,
    ...ports.map(({ id }) => `ip link set ${names.port(id)} netns ${space}`),
    within(space, [
      "for i in all default; do echo 0 > /proc/sys/net/ipv4/conf/$i/rp_filter; echo 0 > /proc/sys/net/ipv6/conf/$i/accept_ra; done",
      "ip link set lo up",
      ...ports.flatMap(({ id }) => [
        `ethtool -K ${names.port(id)} tx off >/dev/null`,
        `ip link set ${names.port(id)} address ${names.portMac(id)} up`,
      ]),
    ]),
  ]);
}

/** Gives every host its addresses, and a default route to the first router on each segment. */
export async function address(all: readonly Named[]): Promise<void> {
  await everywhere(all, (space, ports, names, network) => [
    within(
      space,
      ports.flatMap((port) => addressing(network, names.port(port.id), port)),
    ),
  ]);
}

type Commands = (space: string, ports: readonly Port[], names: Names, network: Network) => string[];

/** Runs the commands for each host, in one shell a network. */
async function everywhere(all: readonly Named[], commands: Commands): Promise<void> {
  for (const { network, names } of all) {
    const lines = network.hosts.flatMap(({ id, ports }) =>
      commands(
        namespaceOf(names, id),
        ports.map((port) => at(network.ports, port)),
        names,
        network,
      ),
    );
    await run("sh", ["-ec", lines.join("\n")]);
  }
}

function within(space: string, commands: readonly string[]): string {
  return `ip netns exec ${space} sh -ec '${commands.join("; ")}'`;
}

function addressing(network: Network, name: string, { segment, addresses }: Port): string[] {
  const own = addresses.flatMap(({ intervals }) => intervals.map(([first]) => first));
  const { subnets } = at(network.segments, segment);
  const plain = (one: bigint) => `ip addr add ${text(one)}/${length(subnets, one)} dev ${name}`;
  return [
    ...own.map((one) => plain(one) + (familyOf(one) === 6 ? " nodad" : "")),
    // A host with several feet keeps its first route.
    ...defaults(network, segment, own).map(
      (via) => `ip route add default via ${via} dev ${name} 2>/dev/null || true`,
    ),
  ];
}

/** The first router's address of each family that the port has. */
function defaults({ routers, segments }: Network, segment: number, own: readonly bigint[]): string[] {
  const there = routers
    .flatMap(({ interfaces }) => interfaces.filter((face) => face.segment === segment))
    .flatMap(({ addresses }) => addresses);
  const { subnets } = at(segments, segment);
  return ([4, 6] as const).flatMap((family) => {
    if (!own.some((address) => familyOf(address) === family)) return [];
    const known = there.filter((address) => familyOf(address) === family);
    const near = known.find((address) =>
      own.some((one) => blockOf(subnets, one) === blockOf(subnets, address)),
    );
    const first = near ?? known[0];
    return first === undefined ? [] : [text(first)];
  });
}

/** Of the block that holds the address; all addresses of its own when none does. */
function length(subnets: readonly Subnet[], address: bigint): number {
  const block = blockOf(subnets, address);
  return block ? prefixLength(block.cidr) : familyOf(address) === 4 ? 32 : 128;
}

function blockOf(subnets: readonly Subnet[], address: bigint): Subnet | undefined {
  return subnets.find(({ cidr }) => holds(cidr, familyOf(address), address));
}

function text(address: bigint): string {
  return addressText(address, familyOf(address));
}
