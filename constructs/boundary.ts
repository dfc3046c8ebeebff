import { contains } from "../environments/addresses";
import type { ResolvedEnd, ResolvedFlow } from "../environments/flows";
import type { BaselineRule } from "./baseline";

/** Traffic that may pass the boundary of a unit, as a firewall rule sees it. */
export interface BoundaryPass {
  /** Stable and unique within one boundary. */
  readonly id: string;
  /** inward: towards the unit. */
  readonly direction: "inward" | "outward";
  readonly protocol: "tcp" | "udp" | "icmp";
  readonly source: string;
  readonly destination: string;
  /** Port or range `a:b`; absent for icmp. */
  readonly port?: string;
}

/** Blocks by which a boundary knows the end of a flow: whole networks and zones, since the groups behind it are exact. */
export type BlocksOfEnd = (end: ResolvedEnd) => readonly string[];

/**
 * What may pass the boundary of a unit: every flow with one end inside `inside` and the other outside it, each once.
 * @param inside blocks of the unit
 */
export function passesOf(
  inside: readonly string[],
  flows: readonly ResolvedFlow[],
  baseline: readonly BaselineRule[],
  blocksOf: BlocksOfEnd,
): readonly BoundaryPass[] {
  const passes = new Map<string, BoundaryPass>();
  const add = (pass: Omit<BoundaryPass, "id">) => {
    const id = [pass.protocol, pass.port, pass.source, "to", pass.destination]
      .filter((part) => part !== undefined)
      .join("-")
      .replaceAll(/[./:]/g, "-");
    passes.set(id, { id, ...pass });
  };
  for (const flow of flows) {
    for (const { source, destination, direction } of crossings(inside, flow, blocksOf)) {
      if (flow.protocol === "icmp") add({ direction, protocol: "icmp", source, destination });
      else
        for (const range of flow.ports)
          add({ direction, protocol: flow.protocol, source, destination, port: portText(range) });
    }
  }
  for (const rule of baseline) {
    for (const outside of rule.prefixes) {
      for (const block of inside) {
        if (contains(block, outside)) continue;
        const inward = rule.direction === "ingress";
        add({
          direction: inward ? "inward" : "outward",
          protocol: rule.protocol,
          source: inward ? outside : block,
          destination: inward ? block : outside,
          port: String(rule.port),
        });
      }
    }
  }
  return [...passes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function* crossings(inside: readonly string[], flow: ResolvedFlow, blocksOf: BlocksOfEnd) {
  for (const source of blocksOf(flow.from)) {
    for (const destination of blocksOf(flow.to)) {
      const from = isInside(inside, source);
      const to = isInside(inside, destination);
      if (from === to) continue;
      yield { source, destination, direction: to ? ("inward" as const) : ("outward" as const) };
    }
  }
}

function isInside(inside: readonly string[], prefix: string): boolean {
  return inside.some((block) => contains(block, prefix));
}

function portText({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}:${to}`;
}
