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
        if (isInside(inside, outside)) continue;
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
  const from = divide(inside, flow.from, blocksOf);
  const to = divide(inside, flow.to, blocksOf);
  for (const source of from.within)
    for (const destination of to.beyond) yield { source, destination, direction: "outward" as const };
  for (const source of from.beyond)
    for (const destination of to.within) yield { source, destination, direction: "inward" as const };
}

/**
 * The two parts of an end. A block that holds the unit, such as a zone or all counties, is the unit on the inside and the whole
 * block on the outside. The internet is what no block of the address plan holds, so the unit is no part of it.
 */
function divide(inside: readonly string[], end: ResolvedEnd, blocksOf: BlocksOfEnd) {
  const within = new Set<string>();
  const beyond = new Set<string>();
  for (const block of blocksOf(end)) {
    if (isInside(inside, block)) {
      within.add(block);
      continue;
    }
    beyond.add(block);
    if (end.kind === "internet") continue;
    for (const own of inside) if (contains(block, own)) within.add(own);
  }
  return { within, beyond };
}

function isInside(inside: readonly string[], prefix: string): boolean {
  return inside.some((block) => contains(block, prefix));
}

function portText({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}:${to}`;
}
