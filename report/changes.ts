import { isDeepStrictEqual } from "node:util";
import { configurationKey, parseAddress } from "../estate/address";
import { indexConfiguration, type Configuration } from "../estate/configuration";
import type { Action } from "../estate/model";
import { objectAt } from "../estate/plan-json";
import { isMarker } from "./markers";
import type { ActionCounts, AttributeChange, Change, PlannedStack } from "./model";
import { secretsIn, showValue } from "./redact";

/** What a plan says of its resources. */
export interface PlanSummary {
  readonly counts: ActionCounts;
  readonly changes: readonly Change[];
  /** Texts that were hidden. */
  readonly secrets: readonly string[];
}

interface PlannedResource {
  readonly mode: string;
  readonly address: string;
  readonly deposed?: string;
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Attributes | null;
    readonly after: Attributes | null;
    readonly before_sensitive?: unknown;
    readonly after_sensitive?: unknown;
    readonly after_unknown?: unknown;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
}

type Attributes = Readonly<Record<string, unknown>>;

/** Attributes of a new resource that a reviewer wants to see; the others stand in review.json. */
const headlines = new Set(
  (
    "action address address_pool bandwidth cidr cores description destination_cidr destination_ip_address destination_port " +
    "direction fixed_ip flavor_name image_name instances max_kbps name next_hop port_range_max port_range_min prefixes protocol " +
    "protocol_port ram records region remote_ip_prefix size source_ip_address target_tenant vip_address volume_type"
  ).split(" "),
);

export function summarise(stack: PlannedStack, unit: string): PlanSummary {
  const counts = { ...noActions };
  const changes: Change[] = [];
  const secrets: string[] = [];
  const configuration = indexConfiguration(objectAt(stack.plan, "configuration"));
  for (const resource of resourcesOf(stack.plan)) {
    const action = actionOf(resource.change.actions);
    counts[action] += 1;
    secrets.push(...secretsOf(resource));
    if (action === "no-op" || action === "read") continue;
    changes.push({ ...changeOf(resource, action, stack, unit), ...told(resource, action, configuration) });
  }
  return { counts, changes, secrets };
}

export const noActions: ActionCounts & Record<Action, number> = {
  "no-op": 0,
  create: 0,
  read: 0,
  update: 0,
  replace: 0,
  delete: 0,
  forget: 0,
};

export function addCounts(all: readonly ActionCounts[]): ActionCounts {
  const sum = { ...noActions };
  for (const counts of all) for (const action of Object.keys(sum) as Action[]) sum[action] += counts[action];
  return sum;
}

/** Whether a plan was read to its end: an unfinished one must never look like an empty one. */
export function isWhole(plan: unknown): boolean {
  if (typeof plan !== "object" || plan === null || !("format_version" in plan)) return false;
  if ("errored" in plan && plan.errored === true) return false;
  if ("complete" in plan && plan.complete === false && !("deferred_changes" in plan)) return false;
  return !("resource_changes" in plan) || Array.isArray(plan.resource_changes);
}

/** Number of attributes that are known after apply. */
export function countUnknown(changes: readonly Change[]): number {
  return changes.reduce((sum, { attributes, computed = 0 }) => sum + unknownIn(attributes) + computed, 0);
}

function unknownIn(attributes: readonly AttributeChange[]): number {
  return attributes.filter(({ after }) => holdsUnknown(after)).length;
}

/** What a change tells: of a new resource what somebody declares and what is known and not blank, else everything. */
function told(
  resource: PlannedResource,
  action: Change["action"],
  { resources }: Configuration,
): Pick<Change, "attributes" | "computed"> {
  const all = attributesOf(resource, action);
  const { modules, rest } = parseAddress(resource.address);
  const block = resources.get(
    configurationKey(
      modules,
      rest.filter((part) => !part.startsWith("[")),
    ),
  );
  // A plan without its configuration does not say what is declared.
  if (action !== "create" || block === undefined) return { attributes: all };
  const attributes = all.filter(
    ({ name, after }) => name in block.expressions || !(isBlank(after) || isKnownAfterApply(after)),
  );
  const computed = unknownIn(all) - unknownIn(attributes);
  return { attributes, ...(computed > 0 && { computed }) };
}

