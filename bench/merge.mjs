import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Merges the templates of all stacks into one root module, as a project without stacks would have it: one provider block for
 * each configuration, an address made unique by its stack, and a reference where a stack reads another stack's output.
 * @param stacksFolder `<out>/stacks`
 * @param target folder of the module
 */
export function mergeStacks(stacksFolder, target) {
  const merged = { terraform: {}, provider: {}, resource: {}, data: {}, locals: {} };
  const providers = new Map();
  const templates = readdirSync(stacksFolder).map((stack) => [stack, readTemplate(stacksFolder, stack)]);
  const byStack = new Map(templates);
  const outputs = new Map(templates.map(([stack, template]) => [stack, template.output ?? {}]));
  for (const [stack, template] of templates) {
    merged.terraform.required_providers = template.terraform.required_providers;
    addStack(merged, providers, stack, template, outputs, byStack);
  }
  for (const empty of ["data", "locals"]) if (Object.keys(merged[empty]).length === 0) delete merged[empty];
  merged.provider = Object.fromEntries([...providers].map(([name, byKey]) => [name, [...byKey.values()]]));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "cdk.tf.json"), JSON.stringify(merged, null, 2));
  return { stacks: templates.length };
}

function readTemplate(folder, stack) {
  return JSON.parse(readFileSync(join(folder, stack, "cdk.tf.json"), "utf8"));
}

function addStack(merged, providers, stack, template, outputs, templates) {
  const rewrite = rewriter(stack, template, outputs, templates);
  addProviders(providers, template.provider ?? {});
  for (const mode of ["resource", "data"]) {
    for (const [type, byName] of Object.entries(template[mode] ?? {})) {
      for (const [name, body] of Object.entries(byName)) {
        const place = (merged[mode][type] ??= {});
        place[unique(stack, name)] = named(rewrite(body), template);
      }
    }
  }
}

// Equal configurations of different stacks become one, as a person would write it: one a region and one a tenant.
function addProviders(providers, blocks) {
  for (const [name, list] of Object.entries(blocks)) {
    const known = providers.get(name) ?? new Map();
    providers.set(name, known);
    for (const block of [list].flat()) known.set(aliasOf(block), { ...block, alias: aliasOf(block) });
  }
}

function aliasOf(block) {
  return `at-${Object.entries(block)
    .filter(([key]) => key !== "alias")
    .map(([, value]) => value)
    .join("-")}`.replace(/[^\w-]/g, "-");
}

function named(body, template) {
  const [provider] = Object.keys(template.provider);
  const alias = body.provider?.split(".")[1];
  const block = [template.provider[provider]].flat().find((candidate) => candidate.alias === alias);
  return { ...body, provider: `${provider}.${aliasOf(block)}` };
}

function unique(stack, name) {
  return `${stack}__${name}`.replaceAll(".", "-");
}

/** Rewrites the expressions of a template: own addresses get the stack's name, variables become the upstream's expression. */
function rewriter(stack, template, outputs, templates) {
  const addresses = new Set();
  for (const mode of ["resource", "data"]) {
    for (const [type, byName] of Object.entries(template[mode] ?? {})) {
      for (const name of Object.keys(byName)) addresses.add(`${type}.${name}`);
    }
  }
  const expression = (text) =>
    text
      .replace(/\b(openstack_\w+)\.([\w-]+)/g, (all, type, name) =>
        addresses.has(`${type}.${name}`) ? `${type}.${unique(stack, name)}` : all,
      )
      .replace(
        /\bvar\.([\w-]+)/g,
        (all, variable) => upstreamExpression(variable, outputs, templates) ?? all,
      );
  const walk = (value) => {
    if (typeof value === "string") {
      const isAddress = addresses.has(value);
      return isAddress ? expression(value) : value.replace(/\$\{[^}]*\}/g, expression);
    }
    if (Array.isArray(value)) return value.map(walk);
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    }
    return value;
  };
  return walk;
}

function upstreamExpression(variable, outputs, templates) {
  const [upstream, output] = variable.split("__");
  const value = outputs.get(upstream)?.[output]?.value;
  if (typeof value !== "string") return undefined;
  const rewritten = rewriter(upstream, templates.get(upstream), outputs, templates)(value);
  return /^\$\{(.*)\}$/s.exec(rewritten)?.[1] ?? JSON.stringify(rewritten);
}
