import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Estate, Resource, StackPlan, Value } from "../../../estate/model";
import { root } from "../../tools";

type Values = Record<string, unknown>;

interface Schema {
  readonly block: { readonly attributes?: Readonly<Record<string, { readonly type?: unknown }>> };
}

const { provider_schemas: schemas } = JSON.parse(
  readFileSync(join(root, "providers/openstack/schema.json"), "utf8"),
) as { provider_schemas: Readonly<Record<string, { resource_schemas: Readonly<Record<string, Schema>> }>> };
const types = Object.values(schemas)[0]?.resource_schemas ?? {};

/**
 * What `terraform show -json` would say of the state after every stack of an estate is applied: each resource with an invented
 * id, each reference with the id of its target, each project that the provider stands for by its id.
 */
export function appliedStates(estate: Estate): readonly StackPlan[] {
  return estate.stacks.map((stack) => {
    const resources = estate.resources
      .filter((resource) => resource.stack === stack)
      .map((one) => entry(estate, one));
    const values = { root_module: { resources } };
    return { stack, file: `${stack}/state.json`, plan: { format_version: "1.0", values } };
  });
}

function entry(estate: Estate, resource: Resource): unknown {
  const { stack, address, mode, type, name, providerSource, after, region } = resource;
  const values = structuredClone(after ?? {}) as Values;
  const dependsOn = new Set<string>();
  const paths = estate.paths(resource);
  for (const path of paths) {
    // A block that refers to something does so at a path inside it.
    if (paths.some((other) => other.startsWith(`${path}.`))) continue;
    const value = estate.get(resource, path);
    if (value.state !== "reference") continue;
    put(values, path.split("."), applied(type, path, value));
    for (const { resource: target } of value.targets)
      if (target.stack === stack) dependsOn.add(target.address);
  }
  const project = projectOf(estate, resource);
  for (const attribute of ["tenant_id", "project_id"]) {
    if (project !== undefined && attribute in attributesOf(type)) values[attribute] ??= project;
  }
  return {
    address,
    mode,
    type,
    name,
    provider_name: providerSource,
    values: { ...values, id: idOf(resource), ...(region === undefined ? {} : { region }) },
    depends_on: [...dependsOn],
  };
}

function applied(type: string, path: string, { targets }: Extract<Value, { state: "reference" }>): unknown {
  const ids = targets.map(({ resource, attribute }) => {
    const known = attribute === "id" ? undefined : resource.after?.[attribute];
    return known ?? idOf(resource);
  });
  return Array.isArray(attributesOf(type)[path]?.type) ? ids : ids[0];
}

/** Project in which the provider configuration of a resource works. */
function projectOf(estate: Estate, resource: Resource): string | undefined {
  const name = estate.providerValue(resource, "tenant_name");
  if (name.state !== "known") return undefined;
  const project = estate
    .ofType("openstack_identity_project_v3")
    .find(({ after }) => after?.["name"] === name.value);
  return project && idOf(project);
}

/** Files and containers have their names for ids; all else has an id of the form that OpenStack gives. */
function idOf({ stack, address, type, after }: Resource): string {
  if (type.startsWith("openstack_objectstorage_")) return String(after?.["name"]);
  const hash = createHash("sha256").update(`${stack}::${address}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function attributesOf(type: string): Readonly<Record<string, { readonly type?: unknown }>> {
  return types[type]?.block.attributes ?? {};
}

function put(values: unknown, [step = "", ...rest]: readonly string[], value: unknown): void {
  if (typeof values !== "object" || values === null) return;
  const holder = values as Values;
  if (rest.length === 0) holder[step] = value;
  else put((holder[step] ??= {}), rest, value);
}
