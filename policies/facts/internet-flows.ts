import type { Environment } from "../../environments/model";

/** A declared flow between the egress and the internet, from the point of view of the egress. */
export interface InternetFlow {
  readonly direction: "ingress" | "egress";
  readonly protocol: string;
  /** First and last port, both inside; empty for icmp. */
  readonly ports: readonly (readonly [number, number])[];
}

/** Internet flows that egress.yaml declares. */
export function internetFlowsOf(environment: Environment): readonly InternetFlow[] {
  const flows = (environment.egress?.systems ?? []).flatMap((system) => system.flows ?? []);
  return flows
    .filter((flow) => flow.from === "internet" || flow.to === "internet")
    .map((flow) => ({
      direction: flow.from === "internet" ? "ingress" : "egress",
      protocol: flow.protocol,
      ports: (flow.ports ?? []).map(toRange),
    }));
}

/** Is traffic with the internet declared? Without a range the question is about a protocol that has no ports. */
export function isDeclared(
  flows: readonly InternetFlow[],
  direction: string,
  protocol: string,
  range?: { readonly from: number; readonly to: number },
): boolean {
  return flows.some(
    (flow) =>
      flow.direction === direction &&
      flow.protocol === protocol &&
      (range
        ? flow.ports.some(([from, to]) => from <= range.from && range.to <= to)
        : flow.ports.length === 0),
  );
}

function toRange(port: number | string): readonly [number, number] {
  const [from = 0, to = from] = String(port).split("-").map(Number);
  return [from, to];
}
