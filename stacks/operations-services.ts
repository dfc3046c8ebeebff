import type { BaselineRule, ServiceRule } from "../constructs/baseline";
import { baselineFlows, type BaselineFlow } from "../environments/flows";
import type { Environment } from "../environments/model";
import { populatedBlocks } from "./lookup";

/** The shared operations services as every tenant sees them. */
export function baselineRules(environment: Environment): readonly BaselineRule[] {
  return baselineFlows(environment).map((flow) => ({ ...common(flow), prefixes: flow.prefixes }));
}

/** The same flows as the services see them: towards or from every zone that holds instances. */
export function serviceRules(environment: Environment): readonly ServiceRule[] {
  const prefixes = populatedBlocks(environment);
  return baselineFlows(environment).map((flow) => ({
    ...common(flow),
    direction: flow.direction === "ingress" ? "egress" : "ingress",
    prefixes,
    tier: flow.tier,
    system: flow.system.system.id,
  }));
}

function common({ id, direction, protocol, port, source }: BaselineFlow) {
  return { id, direction, protocol, port, source: source.node, key: source.key };
}
