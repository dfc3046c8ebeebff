import { opened, type PortSpan } from "../../../policies/facts/port-spans";
import type { Ports } from "../../../policies/facts/ports";
import type { Protocol } from "../../../policies/facts/protocol";

const spans: readonly PortSpan[] = [
  { protocol: "tcp", from: 135, to: 139, name: "netbios" },
  { protocol: "udp", from: 161, to: 161, name: "snmp" },
];
const tcp: Protocol = { kind: "named", name: "tcp" };
const any: Protocol = { kind: "any" };
const whole: Ports = { kind: "all", why: "whole" };

function range(from: number, to: number): Ports {
  return { kind: "range", from, to };
}

test.each<[string, Protocol, Ports | undefined, readonly string[]]>([
  ["any protocol without ports opens all", any, undefined, ["netbios", "snmp"]],
  ["any protocol with all ports opens all", any, whole, ["netbios", "snmp"]],
  ["one protocol opens its own only", tcp, whole, ["netbios"]],
  ["one protocol without ports opens none of them", tcp, undefined, []],
  ["a range that ends at the first port opens it", tcp, range(1, 135), ["netbios"]],
  ["a range that ends before the first port does not", tcp, range(1, 134), []],
  ["a range that begins at the last port opens it", tcp, range(139, 200), ["netbios"]],
  ["a range that begins after the last port does not", tcp, range(140, 200), []],
  ["an unknown protocol is not said to open any", { kind: "unknown", reason: "late" }, whole, []],
  ["unknown ports are not said to open any", any, { kind: "unknown", reason: "late" }, []],
])("%s", (_title, protocol, ports, expected) => {
  expect(opened(spans, protocol, ports).map(({ name }) => name)).toEqual(expected);
});
