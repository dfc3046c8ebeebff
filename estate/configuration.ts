import { configurationKey, type ModuleStep } from "./address";
import { arrayAt, isObject, objectAt, type Json } from "./plan-json";

/** Configuration of one resource block: its expressions and whether it stands for several instances. */
export interface ResourceConfiguration {
  readonly address: string;
  readonly mode: string;
  readonly expressions: Json;
  readonly providerKey: string;
  readonly forEach: Json | undefined;
  /** Kinds of its provisioners, such as `local-exec`. */
  readonly provisioners: readonly string[];
  /** It, or a module around it, has count or for_each. */
  readonly repeated: boolean;
}

/** Configuration of one module. */
export interface ModuleConfiguration {
  readonly outputs: Json;
  /** Arguments of its call, evaluated in the parent; empty for the root. */
  readonly callExpressions: Json;
}

/** The `configuration` of a plan, indexed by address without instance keys. */
export interface Configuration {
  readonly resources: ReadonlyMap<string, ResourceConfiguration>;
  /** By module path such as `module.a.module.b`; the root is the empty string. */
  readonly modules: ReadonlyMap<string, ModuleConfiguration>;
  readonly providers: Json;
}

/** Indexes the `configuration` of a plan. */
export function indexConfiguration(configuration: Json): Configuration {
  const resources = new Map<string, ResourceConfiguration>();
  const modules = new Map<string, ModuleConfiguration>();
  const walk = (module: Json, path: readonly ModuleStep[], call: Json, repeated: boolean): void => {
    modules.set(configurationKey(path, []), {
      outputs: objectAt(module, "outputs"),
      callExpressions: objectAt(call, "expressions"),
    });
    for (const block of arrayAt(module, "resources")) {
      if (!isObject(block) || typeof block["address"] !== "string") continue;
      const address = configurationKey(path, [block["address"]]);
      resources.set(address, {
        address,
        mode: String(block["mode"]),
        expressions: objectAt(block, "expressions"),
        providerKey: typeof block["provider_config_key"] === "string" ? block["provider_config_key"] : "",
        forEach: isObject(block["for_each_expression"]) ? block["for_each_expression"] : undefined,
        provisioners: arrayAt(block, "provisioners").map((entry) =>
          String(isObject(entry) ? entry["type"] : entry),
        ),
        repeated: repeated || isRepeated(block),
      });
    }
    for (const [name, child] of Object.entries(objectAt(module, "module_calls"))) {
      if (!isObject(child)) continue;
      walk(objectAt(child, "module"), [...path, { name, key: "" }], child, repeated || isRepeated(child));
    }
  };
  walk(objectAt(configuration, "root_module"), [], {}, false);
  return { resources, modules, providers: objectAt(configuration, "provider_config") };
}

function isRepeated(block: Json): boolean {
  return "count_expression" in block || "for_each_expression" in block;
}