function isBlank(value: unknown): boolean {
  return value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}

function isKnownAfterApply(value: unknown): boolean {
  return isMarker(value) && value.marker === "known-after-apply";
}

function holdsUnknown(value: unknown): boolean {
  if (isMarker(value)) return isKnownAfterApply(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsUnknown);
}

/** Also the changes that the engine puts off to a later round. */
function resourcesOf(plan: unknown): readonly PlannedResource[] {
  const { resource_changes: changes = [], deferred_changes: deferred = [] } = (plan ?? {}) as {
    resource_changes?: PlannedResource[];
    deferred_changes?: { resource_change: PlannedResource }[];
  };
  return [...changes, ...deferred.map((entry) => entry.resource_change)];
}

function actionOf(actions: readonly string[]): Action {
  if (actions.length > 1) return "replace";
  return actions[0] as Action;
}

function changeOf(
  resource: PlannedResource,
  action: Change["action"],
  stack: PlannedStack,
  unit: string,
): Omit<Change, "attributes"> {
  const origin = stack.origins?.[resource.address];
  const name = nameOf(resource);
  return {
    stack: stack.id,
    unit,
    address:
      resource.deposed === undefined ? resource.address : `${resource.address} (deposed ${resource.deposed})`,
    ...(name !== undefined && { name }),
    type: resource.type,
    action,
    ...(origin && { origin }),
  };
}

function nameOf({ change }: PlannedResource): string | undefined {
  const before = showValue("name", change.before?.["name"], {
    sensitive: mark(change.before_sensitive, "name"),
  });
  const after = showValue("name", change.after?.["name"], {
    sensitive: mark(change.after_sensitive, "name"),
  });
  return [before, after].find((name) => typeof name === "string");
}

function attributesOf({ change }: PlannedResource, action: Change["action"]): AttributeChange[] {
  const unknown = asObject(change.after_unknown);
  const forcing = new Set((change.replace_paths ?? []).map(([first]) => String(first)));
  const names = new Set([
    ...Object.keys(change.before ?? {}),
    ...Object.keys(change.after ?? {}),
    ...Object.keys(unknown),
  ]);
  return [...names].sort().flatMap((name) => {
    const before = change.before?.[name] ?? undefined;
    const after = change.after?.[name] ?? undefined;
    const isUnknown = unknown[name] !== undefined && unknown[name] !== false && !isEmpty(unknown[name]);
    if (!isUnknown && isDeepStrictEqual(before, after)) return [];
    const forces = forcing.has(name);
    return {
      name,
      ...(before !== undefined && {
        before: showValue(name, before, { sensitive: mark(change.before_sensitive, name) }),
      }),
      ...((after !== undefined || isUnknown) && {
        after: showValue(name, after, {
          sensitive: mark(change.after_sensitive, name),
          unknown: unknown[name],
        }),
      }),
      ...((forces || isHeadline(name, action, before, after)) && { headline: true as const }),
      ...(forces && { forcesReplacement: true as const }),
    };
  });
}

function isHeadline(name: string, action: Change["action"], before: unknown, after: unknown): boolean {
  if (headlines.has(name)) return true;
  if (action === "update") return !sameInOtherOrder(before, after);
  return action === "replace" && before !== undefined && after !== undefined;
}

function sameInOtherOrder(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  const sorted = (list: unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  return isDeepStrictEqual(sorted(before), sorted(after));
}

function secretsOf({ change }: PlannedResource): string[] {
  return [
    ...secretsIn("", change.before, { sensitive: change.before_sensitive }),
    ...secretsIn("", change.after, { sensitive: change.after_sensitive }),
  ];
}

function mark(marks: unknown, name: string): unknown {
  return marks === true ? true : asObject(marks)[name];
}

function asObject(value: unknown): Attributes {
  return typeof value === "object" && value !== null ? (value as Attributes) : {};
}

function isEmpty(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((item) => item === false || isEmpty(item))
  );
}
