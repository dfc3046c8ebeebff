import type { Resource, Value } from "../../estate/model";
import type { Lookup } from "./lookup";
import type { Source } from "./reading";
import { textOf } from "./values";

const projectType = "openstack_identity_project_v3";

/** Projects of resources, by a key that is the same for the same project however it is named. */
export class Projects {
  private readonly providers = new Map<string, string>();

  constructor(
    private readonly source: Source,
    private readonly lookup: Lookup,
  ) {}

  /** Key of the project that a resource is in. */
  of(resource: Resource): string {
    const { estate } = this.source;
    const own =
      this.key(estate.get(resource, "tenant_id"), resource, "tenant_id") ??
      this.key(estate.get(resource, "project_id"), resource, "project_id");
    if (own !== undefined) return own;
    const provider = `${resource.stack} ${resource.provider}`;
    let key = this.providers.get(provider);
    if (key === undefined) this.providers.set(provider, (key = this.ofProvider(resource, provider)));
    return key;
  }

  /** Key and name of the project that an attribute names. */
  at(resource: Resource, attribute: string): string | undefined {
    return this.key(this.source.estate.get(resource, attribute), resource, attribute);
  }

  private ofProvider(resource: Resource, otherwise: string): string {
    for (const argument of ["tenant_name", "tenant_id"]) {
      const value = this.source.estate.providerValue(resource, argument);
      if (value.state === "reference" && value.targets[0]) return this.named(value.targets[0].resource);
      const text = textOf(value);
      if (text !== undefined && text !== "") return this.byText(text);
    }
    return otherwise;
  }

  private key(value: Value, resource: Resource, attribute: string): string | undefined {
    if (value.state === "absent" || value.state === "default") return undefined;
    if (value.state === "reference") {
      const [target] = value.targets;
      return target && this.named(target.resource);
    }
    // Computed, so of the provider's project, unless somebody wrote an expression.
    if (value.state === "unknown") return undefined;
    const [target] = this.source.estate.targets(resource, attribute);
    const text = textOf(value);
    return target ? this.named(target) : text === undefined ? undefined : this.byText(text);
  }

  private byText(text: string): string {
    const [only, second] = this.lookup.named(projectType, text);
    return only && !second ? this.named(only) : text;
  }

  private named(project: Resource): string {
    const managed = project.type === projectType ? (this.lookup.managed(project) ?? project) : project;
    return textOf(this.source.estate.get(managed, "name")) ?? `${managed.stack}::${managed.address}`;
  }
}
