import { pendingOutputs } from "../estate/pending";
import { buildEstate } from "../estate/plan";
import type { Estate, Resource, Value } from "../estate/model";
import { factsOf, type Facts } from "../policies/facts/facts";
import { label, labelsOf } from "../policies/facts/labels";
import { zoneIdOf } from "../policies/facts/zones";
import type { RuleContext } from "../policies/rule";
import { scrub, showValue } from "../report/redact";
import { secretsOf } from "./estate-secrets";
import type { GivenStacks } from "./given-stacks";

/** A reference from an attribute of one resource to an attribute of another. */
export interface EdgeJson {
  /** Path such as `network_id` or `network.0.port`. */
  readonly attribute: string;
  readonly stack: string;
  readonly address: string;
  /** Attribute of the target; absent where only the id says which resource is meant. */
  readonly target?: string;
}

/** A resource as policies of others read it: docs/schema/estate.schema.json. */
export interface ResourceJson {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly mode: Resource["mode"];
  readonly action: Resource["action"];
  readonly movedFrom?: string;
  readonly imported?: boolean;
  readonly region?: string;
  readonly owner?: { readonly kind: string; readonly unit: string };
  readonly system?: string;
  readonly tier?: string;
  readonly zone?: string;
  readonly origin?: NonNullable<Resource["origin"]>;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly defaulted: readonly string[];
  readonly unknown: Readonly<Record<string, string>>;
  readonly references: readonly EdgeJson[];
}

/** The graph over all stacks, without secrets. */
export interface EstateJson {
  readonly format: "egov-estate/1";
  readonly environment: string;
  readonly partial: boolean;
  readonly stacks: readonly { readonly id: string; readonly source: string }[];
  readonly resources: readonly ResourceJson[];
}

/** Writes the stacks of an environment as one graph, every attribute resolved as rules see it. */
export function estateJson({ environment, plans, missing }: GivenStacks): EstateJson {
  const estate = buildEstate(plans);
  const context: RuleContext = {
    environment,
    estate,
    // No fact used here depends on the day.
    date: "1970-01-01",
    partial: missing.length > 0,
    subject: ({ stack, address }) => ({ stack, address }),
  };
  const facts = factsOf(context);
  return scrub(
    {
      format: "egov-estate/1",
      environment: environment.id,
      partial: context.partial,
      stacks: [...estate.sources].map(([id, source]) => ({ id, source })),
      resources: estate.resources.map((resource) => resourceJson(context, facts, resource)),
    },
    secretsOf(estate),
  );
}

function resourceJson(context: RuleContext, facts: Facts, resource: Resource): ResourceJson {
  const { estate } = context;
  const { stack, address, type, name, mode, action, movedFrom, imported, region, origin } = resource;
  const owner = facts.owners.of(resource);
  const { system, tier } = labelsOf(estate, resource);
  return {
    stack,
    address,
    type,
    name,
    mode,
    action,
    ...given({ movedFrom, imported, region, system, tier, zone: zoneOf(context, resource), origin }),
    ...(owner.kind === "unit" ? { owner: { kind: owner.unit.kind, unit: owner.unit.id } } : {}),
    ...attributesOf(estate, resource),
  };
}

function attributesOf(estate: Estate, resource: Resource) {
  const attributes: Record<string, unknown> = {};
  const defaulted: string[] = [];
  const unknown: Record<string, string> = {};
  const references: EdgeJson[] = [];
  if (resource.after === null) return { attributes, defaulted, unknown, references };
  for (const path of estate.paths(resource)) {
    const value = estate.get(resource, path);
    references.push(...edges(estate, resource, path, value));
    if (value.state === "unknown") unknown[path] = value.reason;
    if (value.state === "default") defaulted.push(path);
    const shown = shownValue(resource, path, value);
    if (shown !== undefined && !path.includes(".")) {
      attributes[path] = showValue(path, shown, { sensitive: marksAt(estate.secrets(resource), path) });
    }
  }
  return { attributes, defaulted, unknown, references };
}

/** What is known of a top-level attribute; of a block that refers to others, the rest of it. */
function shownValue(resource: Resource, path: string, value: Value): unknown {
  if (value.state === "known" || value.state === "default") return value.value;
  const rest = resource.after?.[path];
  return typeof rest === "object" && rest !== null ? withoutMarkers(rest) : undefined;
}

function edges(estate: Estate, resource: Resource, path: string, value: Value): readonly EdgeJson[] {
  if (value.state === "reference" && !hasInnerPaths(estate, resource, path)) {
    return value.targets.map(({ resource: { stack, address }, attribute }) => ({
      attribute: path,
      stack,
      address,
      target: attribute,
    }));
  }
  if (value.state !== "known" || path === "id") return [];
  return estate
    .targets(resource, path)
    .filter((target) => target !== resource && !hasInnerPaths(estate, resource, path))
    .map(({ stack, address }) => ({ attribute: path, stack, address }));
}

/** The edges of a block stand at the paths inside it. */
function hasInnerPaths(estate: Estate, resource: Resource, path: string): boolean {
  return estate.paths(resource).some((other) => other.startsWith(`${path}.`));
}

function zoneOf({ environment, estate }: RuleContext, resource: Resource): string | undefined {
  const labelled = label(estate, resource, "zone");
  if (labelled !== undefined) return labelled;
  const subnets = ["subnet_id", "fixed_ip.0.subnet_id"].flatMap((path) => estate.targets(resource, path));
  for (const candidate of [resource, ...subnets]) {
    const cidr = estate.get(candidate, "cidr");
    if (cidr.state === "known") return zoneIdOf(environment, String(cidr.value));
  }
  return undefined;
}

function marksAt(marks: unknown, name: string): unknown {
  if (marks === true) return true;
  return typeof marks === "object" && marks !== null ? (marks as Record<string, unknown>)[name] : undefined;
}

/** Markers of values that another stack will have are told as references. */
function withoutMarkers(value: unknown): unknown {
  if (typeof value === "string") return pendingOutputs(value).length > 0 ? undefined : value;
  if (Array.isArray(value)) return value.map((entry) => withoutMarkers(entry) ?? null);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, withoutMarkers(entry)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
}

function given<T extends Record<string, unknown>>(
  members: T,
): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}
