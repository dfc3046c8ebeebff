import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";

/**
 * Writes the plans of all stacks as one plan, each stack a module of it and each value between stacks an output of a module, for
 * programs that read one file.
 */
export function writeSinglePlan(plans, target) {
  const stacks = plans.map((file) => [basename(dirname(file)), JSON.parse(readFileSync(file, "utf8"))]);
  const [, first] = stacks[0];
  const single = {
    format_version: first.format_version,
    terraform_version: first.terraform_version,
    planned_values: { root_module: { child_modules: stacks.map(plannedModule) } },
    resource_changes: stacks.flatMap(changes),
    configuration: {
      provider_config: Object.assign({}, ...stacks.map(providers)),
      root_module: { module_calls: Object.fromEntries(stacks.map(moduleCall)) },
    },
    timestamp: first.timestamp,
    complete: true,
    errored: false,
  };
  writeFileSync(target, JSON.stringify(single));
  return single.resource_changes.length;
}

function plannedModule([stack, plan]) {
  const resources = plan.planned_values.root_module.resources ?? [];
  return {
    address: `module.${stack}`,
    resources: resources.map((resource) => ({
      ...resource,
      address: `module.${stack}.${resource.address}`,
    })),
  };
}

function changes([stack, plan]) {
  return plan.resource_changes.map((change) => ({
    ...change,
    address: `module.${stack}.${change.address}`,
    module_address: `module.${stack}`,
  }));
}

function providers([stack, plan]) {
  return Object.fromEntries(
    Object.entries(plan.configuration.provider_config).map(([key, block]) => [
      `module.${stack}:${key}`,
      { ...block, module_address: `module.${stack}` },
    ]),
  );
}

function moduleCall([stack, plan]) {
  const module = plan.configuration.root_module;
  const resources = (module.resources ?? []).map((block) => ({
    ...block,
    provider_config_key: `module.${stack}:${block.provider_config_key}`,
  }));
  const expressions = Object.fromEntries(
    Object.keys(module.variables ?? {}).map((name) => [name, argument(name)]),
  );
  return [stack, { source: `./${stack}`, expressions, module: { ...module, resources } }];
}

function argument(variable) {
  const [stack, output] = variable.split("__");
  return { references: [`module.${stack}.${output}`, `module.${stack}`] };
}
