import { type AttributeType, inputsOf, type Plan, type PlannedChange, type Schemas } from "./engine";
import type { Template } from "./city";

type Values = Readonly<Record<string, unknown>>;

/**
 * The state that an apply of a template would leave, without a cloud: what the plan of it says, defaults included, with an
 * invented id for each resource and an invented value for all else that the cloud would choose.
 * @param plan plan of the template from nothing
 */
export function appliedState(template: string, plan: Plan, schemas: Schemas): string {
  const cloud = new Cloud(template, plan, schemas);
  const versions = new Map(
    plan.planned_values.root_module.resources?.map(({ address, schema_version: version }) => [
      address,
      version,
    ]),
  );
  return JSON.stringify({
    version: 4,
    terraform_version: plan.terraform_version,
    serial: 1,
    lineage: "00000000-0000-4000-8000-000000000000",
    outputs: cloud.outputs(),
    resources: (plan.resource_changes ?? []).map((planned) => ({
      mode: "managed",
      type: planned.type,
      name: planned.name,
      provider: cloud.providerOf(planned),
      instances: [
        {
          schema_version: versions.get(planned.address),
          attributes: cloud.attributesOf(planned),
          sensitive_attributes: sensitiveIn(planned),
        },
      ],
    })),
  });
}

class Cloud {
  private readonly template: Template & {
    readonly resource: Readonly<Record<string, Readonly<Record<string, Values>>>>;
  };
  private readonly variables: Readonly<Record<string, string>>;
  private readonly planned: ReadonlyMap<string, PlannedChange>;

  constructor(
    template: string,
    plan: Plan,
    private readonly schemas: Schemas,
  ) {
    this.template = JSON.parse(template) as typeof this.template;
    this.variables = inputsOf(template);
    this.planned = new Map(plan.resource_changes?.map((change) => [change.address, change]));
  }

  outputs(): unknown {
    return Object.fromEntries(
      Object.entries(this.template.output ?? {}).map(([name, { value }]) => [
        name,
        { value: this.evaluate(value), type: "string" },
      ]),
    );
  }

  providerOf({ type, name, provider_name: provider }: PlannedChange): string {
    const [, alias] = String(this.template.resource[type]?.[name]?.["provider"] ?? "").split(".");
    return `provider["${provider}"]${alias === undefined ? "" : `.${alias}`}`;
  }

  attributesOf({ address, type, name, change }: PlannedChange): Values {
    const written = this.template.resource[type]?.[name] ?? {};
    const known = this.complete(change.after, change.after_unknown, written) as Values;
    const values = Object.entries(known).map(([key, value]) => {
      if (key === "id") return [key, `id of ${address}`];
      if (value !== null || change.after_unknown[key] !== true) return [key, value];
      // The provider computes these from its own attribute of that name, and plans a change where they differ.
      if (key.startsWith("all_") && key.slice(4) in known) return [key, known[key.slice(4)] ?? []];
      const kind = this.schemas[type]?.[key];
      return [key, kind === undefined ? null : invented(kind, `${key} of ${address}`)];
    });
    return Object.fromEntries(values) as Values;
  }

  /** Known values, and those that were unknown only because they refer to others. */
  private complete(known: unknown, unknown: unknown, written: unknown): unknown {
    if (unknown === true) return written === undefined ? null : this.evaluate(written);
    if (Array.isArray(unknown)) {
      const [values, texts] = [asList(known), asList(written)];
      return unknown.map((part, index) => this.complete(values[index], part, texts[index]));
    }
    if (typeof unknown === "object" && unknown !== null) {
      const [values, texts] = [{ ...(known as Values) }, written as Values | undefined];
      for (const [key, part] of Object.entries(unknown))
        values[key] = this.complete(values[key], part, texts?.[key]) ?? null;
      return values;
    }
    return known;
  }

  private evaluate(written: unknown): unknown {
    if (typeof written === "string")
      return written.replaceAll(/\$\{([^}]+)\}/g, (_, text: string) => this.lookUp(text));
    if (Array.isArray(written)) return written.map((part) => this.evaluate(part));
    if (typeof written !== "object" || written === null) return written;
    return Object.fromEntries(Object.entries(written).map(([key, part]) => [key, this.evaluate(part)]));
  }

  private lookUp(reference: string): string {
    const [type = "", name = "", attribute = ""] = reference.split(".");
    if (type === "var") return this.variables[name] ?? "";
    const known = this.planned.get(`${type}.${name}`)?.change.after?.[attribute];
    const written = known ?? this.template.resource[type]?.[name]?.[attribute];
    return written === undefined ? `${attribute} of ${type}.${name}` : String(this.evaluate(written));
  }
}

function sensitiveIn({ change }: PlannedChange): unknown[] {
  return Object.entries(change.after_sensitive)
    .filter(([, sensitive]) => sensitive === true)
    .map(([value]) => [{ type: "get_attr", value }]);
}

/** A value of a type; a collection has one element, since the provider takes an empty one for not yet known. */
function invented(type: AttributeType, label: string): unknown {
  if (type === "bool") return false;
  if (type === "number") return 1;
  if (typeof type === "string") return label;
  if (type[0] === "map") return {};
  if (type[0] !== "object") return [invented(type[1], label)];
  return Object.fromEntries(Object.entries(type[1]).map(([key, part]) => [key, invented(part, label)]));
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
