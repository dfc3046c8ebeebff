import { isObject, objectAt, type Json } from "../plan-json";
import { list } from "./template-body";
import { expressionOf, plannedValue } from "./template-values";

/** Providers of a configuration as the `provider_config` of a plan has them, and their source addresses by local name. */
export interface TemplateProviders {
  readonly configurations: Json;
  sourceOf(name: string): string;
}

/** Host that a source address without one means to Terraform; OpenTofu's differs, and no rule looks at it. */
const defaultHost = "registry.terraform.io";

/**
 * Reads provider blocks and required providers.
 * @param used keys of the configurations that resources use; one that no block writes takes all from the engine's environment
 */
export function readTemplateProviders(template: Json, used: ReadonlySet<string>): TemplateProviders {
  const required = requirements(template);
  const sourceOf = (name: string): string => {
    const source = objectAt(required, name)["source"];
    const address = typeof source === "string" ? source : `hashicorp/${name}`;
    return address.split("/").length > 2 ? address : `${defaultHost}/${address}`;
  };
  const configure = (name: string, block: Json) => {
    const { alias, version } = block;
    const constraint = objectAt(required, name)["version"] ?? version;
    return {
      name,
      full_name: sourceOf(name),
      ...(typeof alias === "string" ? { alias } : {}),
      ...(constraint === undefined ? {} : { version_constraint: constraint }),
      expressions: expressionsOf(block),
    };
  };
  const implied = [...used].map((key) => [key, configure(key.split(".")[0] ?? key, {})] as const);
  const labelled = Object.entries(objectAt(template, "provider")).filter(([name]) => name !== "//");
  const written = labelled.flatMap(([name, blocks]) =>
    list(blocks)
      .filter(isObject)
      .map((block) => {
        const { alias } = block;
        return [typeof alias === "string" ? `${name}.${alias}` : name, configure(name, block)] as const;
      }),
  );
  return { configurations: Object.fromEntries([...implied, ...written]), sourceOf };
}

function requirements(template: Json): Json {
  const entries = list(template["terraform"] ?? [])
    .filter(isObject)
    .flatMap((block) => list(block["required_providers"] ?? []))
    .filter(isObject)
    .flatMap((block) => Object.entries(block))
    // A text is the old form, which gives only the version.
    .map(([name, wanted]) => [name, typeof wanted === "string" ? { version: wanted } : wanted]);
  return Object.fromEntries(entries) as Json;
}

/** Arguments of a provider block that are none of its configuration. */
const meta = new Set(["//", "alias", "version"]);

function expressionsOf(body: Json): Json {
  const written = Object.entries(body).filter(([name]) => !meta.has(name));
  return Object.fromEntries(
    written.map(([name, written]) => [name, expressionOf(written, plannedValue(written))]),
  );
}
