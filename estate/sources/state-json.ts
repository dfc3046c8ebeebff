import { EgovError } from "../../messages/errors";
import { fill, type Text, type Values } from "../../messages/text";
import { planMessages } from "../messages";
import type { StackPlan } from "../model";
import { arrayAt, isObject, objectAt, type ChangeJson, type Json, type PlanJson } from "../plan-json";

/**
 * Reads `terraform show -json` of a state, format 1.x: what exists and nobody changes. It has no configuration, so references
 * are told by ids alone.
 * @throws EgovError when the format is another or the state is empty
 */
export function parseState({ plan: state, file }: StackPlan): PlanJson {
  const refuse = (message: Text, values: Values = {}): never => {
    throw new EgovError([{ message: fill(message, values), place: { file } }]);
  };
  const version = String(objectOf(state)["format_version"]);
  if (!/^1\.\d+$/.test(version)) return refuse(planMessages.version, { version });
  const values = objectAt(state, "values");
  const entries = resourcesIn(objectAt(values, "root_module"));
  if (entries.length === 0) return refuse(planMessages.noResources);
  return {
    resourceChanges: entries.map(
      (entry, index) => readResource(entry) ?? refuse(planMessages.badResource, { index: index + 1 }),
    ),
    configuration: {},
    variables: {},
    outputs: outputValues(values),
    priorState: undefined,
  };
}

/** Every resource of a module and of the modules below it, as the state lists them. */
export function resourcesIn(module: Json): readonly unknown[] {
  const below = arrayAt(module, "child_modules").filter(isObject).flatMap(resourcesIn);
  return [...arrayAt(module, "resources"), ...below];
}

/** Values of the outputs, by name. */
export function outputValues(values: Json): Json {
  const outputs = Object.entries(objectAt(values, "outputs"));
  return Object.fromEntries(outputs.map(([name, output]) => [name, objectOf(output)["value"]]));
}

/** One resource of a state as a change that changes nothing; undefined when it is not readable. */
export function readResource(entry: unknown): ChangeJson | undefined {
  if (!isObject(entry)) return undefined;
  const { address, type, name, mode, provider_name: provider } = entry;
  if (typeof address !== "string" || typeof type !== "string" || typeof name !== "string") return undefined;
  if (mode !== "managed" && mode !== "data") return undefined;
  const values = objectAt(entry, "values");
  return {
    address,
    deposed: entry["deposed_key"] !== undefined,
    previousAddress: undefined,
    imported: false,
    mode,
    type,
    name,
    providerSource: typeof provider === "string" ? provider : "",
    actions: [mode === "data" ? "read" : "no-op"],
    before: values,
    after: values,
    afterUnknown: {},
    sensitive: entry["sensitive_values"],
    dependsOn: arrayAt(entry, "depends_on").map(String),
  };
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}
