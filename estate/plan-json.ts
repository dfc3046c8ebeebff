import { EgovError } from "../messages/errors";
import { fill, type Text, type Values } from "../messages/text";
import { planMessages } from "./messages";
import type { StackPlan } from "./model";

/** A JSON object whose members are not trusted. */
export type Json = Readonly<Record<string, unknown>>;

/** The parts of `terraform show -json` that the estate reads; other sources are put into this form. */
export interface PlanJson {
  readonly resourceChanges: readonly ChangeJson[];
  readonly configuration: Json;
  readonly variables: Json;
  /** Values of the outputs of the root module that are known for certain, by name: those of a state. */
  readonly outputs: Json;
  readonly priorState: Json | undefined;
}

/** One entry of `resource_changes`. */
export interface ChangeJson {
  readonly address: string;
  readonly deposed: boolean;
  /** Address that it had before, when it was moved. */
  readonly previousAddress: string | undefined;
  /** It exists in the cloud already and is taken over. */
  readonly imported: boolean;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly providerSource: string;
  readonly actions: readonly string[];
  readonly before: Json | null;
  readonly after: Json | null;
  readonly afterUnknown: unknown;
  /** True, or the shape of the value with true inside, where something is secret. */
  readonly sensitive: unknown;
  /** Addresses without instance keys that a state says the resource was made from; empty elsewhere. */
  readonly dependsOn: readonly string[];
}

/** Is it a JSON object, not an array and not null? */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parsed JSON; undefined when the text is none. */
export function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object at a key, or an empty one. */
export function objectAt(parent: unknown, key: string): Json {
  const value = isObject(parent) ? parent[key] : undefined;
  return isObject(value) ? value : {};
}

/** The array at a key, or an empty one. */
export function arrayAt(parent: unknown, key: string): readonly unknown[] {
  const value = isObject(parent) ? parent[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/**
 * Reads plan JSON of Terraform or OpenTofu, format 1.x.
 * @throws EgovError when it is not a plan, of another format, or a plan of only a part
 */
export function parsePlan({ plan, file }: StackPlan): PlanJson {
  const refuse = (message: Text, values: Values = {}): never => {
    throw new EgovError([{ message: fill(message, values), place: { file } }]);
  };
  if (!isObject(plan)) return refuse(planMessages.notPlan, { part: "{}" });
  const version = plan["format_version"];
  if (typeof version !== "string") return refuse(planMessages.notPlan, { part: "format_version" });
  if (!/^1\.\d+$/.test(version)) return refuse(planMessages.version, { version });
  if (plan["errored"] === true) return refuse(planMessages.errored);
  const deferred = arrayAt(plan, "deferred_changes");
  if (plan["complete"] === false && deferred.length === 0) return refuse(planMessages.incomplete);
  if (!isObject(plan["configuration"])) return refuse(planMessages.notPlan, { part: "configuration" });
  const changes = plan["resource_changes"];
  // Terraform leaves the key out when there is nothing at all: then nothing would be judged.
  if (!Array.isArray(changes)) {
    return refuse("planned_values" in plan ? planMessages.noResources : planMessages.notPlan, {
      part: "resource_changes",
    });
  }
  const all = [...changes, ...deferred.map((entry) => (isObject(entry) ? entry["resource_change"] : entry))];
  if (all.length === 0) return refuse(planMessages.noResources);
  return {
    resourceChanges: all.map(
      (entry, index) => readChange(entry) ?? refuse(planMessages.badChange, { index: index + 1 }),
    ),
    configuration: plan["configuration"],
    variables: objectAt(plan, "variables"),
    outputs: {},
    priorState: isObject(plan["prior_state"]) ? plan["prior_state"] : undefined,
  };
}

function readChange(entry: unknown): ChangeJson | undefined {
  if (!isObject(entry)) return undefined;
  const { address, type, name, mode, provider_name: provider, previous_address: previous, change } = entry;
  if (!isObject(change)) return undefined;
  const { actions, before, after } = change;
  if (typeof address !== "string" || typeof type !== "string" || typeof name !== "string") return undefined;
  if (mode !== "managed" && mode !== "data") return undefined;
  if (!Array.isArray(actions) || !actions.every((action) => typeof action === "string")) return undefined;
  return {
    address,
    deposed: entry["deposed"] !== undefined,
    previousAddress: typeof previous === "string" ? previous : undefined,
    imported: isObject(change["importing"]),
    mode,
    type,
    name,
    providerSource: typeof provider === "string" ? provider : "",
    actions,
    before: isObject(before) ? before : null,
    after: isObject(after) ? after : null,
    afterUnknown: change["after_unknown"],
    sensitive: change["after_sensitive"],
    dependsOn: [],
  };
}
