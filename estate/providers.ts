import type { ProviderConfiguration, Value } from "./model";
import { arrayAt, isObject, objectAt } from "./plan-json";
import type { Resolution } from "./references";
import type { StackGraph } from "./stack-graph";

/** Follows an expression of the root module of a stack. */
type Resolve = (graph: StackGraph, expression: unknown) => Resolution;

/** Every provider configuration of the stacks. */
export function readProviders(
  graphs: ReadonlyMap<string, StackGraph>,
  resolve: Resolve,
): readonly ProviderConfiguration[] {
  return [...graphs.values()].flatMap((graph) =>
    Object.entries(graph.configuration.providers)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, block]): ProviderConfiguration => {
        const expressions = objectAt(block, "expressions");
        const { full_name: source, version_constraint: version } = isObject(block) ? block : {};
        return {
          stack: graph.stack,
          key,
          source: typeof source === "string" ? source : "",
          version: typeof version === "string" && version !== "" ? version : undefined,
          arguments: Object.keys(expressions),
          get: (argument) => valueOf(graph, argument, expressions[argument], resolve),
        };
      }),
  );
}

function valueOf(graph: StackGraph, argument: string, expression: unknown, resolve: Resolve): Value {
  if (Array.isArray(expression)) return { state: "known", value: expression };
  if (!isObject(expression)) return { state: "absent" };
  if (arrayAt(expression, "references").length === 0) {
    return { state: "known", value: expression["constant_value"] };
  }
  const { targets, unresolved } = resolve(graph, expression);
  if (targets.length > 0 && unresolved.length === 0) return { state: "reference", targets };
  const value = variableValue(graph, expression["references"]);
  if (value !== undefined) return { state: "known", value };
  return { state: "unknown", reason: `provider argument "${argument}" is computed` };
}

function variableValue(graph: StackGraph, references: unknown): unknown {
  if (!Array.isArray(references) || references.length !== 1) return undefined;
  const name = /^var\.([^.[]+)$/.exec(String(references[0]))?.[1];
  return name === undefined ? undefined : objectAt(graph.variables, name)["value"];
}
