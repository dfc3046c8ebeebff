import type { Flow } from "./types";

/** A range of ports, both ends inside, 1 to 65535. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a port or a range such as `8080-8089`.
 * @returns undefined when the range does not ascend within 1 to 65535
 */
export function tryParsePort(port: number | string): PortRange | undefined {
  const [from = Number.NaN, to = from] = String(port).split("-").map(Number);
  return from >= 1 && to >= from && to <= 65535 ? { from, to } : undefined;
}

/** Ports of a flow; none for icmp. */
export function portsOf(flow: Pick<Flow, "ports">): readonly PortRange[] {
  return (flow.ports ?? []).map(tryParsePort).filter((range) => range !== undefined);
}

/** Whether a port is in one of the ranges. */
export function includesPort(ranges: readonly PortRange[], port: number): boolean {
  return ranges.some(({ from, to }) => from <= port && port <= to);
}
