import { defaultOf } from "./defaults";
import type { Resource, Target, Value } from "./model";
import { pendingOutputs } from "./pending";
import { isObject } from "./plan-json";
import { expressionAt, isNull, nothing, type References, type Resolution, type Scope } from "./references";
import type { ResourceFacts } from "./stack-graph";
import { isUnwritten } from "./written-blocks";

const absent: Value = { state: "absent" };
const itself: Value = { state: "unknown", reason: "refers to itself" };

/** Attributes that only the cloud fills in: not writing them means nothing. */
const filledByCloud = /^(id|all_.+|fixed_ip_v[46]|access_ip_v[46]|created_at|updated_at|mac_address)$/;

/** Answers what an attribute is after the change. */
export class Values {
  /** By path, since there are few of them; only answers that cost something. */
  private readonly cache = new Map<string, Map<Resource, Value>>();

  constructor(
    private readonly facts: ReadonlyMap<Resource, ResourceFacts>,
    private readonly references: References,
  ) {}

  /** See {@link Estate.get}. */
  get(resource: Resource, path: string): Value {
    const value = path.includes(".") ? undefined : resource.after?.[path];
    if (isPlain(value) && !mayBeUnknown(this.facts.get(resource)?.afterUnknown, path)) {
      return { state: "known", value };
    }
    let known = this.cache.get(path);
    if (!known) this.cache.set(path, (known = new Map<Resource, Value>()));
    const cached = known.get(resource);
    if (cached) return cached;
    // Until it is told, a question that comes back to itself has no answer.
    known.set(resource, itself);
    const found = this.find(resource, path);
    known.set(resource, found);
    return found;
  }

  /** What the expression at a path refers to, whether or not its value is known. */
  resolve(resource: Resource, path: string): Resolution {
    const facts = this.facts.get(resource);
    const steps = stepsOf(path);
    const expression = facts?.configuration && expressionAt(facts.configuration.expressions, steps);
    if (!facts || expression === undefined) return nothing;
    if (isUnpaired(resource, facts, steps)) return { targets: [], unresolved: [`block "${steps[0]}"`] };
    return this.follow(this.references.resolve(expression, facts));
  }

  /** Resolves an expression that belongs to no resource, such as one of a provider configuration. */
  resolveIn(scope: Scope, expression: unknown): Resolution {
    return this.follow(this.references.resolve(expression, scope));
  }

  private find(resource: Resource, path: string): Value {
    if (resource.after === null) return absent;
    const steps = stepsOf(path);
    const unknown = dig(this.facts.get(resource)?.afterUnknown, steps, true);
    const value = dig(resource.after, steps, false);
    if (unknown === true) return this.fromConfiguration(resource, path, steps);
    if (value === undefined || value === null || value === "") return this.defaultFor(resource, path);
    const pending = pendingOutputs(value);
    if (pending.length > 0) {
      const byName = this.resolve(resource, path);
      if (byName.targets.length > 0 && byName.unresolved.length === 0) return reference(byName.targets);
      const parts = pending.map((output) => this.follow(this.references.resolveUpstream(output)));
      return decide({
        targets: parts.flatMap(({ targets }) => targets),
        unresolved: parts.flatMap(({ unresolved }) => unresolved),
      });
    }
    if (containsTrue(unknown)) return decide(this.resolve(resource, path));
    return { state: "known", value };
  }

  private fromConfiguration(resource: Resource, path: string, steps: readonly string[]): Value {
    const facts = this.facts.get(resource);
    const configuration = facts?.configuration;
    if (!configuration) return { state: "unknown", reason: "the plan has no configuration of this resource" };
    const expression = expressionAt(configuration.expressions, steps);
    if (expression !== undefined && isUnpaired(resource, facts, steps))
      return decide(this.resolve(resource, path));
    if (expression === undefined || isNull(expression)) {
      const [top = ""] = steps;
      if (steps.length > 1 && configuration.expressions[top] === undefined) {
        const byDefault = isUnwritten(facts.body, top) ? this.defaultFor(resource, path) : absent;
        if (byDefault.state === "default") return byDefault;
        // A plan leaves dynamic blocks out of its configuration; where not even their number is known, they look like none.
        const whole = isObject(facts.afterUnknown) && facts.afterUnknown[top] === true;
        const reason = whole
          ? `block "${top}" is filled in by the cloud, or written dynamically`
          : `block "${top}" is written dynamically`;
        return { state: "unknown", reason };
      }
      if (filledByCloud.test(steps.at(-1) ?? ""))
        return { state: "unknown", reason: "filled in by the cloud" };
      return this.defaultFor(resource, path);
    }
    const applied = this.references.upstreamValue(expression, facts);
    return applied === undefined ? decide(this.resolve(resource, path)) : { state: "known", value: applied };
  }

