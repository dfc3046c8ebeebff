import type { Estate, Resource, StackPlan } from "../../../estate/model";
import { othersThan } from "./others";

type Json = Record<string, unknown>;

interface Change {
  readonly address: string;
  readonly type: string;
  readonly change: { actions: readonly string[]; before: unknown; after: Json | null; after_unknown: Json };
}

interface Block {
  readonly address: string;
  readonly type: string;
  readonly expressions?: Json;
}

interface Plan {
  resource_changes: Change[];
  readonly configuration: { readonly root_module: { readonly resources?: Block[] } };
}

/** A plan of an example in which one thing is otherwise. */
export interface Altered {
  /** What is otherwise, such as `subnet_v2.a.cidr`. */
  readonly what: string;
  /** How it is: `unknown`, `absent`, or the value. */
  readonly how: string;
  readonly source: StackPlan;
}

/** Attributes that a rule asked for, by address of their resource. */
export type Read = ReadonlyMap<string, ReadonlySet<string>>;

const readers = new Set(["get", "targets", "written", "blockCount"]);

/** An estate, and what is asked of it from now on. */
export function overheard(estate: Estate): { readonly estate: Estate; readonly read: Read } {
  const read = new Map<string, Set<string>>();
  const proxy = new Proxy(estate, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...given: readonly unknown[]): unknown => {
        if (readers.has(String(name))) {
          const [resource, path] = given as [Resource, string];
          const paths = read.get(resource.address) ?? new Set();
          read.set(resource.address, paths.add(path.split(".")[0] ?? path));
        }
        return Reflect.apply(member, target, given);
      };
    },
  });
  return { estate: proxy, read };
}

/**
 * A plan with one value after the other that nobody knows before apply, that is not written, that is another one, or that
 * comes from another resource; and with one resource after the other deleted.
 * @param read attributes that a rule asked for
 * @param written whether to alter what is written and was not asked for, too
 */
export function* alterPlan(source: StackPlan, read: Read, written: boolean): Iterable<Altered> {
  const plan = source.plan as Plan;
  for (const [at, { address, change }] of plan.resource_changes.entries()) {
    if (change.after === null) continue;
    yield { what: address, how: "deleted", source: edited(source, (copy) => remove(copy, at)) };
    for (const attribute of attributesOf(change.after, read.get(address) ?? [], written)) {
      for (const { how, value, expression } of waysOf(plan, at, attribute)) {
        const edit = (copy: Plan): void => write(copy, at, attribute, value, expression);
        yield { what: `${address}.${attribute}`, how, source: edited(source, edit) };
      }
    }
  }
}

function attributesOf(after: Json, read: Iterable<string>, written: boolean): readonly string[] {
  const own = written ? Object.keys(after).filter((name) => after[name] !== null && name !== "timeouts") : [];
  return [...new Set([...read, ...own])].sort();
}

interface Way {
  readonly how: string;
  /** Undefined: not known before apply. Null: not written. */
  readonly value: unknown;
  readonly expression?: unknown;
}

function waysOf(plan: Plan, at: number, attribute: string): readonly Way[] {
  const { address, type, change } = plan.resource_changes[at] as Change;
  const before = change.after?.[attribute] ?? null;
  const expression = blockOf(plan, address)?.expressions?.[attribute];
  const others = othersOf(before).map((value) => ({
    how: JSON.stringify(value),
    value,
    expression: { constant_value: value },
  }));
  const ways: readonly Way[] = [
    { how: "unknown", value: undefined, expression: { references: ["var.elsewhere"] } },
    ...(before === null && expression === undefined ? [] : [{ how: "absent", value: null }]),
    ...others,
    ...elsewhere(plan, type, expression),
  ];
  return ways;
}

/** A list of blocks has a way for each argument of its first block. */
function othersOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return othersThan(value);
  const [first, ...rest] = value as readonly unknown[];
  if (typeof first !== "object" || first === null) return othersThan(value);
  const inner = Object.entries(first).flatMap(([key, argument]) =>
    othersThan(argument).map((other) => [{ ...first, [key]: other }, ...rest]),
  );
  return [[], ...inner];
}

/** Another resource of the same type as the one that the value comes from. */
function elsewhere(plan: Plan, type: string, expression: unknown): readonly Way[] {
  const { references: [reference] = [] } = (expression ?? {}) as { references?: readonly string[] };
  const [wanted, name, attribute] = reference?.split(".") ?? [];
  if (wanted === undefined || attribute === undefined || wanted === type) return [];
  const other = plan.configuration.root_module.resources?.find(
    (block) => block.type === wanted && block.address !== `${wanted}.${name}`,
  );
  if (!other) return [];
  const references = [`${other.address}.${attribute}`, other.address];
  return [{ how: `of ${other.address}`, value: undefined, expression: { references } }];
}

function blockOf(plan: Plan, address: string): Block | undefined {
  const name = address.replace(/\[[^\]]*\]$/, "");
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

function write(plan: Plan, at: number, attribute: string, value: unknown, expression: unknown): void {
  const { address, change } = plan.resource_changes[at] as Change;
  const after = change.after ?? {};
  const expressions = blockOf(plan, address)?.expressions ?? {};
  delete after[attribute];
  delete change.after_unknown[attribute];
  delete expressions[attribute];
  if (value === undefined) change.after_unknown[attribute] = true;
  else if (value !== null) after[attribute] = value;
  if (expression !== undefined) expressions[attribute] = expression;
}
