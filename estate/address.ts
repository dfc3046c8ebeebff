/** A step into a module: its name and instance key; key `undefined` stands for every instance, `""` for a single one. */
export interface ModuleStep {
  readonly name: string;
  readonly key: string | undefined;
}

/** A Terraform address or reference in parts. */
export interface AddressParts {
  readonly modules: readonly ModuleStep[];
  /** What follows the modules, such as `["data", "x", "y"]`; indexes are `[0]`, `["a"]`. */
  readonly rest: readonly string[];
}

const part = /\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]|[^.[\]]+/g;

/** Splits `module.m[0].openstack_x.y["a.b"].id` into its parts; an index is a part of its own. */
export function split(address: string): string[] {
  return address.match(part) ?? [];
}

/** Separates the module path of an address from the rest. */
export function parseAddress(address: string): AddressParts {
  const parts = split(address);
  const modules: ModuleStep[] = [];
  let at = 0;
  while (parts[at] === "module" && parts[at + 1] !== undefined) {
    const name = parts[at + 1] ?? "";
    const key = parts[at + 2];
    const indexed = key?.startsWith("[") === true;
    modules.push({ name, key: indexed ? key : "" });
    at += indexed ? 3 : 2;
  }
  return { modules, rest: parts.slice(at) };
}

/** Key of the configuration of a resource: module names and resource, without any instance key. */
export function configurationKey(modules: readonly ModuleStep[], resource: readonly string[]): string {
  return [...modules.map(({ name }) => `module.${name}`), ...resource].join(".");
}

/** Do the modules of an instance match a path in which some keys are open? */
export function matchesModules(instance: readonly ModuleStep[], path: readonly ModuleStep[]): boolean {
  return (
    instance.length === path.length &&
    path.every(({ name, key }, at) => {
      const step = instance[at];
      return step?.name === name && (key === undefined || step.key === key);
    })
  );
}
