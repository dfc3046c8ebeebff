import type { Origin } from "../environments/model";
import { EgovError } from "../messages/errors";
import { fill } from "../messages/text";
import { configurationKey, parseAddress, type ModuleStep } from "./address";
import { indexConfiguration, type Configuration, type ResourceConfiguration } from "./configuration";
import { planMessages } from "./messages";
import type { Action, Resource, StackPlan } from "./model";
import { arrayAt, objectAt, type ChangeJson, type Json, type PlanJson } from "./plan-json";
import { parseSource } from "./sources";
import type { SourceKind } from "./sources/kind";
import { readResource, resourcesIn } from "./sources/state-json";
import { bodiesOf } from "./written-blocks";

/** What the estate keeps about a resource beside what it shows. */
export interface ResourceFacts {
  readonly graph: StackGraph;
  readonly modules: readonly ModuleStep[];
  /** Instance key such as `["a"]`; empty for a single instance. */
  readonly key: string;
  readonly afterUnknown: unknown;
  readonly configuration: ResourceConfiguration | undefined;
  /** Where its values after the change are secret, as in `after_sensitive`. */
  readonly sensitive: unknown;
  /** Configuration keys of the resources that a state says it was made from. */
  readonly dependsOn: readonly string[];
  /** What its author wrote, where the configuration itself is at hand beside the plan. */
  readonly body: Json | undefined;
}

/** One stack: its resources by address, and its configuration. */
export interface StackGraph {
  readonly stack: string;
  /** What it was read from. */
  readonly kind: SourceKind;
  readonly configuration: Configuration;
  readonly variables: Json;
  /** Known values of the outputs. */
  readonly outputs: Json;
  readonly resources: readonly Resource[];
  readonly byAddress: ReadonlyMap<string, Resource>;
  /** Instances by configuration key. */
  readonly byConfiguration: ReadonlyMap<string, readonly Resource[]>;
}

/**
 * Reads one plan, state or configuration into a graph and records the facts of its resources.
 * @throws EgovError when the plan is unreadable or covers only a part of its configuration
 */
export function readStack(source: StackPlan, facts: Map<Resource, ResourceFacts>): StackGraph {
  const { kind, content: plan } = parseSource(source);
  const configuration = indexConfiguration(plan.configuration);
  const bodies = bodiesOf(source, kind);
  const byAddress = new Map<string, Resource>();
  const byConfiguration = new Map<string, Resource[]>();
  const resources: Resource[] = [];
  const graph: StackGraph = {
    stack: source.stack,
    kind,
    configuration,
    variables: plan.variables,
    outputs: plan.outputs,
    resources,
    byAddress,
    byConfiguration,
  };
  for (const change of allChanges(plan)) {
    refuseInherited(source, change);
    const { modules, rest } = parseAddress(change.address);
    const last = rest.at(-1) ?? "";
    const key = last.startsWith("[") ? last : "";
    const blockKey = configurationKey(modules, key === "" ? rest : rest.slice(0, -1));
    // A plan has one block for all instances; a configuration that was expanded has one for each.
    const block = configuration.resources.get(`${blockKey}${key}`) ?? configuration.resources.get(blockKey);
    const resource = toResource(source, change, block, configuration, plan.variables);
    const { afterUnknown, sensitive, dependsOn } = change;
    const body = bodies.get(blockKey);
    facts.set(resource, {
      graph,
      modules,
      key,
      afterUnknown,
      configuration: block,
      sensitive,
      dependsOn,
      body,
    });
    resources.push(resource);
    // A deposed object shares the address of its replacement and is on its way out.
    if (change.deposed && byAddress.has(change.address)) continue;
    byAddress.set(change.address, resource);
    const instances = byConfiguration.get(blockKey);
    if (instances) instances.push(resource);
    else byConfiguration.set(blockKey, [resource]);
  }
  refuseMissing(source, configuration, byConfiguration);
  resources.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  return graph;
}

/** Names that every object has, such as `constructor`: a table by type would give something for them. */
function refuseInherited({ file }: StackPlan, { address, type }: ChangeJson): void {
  if (!(type in Object.prototype)) return;
  throw new EgovError([{ message: fill(planMessages.noType, { address, type }), place: { file } }]);
}

/** The changes, and what the prior state holds without a change: data sources already read. */
function allChanges(plan: PlanJson): readonly ChangeJson[] {
  if (!plan.priorState) return plan.resourceChanges;
  const seen = new Set(plan.resourceChanges.map(({ address }) => address));
  const prior = resourcesIn(objectAt(objectAt(plan.priorState, "values"), "root_module"));
  const unchanged = prior.flatMap((entry) => readResource(entry) ?? []);
  return [...plan.resourceChanges, ...unchanged.filter(({ address }) => !seen.has(address))];
}

function toResource(
  source: StackPlan,
  change: ChangeJson,
  block: ResourceConfiguration | undefined,
  configuration: Configuration,
  variables: Json,
): Resource {
  const provider = block?.providerKey ?? "";
  // What is deleted has no configuration any more: its region is that before the change.
  const region =
    text((change.after ?? change.before)?.["region"]) ?? providerRegion(configuration, provider, variables);
  const origin = originOf(source.origins, change.address);
  return {
    stack: source.stack,
    address: change.address,
    mode: change.mode,
    type: change.type,
    name: change.name,
    action: toAction(change.actions),
    before: change.before,
    after: change.after,
    provider,
    providerSource: change.providerSource,
    ...(region === undefined ? {} : { region }),
    ...(change.previousAddress === undefined ? {} : { movedFrom: change.previousAddress }),
    ...(change.imported ? { imported: true } : {}),
    ...(origin === undefined ? {} : { origin }),
  };
}

function originOf(origins: StackPlan["origins"], address: string): Origin | undefined {
  return origins?.[address] ?? origins?.[address.replace(/\[[^\]]*\]/g, "")];
}

function providerRegion(configuration: Configuration, key: string, variables: Json): string | undefined {
  const expression = objectAt(objectAt(objectAt(configuration.providers, key), "expressions"), "region");
  const references = arrayAt(expression, "references");
  const variable = references.length === 1 ? /^var\.(.+)$/.exec(String(references[0]))?.[1] : undefined;
  if (variable !== undefined) return text(objectAt(variables, variable)["value"]);
  return references.length === 0 ? text(expression["constant_value"]) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function toAction(actions: readonly string[]): Action {
  if (actions.length > 1)
    return actions.includes("delete") || actions.includes("forget") ? "replace" : "update";
  const [action] = actions;
  switch (action) {
    case "create":
    case "read":
    case "update":
    case "delete":
    case "forget":
    case "no-op":
      return action;
    default:
      // An action that a later engine invents still changes something.
      return "update";
  }
}

function refuseMissing(
  { file }: StackPlan,
  configuration: Configuration,
  planned: ReadonlyMap<string, unknown>,
): void {
  const missing = [...configuration.resources.values()].filter(
    ({ address, mode, repeated }) => mode === "managed" && !repeated && !planned.has(address),
  );
  if (missing.length === 0) return;
  throw new EgovError(
    missing.map(({ address }) => ({
      message: fill(planMessages.missingResource, { address }),
      place: { file },
    })),
  );
}