  private defaultFor(resource: Resource, path: string): Value {
    const entry = defaultOf(resource.type, path);
    if (!entry) return absent;
    const { sameAs, source } = entry;
    if (!sameAs) return { state: "default", value: entry.value, source };
    const through = this.get(resource, sameAs.through);
    const [target, ...others] = through.state === "reference" ? through.targets : [];
    if (!target || others.length > 0) return { state: "default", value: entry.value, source };
    const value = this.get(target.resource, sameAs.attribute);
    return value.state === "known" ? { state: "default", value: value.value, source } : value;
  }

  /** A reference to an attribute that is itself a reference means what that one refers to. */
  private follow(resolution: Resolution): Resolution {
    if (resolution.targets.length === 0) return resolution;
    const targets: Target[] = [];
    for (const target of resolution.targets) {
      const value = target.attribute === "id" ? absent : this.get(target.resource, target.attribute);
      if (value.state === "reference") targets.push(...value.targets);
      else targets.push(target);
    }
    return { targets: unique(targets), unresolved: resolution.unresolved };
  }
}

const known = new Map<string, readonly string[]>();

/** Steps of a path; a path without a dot is asked for most. */
function stepsOf(path: string): readonly string[] {
  let steps = known.get(path);
  if (!steps) known.set(path, (steps = path.split(".")));
  return steps;
}

/**
 * Are there more or fewer blocks of a kind than the configuration writes? Then a block and an expression of one number need not belong
 * together: some of them are dynamic, or the plan was tampered with.
 */
function isUnpaired(
  { after }: Resource,
  { configuration, afterUnknown }: ResourceFacts,
  [block = "", number]: readonly string[],
): boolean {
  if (number === undefined || (isObject(afterUnknown) && afterUnknown[block] === true)) return false;
  const written = configuration?.expressions[block];
  const planned = after?.[block];
  return Array.isArray(written) && Array.isArray(planned) && written.length !== planned.length;
}

/** A value that says all by itself: no text with a marker, nothing with parts. */
function isPlain(value: unknown): boolean {
  if (typeof value === "string") return value !== "" && !value.includes("egov:pending:");
  return typeof value === "number" || typeof value === "boolean";
}

/** Can something at a top-level path be known only after apply? */
function mayBeUnknown(afterUnknown: unknown, path: string): boolean {
  return isObject(afterUnknown) ? afterUnknown[path] !== undefined : afterUnknown !== undefined;
}

function reference(targets: readonly Target[]): Value {
  return { state: "reference", targets };
}

function decide({ targets, unresolved }: Resolution): Value {
  if (unresolved.length > 0) {
    return { state: "unknown", reason: `cannot follow ${[...new Set(unresolved)].join(", ")}` };
  }
  if (targets.length > 0) return reference(targets);
  return { state: "unknown", reason: "known only after apply" };
}

function unique(targets: readonly Target[]): Target[] {
  if (targets.length < 2) return [...targets];
  return targets.filter(
    (one, at) =>
      targets.findIndex((other) => other.resource === one.resource && other.attribute === one.attribute) ===
      at,
  );
}

/** Walks into a value; with `stopAtTrue` a `true` on the way answers for all below it, as in after_unknown. */
function dig(value: unknown, steps: readonly string[], stopAtTrue: boolean): unknown {
  let at = value;
  for (const step of steps) {
    if (stopAtTrue && at === true) return true;
    at = Array.isArray(at) ? at[Number(step)] : isObject(at) ? at[step] : undefined;
  }
  return at;
}

function containsTrue(value: unknown): boolean {
  if (value === true) return true;
  if (Array.isArray(value)) return value.some(containsTrue);
  return isObject(value) && Object.values(value).some(containsTrue);
}
