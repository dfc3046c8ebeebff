import { isObject } from "../plan-json";

export const sourceKinds = ["plan", "state", "template"] as const;

/** What a stack is read from: a plan; the state of what is applied; or a configuration in JSON that nobody has planned yet. */
export type SourceKind = (typeof sourceKinds)[number];

/** A kind, or `state-file` for terraform.tfstate itself, which is no interface of Terraform and differs by version. */
export type Recognised = SourceKind | "state-file";

/** Top-level blocks of a Terraform configuration that say what there shall be. */
const blocks = ["resource", "data", "provider", "terraform", "module", "output", "variable", "locals"];

/** Tells the kind of a parsed file by its content; undefined when it is none of them. */
export function kindOf(content: unknown): Recognised | undefined {
  if (!isObject(content)) return undefined;
  if (typeof content["version"] === "number" && "lineage" in content) return "state-file";
  if (typeof content["format_version"] === "string") {
    // An empty state has neither values nor any other member; an empty plan has its configuration.
    const planned = ["resource_changes", "planned_values", "configuration", "errored", "complete"];
    return planned.some((member) => member in content) ? "plan" : "state";
  }
  const written = blocks.some((name) => isObject(content[name]) || Array.isArray(content[name]));
  return written ? "template" : undefined;
}
