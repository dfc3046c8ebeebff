import type { AddressSet, Family } from "../../../estate/address-set";
import { formatAddress } from "../../../policies/facts/format-address";
import type {
  FirewallRule,
  GroupRule,
  Interface,
  Network,
  Port,
  Services,
} from "../../../reachability/network";
import { familyOf, type Packet } from "./packet";

/** A network in few lines, for people who look for a mistake. */
export function printNetwork(network: Network): string {
  return [
    ...network.segments.map(({ id, outside, subnets }) =>
      words(
        `segment ${id}`,
        sets(subnets.map(({ cidr }) => cidr)),
        outside === undefined ? "" : `outside ${outside}`,
      ),
    ),
    ...network.ports.map((port) => printPort(network, port)),
    ...network.routers.flatMap(({ id, interfaces, routes, floating, forwards }) => [
      `router ${id}`,
      ...interfaces.map((face) => `  ${printInterface(face)}`),
      ...routes.map(({ to, via, doubt }) => words("  route", set(to), "via", ip(via), perhaps(doubt))),
      ...floating.map(({ outside, inside, doubt }) =>
        words("  floating", ip(outside), "is", ip(inside), perhaps(doubt)),
      ),
      ...forwards.map(({ address, protocol, port, targets, gatewayOnly, doubt }) => {
        const ends = targets.map((target) => `${ip(target.address)}:${target.port ?? "*"}`);
        const from = `${ip(address)} ${protocol ?? "*"}:${port ?? "*"}`;
        return words(
          "  forward",
          from,
          "to",
          ends.join(", "),
          gatewayOnly ? "gatewayOnly" : "",
          perhaps(doubt),
        );
      }),
    ]),
  ].join("\n");
}

export function printPacket({ family, source, destination, protocol, a, b }: Packet): string {
  return `${formatAddress(family, source)} > ${formatAddress(family, destination)} ${protocol} ${a} > ${b}`;
}

function printPort({ hosts }: Network, port: Port): string {
  const host = `${hosts[port.host]?.kind} ${port.host}`;
  const has = `port ${port.id} of ${host} on ${port.segment}: ${sets(port.addresses)}`;
  if (!port.secured) return words(has, "unsecured", perhaps(port.doubt));
  const groups = `in [${port.ingress.map(printGroup).join("; ")}] out [${port.egress.map(printGroup).join("; ")}]`;
  return words(
    has,
    `may use ${sets(port.usable)}`,
    groups,
    port.stateful ? "" : "stateless",
    perhaps(port.doubt),
  );
}

function printGroup({ remote, services, doubt }: GroupRule): string {
  return words(set(remote), boxes(services), perhaps(doubt));
}

function printInterface({
  segment,
  addresses,
  connected,
  gateway,
  snat,
  firewall,
  doubt,
}: Interface): string {
  return words(
    gateway ? "gateway" : "interface",
    `on ${segment}: ${addresses.map(ip).join(", ")} in ${sets(connected)}`,
    snat ? `snat ${set(snat.sources)} to ${ip(snat.address)}` : "",
    firewall ? `toRouter [${fire(firewall.toRouter)}] toSegment [${fire(firewall.toSegment)}]` : "",
    perhaps(doubt),
  );
}

function fire(rules: readonly FirewallRule[]): string {
  return rules
    .map(({ allow, source, destination, services, doubt }) =>
      words(
        allow ? "allow" : "deny",
        `${set(source)} > ${set(destination)}`,
        boxes(services),
        perhaps(doubt),
      ),
    )
    .join("; ");
}

function boxes(services: Services): string {
  return services.map((box) => (box.join() === "0,255,0,65535,0,65535" ? "*" : box.join())).join(" | ");
}

function sets(list: readonly AddressSet[]): string {
  return list.map(set).join(", ");
}

function set({ family, intervals, isAll }: AddressSet): string {
  if (isAll) return `all ${family}`;
  return intervals.map(([first, last]) => range(family, first, last)).join("+");
}

function range(family: Family, first: bigint, last: bigint): string {
  return first === last
    ? formatAddress(family, first)
    : `${formatAddress(family, first)}-${formatAddress(family, last)}`;
}

function ip(address: bigint): string {
  return formatAddress(familyOf(address), address);
}

function words(...list: readonly string[]): string {
  return list.filter((word) => word !== "").join(" ");
}

function perhaps(doubt: unknown): string {
  return doubt ? "(doubtful)" : "";
}
