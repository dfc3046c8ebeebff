import type { StackPlan } from "../../../estate/model";

type Json = Record<string, unknown>;

interface Change {
  readonly address: string;
  readonly change: { actions: readonly string[]; before: unknown; after: Json | null; after_unknown: Json };
}

interface Block {
  readonly address: string;
  readonly expressions?: Json;
}

interface Plan {
  resource_changes: Change[];
  readonly configuration: { readonly root_module: { readonly resources?: Block[] } };
}

/** A plan of an example in which one thing is otherwise. */
export interface Altered {
  /** What is otherwise, such as `unknown openstack_networking_subnet_v2.a.cidr`. */
  readonly what: string;
  readonly source: StackPlan;
}

/** The ways in which a value may be otherwise. */
const ways = ["unknown", "absent", "other"] as const;

/**
 * A plan with one value after the other that nobody knows before apply, that is not written, or that is another one; and
 * with one resource after the other deleted.
 */
export function* alter(source: StackPlan): Iterable<Altered> {
  const { resource_changes: changes } = source.plan as Plan;
  for (const [at, { address, change }] of changes.entries()) {
    if (change.after === null) continue;
    yield { what: `deleted ${address}`, source: edited(source, (plan) => remove(plan, at)) };
    for (const attribute of attributesOf(source.plan as Plan, at)) {
      for (const way of ways) {
        const whole = `${way} ${address}.${attribute}`;
        yield { what: whole, source: edited(source, (plan) => write(plan, at, attribute, way)) };
      }
    }
  }
}

function attributesOf(plan: Plan, at: number): readonly string[] {
  const change = plan.resource_changes[at];
  const written = Object.entries(change?.change.after ?? {}).filter(([, value]) => value !== null);
  const names = [
    ...written.map(([name]) => name),
    ...Object.keys(blockOf(plan, change?.address)?.expressions ?? {}),
  ];
  return [...new Set(names)].filter((name) => name !== "timeouts").sort();
}

function blockOf(plan: Plan, address: string | undefined): Block | undefined {
  const name = address?.replace(/\[[^\]]*\]$/, "");
  return plan.configuration.root_module.resources?.find((block) => block.address === name);
}

function edited(source: StackPlan, edit: (plan: Plan) => void): StackPlan {
  const whole = source.plan as Plan;
  const { resource_changes, configuration } = whole;
  const plan = { ...whole, ...structuredClone({ resource_changes, configuration }) };
  edit(plan);
  return { ...source, plan };
}

function remove(plan: Plan, at: number): void {
  const { change } = plan.resource_changes[at] as Change;
  Object.assign(change, { actions: ["delete"], before: change.after, after: null, after_unknown: {} });
}

function write(plan: Plan, at: number, attribute: string, way: (typeof ways)[number]): void {
  const { address, change } = plan.resource_changes[at] as Change;
  const after = change.after ?? {};
  const expressions = blockOf(plan, address)?.expressions ?? {};
  const before = after[attribute];
  delete after[attribute];
  delete change.after_unknown[attribute];
  delete expressions[attribute];
  if (way === "unknown") {
    change.after_unknown[attribute] = true;
    expressions[attribute] = { references: ["var.elsewhere"] };
  }
  if (way === "other") {
    after[attribute] = otherThan(before);
    expressions[attribute] = { constant_value: after[attribute] };
  }
}

function otherThan(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (Array.isArray(value)) return value.map(otherThan);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, otherThan(inner)]));
  }
  return "other";
}
