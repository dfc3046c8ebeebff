import { configurationKey, matchesModules, split, type ModuleStep } from "./address";
import type { Resource, Target } from "./model";
import { pendingOutputs, upstreamOfVariable, type UpstreamOutput } from "./pending";
import { arrayAt, isObject, objectAt } from "./plan-json";
import type { StackGraph } from "./stack-graph";

/** Where an expression stands: its stack, its module and the instance it is evaluated for. */
export interface Scope {
  readonly graph: StackGraph;
  readonly modules: readonly ModuleStep[];
  /** Instance key of the resource, by which `x[each.key]` and `x[count.index]` are narrowed. */
  readonly key: string;
}

/** What an expression refers to. */
export interface Resolution {
  readonly targets: readonly Target[];
  /** References that lead nowhere the plan can tell. */
  readonly unresolved: readonly string[];
}

/** Of an expression that refers to nothing. */
export const nothing: Resolution = { targets: [], unresolved: [] };

// Chains of outputs and variables are short; a loop of modules would be a plan made to hang us.
const maxDepth = 50;

/** Resolves expressions of the configuration to resources, across modules and stacks. */
export class References {
  constructor(
    private readonly graphs: ReadonlyMap<string, StackGraph>,
    private readonly instanceKey: (resource: Resource) => string,
    private readonly modulesOf: (resource: Resource) => readonly ModuleStep[],
  ) {}

  /** Resolves an expression, or a block or list of blocks with expressions inside. */
  resolve(expression: unknown, scope: Scope, depth = 0): Resolution {
    if (Array.isArray(expression)) {
      return merge(expression.map((entry) => this.resolve(entry, scope, depth)));
    }
    if (!isObject(expression)) return nothing;
    const references = arrayAt(expression, "references");
    // What a configuration leaves to Terraform to work out: it is known what it is made of, not what it becomes.
    const open = arrayAt(expression, "unresolved");
    if (open.length > 0 && open.every((entry) => typeof entry === "string")) {
      const { targets } = this.resolveAll(references.map(String), scope, depth);
      return { targets, unresolved: open };
    }
    // In JSON syntax a template has both: its text as a constant, and what it refers to.
    if (references.length > 0) return this.resolveAll(references.map(String), scope, depth);
    if ("constant_value" in expression) return nothing;
    return merge(Object.values(expression).map((entry) => this.resolve(entry, scope, depth)));
  }

  /** Resolves an output of another stack. */
  resolveUpstream({ stack, output }: UpstreamOutput, depth = 0): Resolution {
    // A variable's name may spell the hyphens of a stack as underscores.
    const graph = this.graphs.get(stack) ?? this.graphs.get(stack.replaceAll("_", "-"));
    if (!graph) return { targets: [], unresolved: [`${stack}/${output}`] };
    if (output in graph.outputs) return withId(graph, graph.outputs[output], `${stack}/${output}`);
    return this.resolveOutput(graph, [], output, depth);
  }

