import { join } from "node:path";
import type { Estate, Resource, StackPlan, Value } from "../../estate/model";
import { readPlanFile } from "../../estate/read";
import { root } from "../tools";

/** A real plan of test/fixtures/plans. */
export function fixture(name: string, stack: string = name): StackPlan {
  return readPlanFile(join(root, "test/fixtures/plans", name, "plan.json"), stack);
}

/** The resource at an address. */
export function at(estate: Estate, stack: string, address: string): Resource {
  const resource = estate.find(stack, address);
  if (!resource) throw new Error(`No ${stack}::${address}`);
  return resource;
}

/** A value in short: what a reference leads to, else the value itself. */
export function short(value: Value): unknown {
  return value.state === "reference"
    ? value.targets.map(({ resource, attribute }) => `${resource.stack}::${resource.address}.${attribute}`)
    : value;
}
