import { EgovError } from "../messages/errors";
import { fill } from "../messages/text";
import { planMessages } from "./messages";
import type { Estate, ProviderConfiguration, Resource, StackPlan, Target, Value } from "./model";
import { defaultedAttributes } from "./defaults";
import { expressionPaths, textPaths } from "./paths";
import { isObject } from "./plan-json";
import { readProviders } from "./providers";
import { References } from "./references";
import { readStack, type ResourceFacts, type StackGraph } from "./stack-graph";
import { Values } from "./values";

/**
 * Builds one graph over all stacks, each given by its plan, its state or its configuration in JSON; by Terraform or OpenTofu,
 * synthesised or written by hand.
 * @throws EgovError with exit code 2 when one is none of these, is incomplete, or there is none
 */
export function buildEstate(plans: readonly StackPlan[]): Estate {
  if (plans.length === 0) throw new EgovError([{ message: fill(planMessages.noPlans) }]);
  refuseDuplicates(plans);
  const facts = new Map<Resource, ResourceFacts>();
  const graphs = new Map<string, StackGraph>();
  const problems: EgovError[] = [];
  for (const plan of [...plans].sort((a, b) => (a.stack < b.stack ? -1 : 1))) {
    try {
      graphs.set(plan.stack, readStack(plan, facts));
    } catch (error) {
      // All unreadable plans are named at once.
      if (!(error instanceof EgovError)) throw error;
      problems.push(error);
    }
  }
  if (problems.length > 0) throw new EgovError(problems.flatMap((error) => error.problems));
  return new PlanEstate(graphs, facts);
}

function refuseDuplicates(plans: readonly StackPlan[]): void {
  const seen = new Map<string, StackPlan>();
  for (const plan of plans) {
    const first = seen.get(plan.stack);
    if (first) {
      const values = { stack: plan.stack, first: first.file, second: plan.file };
      throw new EgovError([
        { message: fill(planMessages.duplicateStack, values), place: { file: plan.file } },
      ]);
    }
    seen.set(plan.stack, plan);
  }
}

class PlanEstate implements Estate {
  readonly stacks: readonly string[];
  readonly sources: Estate["sources"];
  readonly resources: readonly Resource[];
  readonly providers: readonly ProviderConfiguration[];
  private readonly byType = new Map<string, Resource[]>();
  private readonly byId = new Map<string, Resource[]>();
  private readonly byProvider: ReadonlyMap<string, ProviderConfiguration>;
  private readonly values: Values;
  private reverse: ReadonlyMap<Resource, readonly Resource[]> | undefined;

  constructor(
    private readonly graphs: ReadonlyMap<string, StackGraph>,
    private readonly facts: ReadonlyMap<Resource, ResourceFacts>,
  ) {
    this.stacks = [...graphs.keys()];
    this.sources = new Map([...graphs].map(([stack, { kind }]) => [stack, kind]));
    this.resources = [...graphs.values()].flatMap(({ resources }) => resources);
    for (const resource of this.resources) this.index(resource);
    const references = new References(
      graphs,
      (resource) => facts.get(resource)?.key ?? "",
      (resource) => facts.get(resource)?.modules ?? [],
    );
    this.values = new Values(facts, references);
    this.providers = readProviders(graphs, (graph, expression) =>
      this.values.resolveIn({ graph, modules: [], key: "" }, expression),
    );
    this.byProvider = new Map(this.providers.map((entry) => [`${entry.stack} ${entry.key}`, entry]));
  }

  ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  find(stack: string, address: string): Resource | undefined {
    return this.graphs.get(stack)?.byAddress.get(address);
  }

  paths(resource: Resource): readonly string[] {
    const { after } = resource;
    const configuration = this.facts.get(resource)?.configuration;
    const written = configuration ? expressionPaths(configuration.expressions) : textPaths(after);
    return [...new Set([...Object.keys(after ?? {}), ...defaultedAttributes(resource.type), ...written])];
  }

  get(resource: Resource, path: string): Value {
    return this.values.get(resource, path);
  }

  targets(resource: Resource, path: string): readonly Resource[] {
    const value = this.values.get(resource, path);
    const byName: readonly Target[] =
      value.state === "reference" ? value.targets : this.values.resolve(resource, path).targets;
    const byId = value.state === "known" ? this.named(resource, value.value) : [];
    // Most attributes lead nowhere or to one resource.
    const [first, second] = byName;
    if (byId.length === 0 && !second) return first ? [first.resource] : [];
    return [...new Set([...byName.map((target) => target.resource), ...byId])];
  }