  /** Value of an expression that is nothing but an output of a stack whose state is given; undefined for any other. */
  upstreamValue(expression: unknown, { graph, modules }: Scope): unknown {
    const references = arrayAt(expression, "references");
    if (modules.length > 0 || references.length !== 1 || arrayAt(expression, "unresolved").length > 0) {
      return undefined;
    }
    const upstream = upstreamOfVariable(/^var\.([^.[]+)$/.exec(String(references[0]))?.[1] ?? "");
    // A plan was given a value of its own, which it shows.
    if (!upstream || graph.kind === "plan") return undefined;
    return this.graphs.get(upstream.stack)?.outputs[upstream.output];
  }

  private resolveAll(references: readonly string[], scope: Scope, depth: number): Resolution {
    const byKey = references.some((reference) => reference === "each.key" || reference === "count.index");
    const named = longest(references);
    const found = named.map((reference) => this.resolveOne(reference, scope, byKey, depth));
    return merge(found);
  }

  private resolveOne(reference: string, scope: Scope, byKey: boolean, depth: number): Resolution {
    if (depth > maxDepth) return { targets: [], unresolved: [reference] };
    const [head = "", second = "", ...others] = split(reference);
    switch (head) {
      case "path":
      case "terraform":
      case "count":
        return nothing;
      case "each":
        // The key is text of the author; the value may hold anything.
        return second === "key" ? nothing : { targets: [], unresolved: [reference] };
      case "local":
      case "self":
        return { targets: [], unresolved: [reference] };
      case "var":
        return this.resolveVariable(second, reference, scope, depth);
      case "module":
        return this.resolveModule(second, others, reference, scope, byKey, depth);
      case "data":
        return this.resolveResource(
          ["data", second, others[0] ?? ""],
          others.slice(1),
          reference,
          scope,
          byKey,
        );
      default:
        return this.resolveResource([head, second], others, reference, scope, byKey);
    }
  }

  private resolveVariable(name: string, reference: string, scope: Scope, depth: number): Resolution {
    const { graph, modules } = scope;
    if (modules.length > 0) {
      const call = graph.configuration.modules.get(configurationKey(modules, []))?.callExpressions;
      const last = modules.at(-1);
      const parent: Scope = { graph, modules: modules.slice(0, -1), key: last?.key ?? "" };
      // An argument that is not given has its default, which is a constant.
      return call && name in call ? this.resolve(call[name], parent, depth + 1) : nothing;
    }
    const upstream = upstreamOfVariable(name);
    if (upstream) return this.resolveUpstream(upstream, depth + 1);
    const variable = objectAt(graph.variables, name);
    if (!("value" in variable)) return { targets: [], unresolved: [reference] };
    return merge(pendingOutputs(variable["value"]).map((output) => this.resolveUpstream(output, depth + 1)));
  }

  private resolveModule(
    name: string,
    rest: readonly string[],
    reference: string,
    scope: Scope,
    byKey: boolean,
    depth: number,
  ): Resolution {
    const indexed = rest[0]?.startsWith("[") === true;
    const output = rest[indexed ? 1 : 0];
    if (output === undefined) return { targets: [], unresolved: [reference] };
    const key = indexed ? rest[0] : byKey && scope.key !== "" ? scope.key : undefined;
    const modules = [...scope.modules, { name, key }];
    return this.resolveOutput(scope.graph, modules, output, depth);
  }

  private resolveOutput(
    graph: StackGraph,
    modules: readonly ModuleStep[],
    output: string,
    depth: number,
  ): Resolution {
    const path = configurationKey(modules, []);
    const declared = objectAt(graph.configuration.modules.get(path)?.outputs, output);
    if (!("expression" in declared)) {
      return { targets: [], unresolved: [`${graph.stack}/${path === "" ? "" : `${path}.`}${output}`] };
    }
    return this.resolve(declared["expression"], { graph, modules, key: "" }, depth + 1);
  }

  private resolveResource(
    resource: readonly string[],
    rest: readonly string[],
    reference: string,
    scope: Scope,
    byKey: boolean,
  ): Resolution {
    const index = rest[0]?.startsWith("[") === true ? rest[0] : undefined;
    const attribute = attributePath(index === undefined ? rest : rest.slice(1));
    const all = scope.graph.byConfiguration.get(configurationKey(scope.modules, resource)) ?? [];
    const inModule = all.filter((instance) => matchesModules(this.modulesOf(instance), scope.modules));
    const chosen = this.choose(inModule, index, byKey ? scope.key : "");
    if (chosen.length === 0) return { targets: [], unresolved: [reference] };
    return { targets: chosen.map((instance) => ({ resource: instance, attribute })), unresolved: [] };
  }

  private choose(
    instances: readonly Resource[],
    index: string | undefined,
    key: string,
  ): readonly Resource[] {
    if (index !== undefined) return instances.filter((instance) => this.instanceKey(instance) === index);
    if (key === "") return instances;
    const same = instances.filter((instance) => this.instanceKey(instance) === key);
    return same.length > 0 ? same : instances;
  }
}

/** `["fixed_ip", "[0]", "subnet_id"]` as `fixed_ip.0.subnet_id`; a reference to a whole resource stands for its id. */
function attributePath(parts: readonly string[]): string {
  const path = parts.map((part) => part.replace(/^\["?|"?\]$/g, "")).join(".");
  return path === "" ? "id" : path;
}

/** The resource of an applied stack that an output's value is the id of. */
function withId(graph: StackGraph, id: unknown, name: string): Resolution {
  const found = graph.resources.filter((resource) => resource.after?.["id"] === id);
  if (found.length === 0) return { targets: [], unresolved: [name] };
  return { targets: found.map((resource) => ({ resource, attribute: "id" })), unresolved: [] };
}

/** Terraform lists `a.b.id` and then `a.b`: only the longest says what is meant. */
function longest(references: readonly string[]): string[] {
  const kept: string[] = [];
  for (const reference of references) {
    const covered = kept.some(
      (other) => other.startsWith(`${reference}.`) || other.startsWith(`${reference}[`),
    );
    if (!covered && !kept.includes(reference)) kept.push(reference);
  }
  return kept;
}

function merge(resolutions: readonly Resolution[]): Resolution {
  if (resolutions.length === 1 && resolutions[0]) return resolutions[0];
  return {
    targets: resolutions.flatMap(({ targets }) => targets),
    unresolved: resolutions.flatMap(({ unresolved }) => unresolved),
  };
}

/** Expression of the configuration at a path such as `network.0.port`; undefined when none is written. */
export function expressionAt(expressions: unknown, path: readonly string[]): unknown {
  let at: unknown = expressions;
  for (const step of path) {
    // Past a whole expression the rest of the path is inside its value.
    if (isObject(at) && ("references" in at || "constant_value" in at)) return at;
    at = Array.isArray(at) ? at[Number(step)] : isObject(at) ? at[step] : undefined;
    if (at === undefined) return undefined;
  }
  return at;
}

/** Is the expression written as null, which means the same as not written? */
export function isNull(expression: unknown): boolean {
  return (
    isObject(expression) &&
    arrayAt(expression, "references").length === 0 &&
    (Object.keys(expression).length === 0 || expression["constant_value"] === null)
  );
}
