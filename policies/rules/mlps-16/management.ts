import { baselineFlows } from "../../../environments/flows";
import type { Environment } from "../../../environments/model";
import { AddressSet } from "../../../estate/address-set";
import type { PortSpan } from "../../facts/port-spans";
import type { Ports } from "../../facts/ports";
import type { Protocol } from "../../facts/protocol";
import { blocksOfZones } from "../../facts/zones";

/** Ports by which machines are administered. */
export const managementPorts: readonly PortSpan[] = [
  { protocol: "tcp", from: 22, to: 22, name: "22 SSH" },
  { protocol: "tcp", from: 3389, to: 3389, name: "3389 RDP" },
  { protocol: "tcp", from: 5900, to: 5999, name: "5900-5999 VNC" },
  { protocol: "tcp", from: 5985, to: 5986, name: "5985-5986 WinRM" },
  { protocol: "udp", from: 161, to: 161, name: "161/udp SNMP" },
  { protocol: "udp", from: 623, to: 623, name: "623/udp IPMI" },
];

/** Who administers, and what the management zone gives to others. */
export interface Management {
  /** Addresses of the bastion. */
  readonly bastion: AddressSet;
  /** Networks of the bastion, as boundaries know it. */
  readonly networks: AddressSet;
  /** Every address of the management zone. */
  readonly zone: AddressSet;
  /** Services of the zone that everybody uses: logs, time and names. */
  readonly shared: readonly PortSpan[];
}

const known = new WeakMap<Environment, Management>();

/** Management as an environment declares it. */
export function managementOf(environment: Environment): Management {
  let management = known.get(environment);
  if (!management) known.set(environment, (management = gather(environment)));
  return management;
}

/** Is exactly one of the shared services opened? */
export function isShared({ shared }: Management, protocol: Protocol, ports: Ports | undefined): boolean {
  return shared.some(
    (service) =>
      protocol.kind === "named" &&
      protocol.name === service.protocol &&
      ports?.kind === "range" &&
      ports.from === service.from &&
      ports.to === service.to,
  );
}

function gather(environment: Environment): Management {
  const flows = baselineFlows(environment);
  const bastion = union(flows.find(({ id }) => id === "bastion")?.prefixes ?? []);
  const networks = environment.backbone.networks
    .map(({ cidr }) => cidr)
    .filter((cidr) => AddressSet.parse(cidr)?.intersects(bastion));
  return {
    bastion,
    networks: union(networks),
    zone: blocksOfZones(environment, ["management"]),
    shared: flows
      .filter(({ direction }) => direction === "egress")
      .map(({ id, protocol, port }) => ({ protocol, from: port, to: port, name: id })),
  };
}

function union(prefixes: readonly string[]): AddressSet {
  return AddressSet.of(
    4,
    prefixes.flatMap((prefix) => AddressSet.parse(prefix)?.intervals ?? []),
  );
}
