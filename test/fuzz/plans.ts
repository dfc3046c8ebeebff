import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { rules } from "../../policies/rules";
import { root } from "../tools";

/** A plan of the real engine. */
export interface RealPlan {
  readonly name: string;
  readonly plan: unknown;
}

/** The violating example of a rule: a plan with one resource that the rule refuses. */
export interface Violating extends RealPlan {
  readonly rule: string;
  readonly address: string;
}

/** Plans of the violating examples that need no YAML of their own. */
export function violatingPlans(): readonly Violating[] {
  return rules.flatMap(({ id }): Violating[] => {
    const folder = join(root, "policies", "rules", id.toLowerCase(), "violating");
    const file = join(folder, "plan.json");
    if (!existsSync(file) || existsSync(join(folder, "patch.yaml"))) return [];
    const { address: expected } = parse(readFileSync(join(folder, "expected.yaml"), "utf8")) as {
      address: string;
    };
    const plan = read(file);
    const address = changes(plan).find((change) => `example::${change.address}`.endsWith(expected))?.address;
    return address === undefined ? [] : [{ name: id, rule: id, address, plan }];
  });
}

/** Plans of the tests of the estate: modules, loops, unknown values, everything that a plan can be made of. */
export function fixturePlans(): readonly RealPlan[] {
  const folder = join(root, "test", "fixtures", "plans");
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "plan.json")))
    .map((name) => ({ name, plan: read(join(folder, name, "plan.json")) }));
}

/** Changes of a plan. */
export function changes(plan: unknown): readonly { readonly address: string }[] {
  return (plan as { resource_changes: { address: string }[] }).resource_changes;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