  referrers(resource: Resource): readonly Resource[] {
    this.reverse ??= this.indexReferrers();
    return this.reverse.get(resource) ?? [];
  }

  providerValue(resource: Resource, argument: string): Value {
    return (
      this.byProvider.get(`${resource.stack} ${resource.provider}`)?.get(argument) ?? { state: "absent" }
    );
  }

  provisioners(resource: Resource): readonly string[] {
    return this.facts.get(resource)?.configuration?.provisioners ?? [];
  }

  written(resource: Resource, attribute: string): unknown {
    const expression = this.facts.get(resource)?.configuration?.expressions[attribute];
    return isObject(expression) ? expression["constant_value"] : undefined;
  }

  secrets(resource: Resource): unknown {
    return this.facts.get(resource)?.sensitive;
  }

  blockCount(resource: Resource, block: string): number | undefined {
    if (resource.after === null) return 0;
    const unknown = this.facts.get(resource)?.afterUnknown;
    const value = resource.after[block];
    if (isObject(unknown) && unknown[block] === true) {
      const written = this.facts.get(resource)?.configuration?.expressions[block];
      return Array.isArray(written) ? written.length : undefined;
    }
    return Array.isArray(value) ? value.length : 0;
  }

  private index(resource: Resource): void {
    if (resource.after !== null) push(this.byType, resource.type, resource, resource.mode === "managed");
    const ids = new Set([resource.before?.["id"], resource.after?.["id"]]);
    for (const id of ids) push(this.byId, String(id), resource, typeof id === "string" && looksLikeId(id));
  }

  private withId(value: unknown): readonly Resource[] {
    if (typeof value === "string") return looksLikeId(value) ? (this.byId.get(value) ?? []) : [];
    return Array.isArray(value) ? value.flatMap((entry) => this.withId(entry)) : [];
  }

  /** Resources whose id a value is; ids that are plain words count only where a state says what a resource was made from. */
  private named(resource: Resource, value: unknown): readonly Resource[] {
    const made = this.madeFrom(resource, value);
    return made.length === 0 ? this.withId(value) : [...this.withId(value), ...made];
  }

  private madeFrom(resource: Resource, value: unknown): readonly Resource[] {
    const facts = this.facts.get(resource);
    if (!facts || facts.dependsOn.length === 0) return [];
    const values = Array.isArray(value) ? value : [value];
    return facts.dependsOn
      .flatMap((key) => facts.graph.byConfiguration.get(key) ?? [])
      .filter(({ after }) => after?.["id"] !== undefined && values.includes(after["id"]));
  }

  private indexReferrers(): ReadonlyMap<Resource, readonly Resource[]> {
    const reverse = new Map<Resource, Resource[]>();
    for (const resource of this.resources) {
      if (resource.after === null) continue;
      const facts = this.facts.get(resource);
      const words = (facts?.dependsOn.length ?? 0) > 0;
      for (const attribute of Object.keys(facts?.configuration?.expressions ?? {})) {
        if (attribute === "id") continue;
        for (const { resource: target } of this.values.resolve(resource, attribute).targets)
          refer(reverse, target, resource);
      }
      for (const [attribute, value] of Object.entries(resource.after)) {
        if (attribute === "id" || !(words || mayHoldId(value))) continue;
        const flat = Array.isArray(value) ? value.flatMap(strings) : value;
        for (const target of this.named(resource, flat)) refer(reverse, target, resource);
      }
    }
    return reverse;
  }
}

/** Resources are gone through one after the other, so a second mention stands at the end. */
function refer(reverse: Map<Resource, Resource[]>, target: Resource, from: Resource): void {
  if (target === from) return;
  const referrers = reverse.get(target);
  if (!referrers) reverse.set(target, [from]);
  else if (referrers.at(-1) !== from) referrers.push(from);
}

function mayHoldId(value: unknown): boolean {
  return typeof value === "string" ? looksLikeId(value) : Array.isArray(value) && value.length > 0;
}

function strings(entry: unknown): unknown[] {
  return isObject(entry) ? Object.values(entry) : [entry];
}

/** Ids of OpenStack are UUIDs with or without hyphens; a name that repeats must not become a reference. */
function looksLikeId(value: string): boolean {
  return (
    value.length >= 32 && value.length <= 36 && /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(value)
  );
}

function push(index: Map<string, Resource[]>, key: string, resource: Resource, wanted: boolean): void {
  if (!wanted) return;
  const list = index.get(key);
  if (list) list.push(resource);
  else index.set(key, [resource]);
}
